import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { today } from '../platform/dates/index.ts';
import { Refused } from '../platform/errors.ts';
import { MEESTE_BEDDEN } from './arrange-kamers.ts';
import { derivedId } from './derived-id.ts';
import { holdKamer } from './kamer.ts';
import { volgendeNamen } from './kamernamen.ts';
import { aantal, id } from './velden.ts';

/** Puts more beds in a room. Idempotent by `id`. @throws Refused `kamer_vervallen` */
export const addSlaapplaatsen = useCase({
  allow: 'locatie:indelen',
  kind: 'write',
  input: z.object({ id: id(), kamer: id(), bedden: aantal(1, MEESTE_BEDDEN) }),
  async run({ trx, clock, audit }, input) {
    const kamer = await holdKamer(trx, input.kamer);
    if (kamer.vervallen_op !== null) throw new Refused('kamer_vervallen');
    const there = await trx
      .selectFrom('slaapplaats')
      .select(['id', 'naam', 'volgorde'])
      .where('kamer', '=', kamer.id)
      .execute();
    const herhaald = there.some((bed) => bed.id === derivedId(input.id, 0));
    if (!herhaald) {
      const { gemeente, organisatie, locatie } = kamer;
      const last = Math.max(-1, ...there.map(({ volgorde }) => volgorde));
      const names = volgendeNamen(
        'Bed',
        there.map(({ naam }) => naam),
        input.bedden,
      );
      await trx
        .insertInto('slaapplaats')
        .values(
          names.map((naam, n) => ({
            gemeente,
            organisatie,
            locatie,
            kamer: kamer.id,
            id: derivedId(input.id, n),
            naam,
            volgorde: last + 1 + n,
            vanaf: today(clock),
          })),
        )
        .execute();
    }
    await audit({
      object: ['kamer', kamer.id],
      gemeente: kamer.gemeente,
      details: { bedden: input.bedden, herhaald },
    });
  },
});
