import { sql } from 'kysely';
import { z } from 'zod';
import { isTijdigGeleverd, leverdag } from '../beleid/maandlevering.ts';
import { useCase } from '../beleid/use-case.ts';
import type { Scope } from '../platform/access/use-case.ts';
import { deadlineOf, type IsoMonth, monthNights, toDate, today } from '../platform/dates/index.ts';
import { NotFound, Refused } from '../platform/errors.ts';
import { firstOf, type Maandversie, maandveld } from './maand.ts';
import { readVersies } from './read-versies.ts';

/**
 * Delivers a month of a location to the gemeente before it goes by itself, or late (Bijlage 2.10). Its nights are frozen
 * from then on. Repeating it changes nothing and answers the first version.
 * @throws Refused `maand_nog_niet_om`; `nacht_nog_open` while its last night can still be confirmed in time
 * @throws NotFound when the location is not the actor's organisation's, or no night of the month is asked there
 */
export const deliverMaand = useCase({
  allow: 'maandlevering:leveren',
  kind: 'write',
  input: z.object({ locatie: z.uuid(), maand: maandveld }),
  async run(scope, { locatie, maand }): Promise<Maandversie & { nieuw: boolean }> {
    const { trx, now } = scope;
    const gemeente = await ownLocatie(scope, locatie);
    if (today(scope.clock) < leverdag(maand)) throw new Refused('maand_nog_niet_om', { field: 'maand' });
    await refuseOpenNight(scope, gemeente, locatie, maand);
    const { rows } = await sql<{ id: string | null }>`
      select maand_leveren(${locatie}::uuid, ${firstOf(maand)}::date, ${isTijdigGeleverd(maand, now)}, ${now}::timestamptz)
        as id`.execute(trx);
    const eerste = (await readVersies(trx, locatie, maand)).at(-1);
    if (eerste === undefined) throw new NotFound('maand');
    const nieuw = rows[0]?.id === eerste.id;
    await scope.audit({
      object: ['maandlevering', eerste.id],
      gemeente,
      details: { locatie, maand, versie: 1, ontbreekt: eerste.ontbreekt, nieuw },
    });
    return { ...eerste, nieuw };
  },
});

/** @throws NotFound when it is not the actor's organisation's */
export async function ownLocatie({ trx, actor }: Scope, locatie: string): Promise<string> {
  const found = await trx
    .selectFrom('locatie')
    .select('gemeente')
    .where('id', '=', locatie)
    .where('organisatie', '=', actor.organisatie)
    .executeTakeFirst();
  if (found === undefined) throw new NotFound('locatie');
  return found.gemeente;
}

/** A night that can still be confirmed in time would be delivered as missing. */
async function refuseOpenNight(
  { trx, now }: Scope,
  gemeente: string,
  locatie: string,
  maand: IsoMonth,
): Promise<void> {
  const last = monthNights(maand).at(-1) ?? '';
  const { sluitingsuur } = await trx
    .selectFrom('gemeente')
    .select('sluitingsuur')
    .where('code', '=', gemeente)
    .executeTakeFirstOrThrow();
  if (now >= toDate(deadlineOf(last, sluitingsuur))) return;
  const confirmed = await trx
    .selectFrom('nacht')
    .select('nacht')
    .where('gemeente', '=', gemeente)
    .where('locatie', '=', locatie)
    .where('nacht', '=', last)
    .executeTakeFirst();
  if (confirmed === undefined)
    throw new Refused('maand_nacht_open', { params: { tijd: sluitingsuur.slice(0, 5) } });
}
