import { sql } from 'kysely';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { deadlineOf, isoDate, toDate } from '../platform/dates/index.ts';
import { Refused } from '../platform/errors.ts';
import { lockLocaties } from './lock-locaties.ts';
import type { Locatienacht } from './nacht.ts';
import { sluitingsuren } from './sluitingsuren.ts';

/**
 * Takes a confirmation back, until the gemeente's closing hour. What was not confirmed stays as it is.
 * @returns the nights that are open again
 * @throws Refused `nacht_gesloten` when a night has closed; then a correction with a reason is the way
 */
export const undoNachten = useCase({
  allow: 'nacht:ongedaan',
  kind: 'write',
  input: z.object({
    nacht: isoDate({ error: 'ongeldige_datum' }),
    /** All of the organisation when left out. */
    locaties: z.array(z.uuid()).min(1).max(50_000).optional(),
  }),
  run: async (scope, { nacht, locaties }): Promise<Locatienacht[]> => {
    const { trx, now, actor } = scope;
    let query = trx
      .selectFrom('locatie')
      .select(['id', 'gemeente'])
      .where('organisatie', '=', actor.organisatie);
    if (locaties !== undefined) query = query.where('id', '=', sql<string>`any(${locaties}::uuid[])`);
    const meant = await query.execute();
    await lockLocaties(trx, locaties ?? meant.map(({ id }) => id));
    const uren = await sluitingsuren(trx);
    const uurVan = (gemeente: string) => uren.get(gemeente) ?? '12:00';
    const open = meant.filter(({ gemeente }) => now < toDate(deadlineOf(nacht, uurVan(gemeente))));
    const closed = meant.find((l) => !open.includes(l));
    if (closed !== undefined && (locaties !== undefined || open.length === 0)) {
      throw new Refused('nacht_gesloten', { params: { tijd: uurVan(closed.gemeente).slice(0, 5) } });
    }
    const ids = open.map(({ id }) => id);
    await sql`delete from overnachting where nacht = ${nacht}::date and locatie = any(${ids}::uuid[])`.execute(
      trx,
    );
    const { rows } = await sql<Locatienacht>`delete from nacht where nacht = ${nacht}::date
      and locatie = any(${ids}::uuid[]) returning gemeente, locatie, nacht`.execute(trx);
    await scope.audit({
      object: rows.length === 1 ? ['locatie', rows[0]?.locatie ?? null] : ['nacht', nacht],
      gemeente: rows[0]?.gemeente ?? null,
      details: { nacht, locaties: rows.length },
    });
    return rows;
  },
});
