import { z } from 'zod';
import { benaming } from '../beleid/invoer/naam.ts';
import { useCase } from '../beleid/use-case.ts';
import { today } from '../platform/dates/index.ts';
import { Conflict, Refused } from '../platform/errors.ts';
import { derivedId } from './derived-id.ts';
import { type Kamer, readKamers } from './kamer.ts';
import { volgendeNamen } from './kamernamen.ts';
import { holdLocatie } from './locatie.ts';
import { aantal, id } from './velden.ts';

/** Most rooms made in one go, and most beds in one. */
export const MEESTE_KAMERS = 100;
export const MEESTE_BEDDEN = 20;

/**
 * Makes rooms with beds in one go: "4 kamers van 2". Names go on where the house's own left off. Idempotent by `id`.
 * @returns ids of the rooms
 * @throws Refused `locatie_beeindigd`
 */
export const arrangeKamers = useCase({
  allow: 'locatie:indelen',
  kind: 'write',
  constraints: { kamer_naam: { code: 'naam_bestaat', field: 'naam' } },
  input: z.object({
    id: id(),
    locatie: id(),
    kamers: aantal(1, MEESTE_KAMERS),
    bedden: aantal(0, MEESTE_BEDDEN),
    naam: benaming(40),
  }),
  async run({ trx, clock, audit }, input) {
    const { gemeente, organisatie, status } = await holdLocatie(trx, input.locatie);
    if (status === 'beeindigd') throw new Refused('locatie_beeindigd');
    const there = await readKamers(trx, [input.locatie]);
    const ids = derived(input.kamers, (n) => derivedId(input.id, n));
    const made = there.filter((kamer) =>
      derived(MEESTE_KAMERS, (n) => derivedId(input.id, n)).includes(kamer.id),
    );
    const herhaald = made.length > 0;
    if (herhaald && (made.length !== input.kamers || bedsMade(made, input.id) !== input.bedden))
      throw new Conflict('kamers');
    if (!herhaald) {
      const of = { gemeente, organisatie, locatie: input.locatie, vanaf: today(clock) };
      const names = volgendeNamen(
        input.naam,
        there.map(({ naam }) => naam),
        input.kamers,
      );
      const last = Math.max(-1, ...there.map(({ volgorde }) => volgorde));
      const kamers = names.map((naam, n) => ({
        ...of,
        id: ids[n] ?? '',
        naam,
        volgorde: last + 1 + n,
      }));
      await trx.insertInto('kamer').values(kamers).execute();
      const beds = kamers.flatMap((kamer, n) =>
        volgendeNamen('Bed', [], input.bedden).map((naam, volgorde) => ({
          ...of,
          kamer: kamer.id,
          id: derivedId(input.id, n, volgorde),
          naam,
          volgorde,
        })),
      );
      if (beds.length > 0) await trx.insertInto('slaapplaats').values(beds).execute();
    }
    await audit({
      object: ['locatie', input.locatie],
      gemeente,
      details: { kamers: input.kamers, bedden: input.bedden, herhaald },
    });
    return ids;
  },
});

const derived = (count: number, make: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => make(n));

/** Beds that the same form made in its first room; more may have come since. */
function bedsMade([first]: readonly Kamer[], id: string): number {
  const beds = derived(MEESTE_BEDDEN, (n) => derivedId(id, 0, n));
  return first?.slaapplaatsen.filter((bed) => beds.includes(bed.id)).length ?? 0;
}
