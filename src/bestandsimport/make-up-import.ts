import { sql } from 'kysely';
import { useCase } from '../beleid/use-case.ts';
import { type Ingehaald, makeUpNachten, readOntbrekend } from '../nachtregister/index.ts';
import type { Trx } from '../platform/access/with-actor.ts';
import { addDays, type Clock, daysBetween, type IsoDate, today } from '../platform/dates/index.ts';
import { importId, readImport } from './take-import.ts';

/** Locations and days of the stays that an import brought and that have begun. */
export type Periode = { locaties: string[]; van: IsoDate; tot: IsoDate };

/** Null when nothing has begun yet. A stay that goes on lasts until tomorrow: later evenings aren't there. */
export async function readPeriode(trx: Trx, clock: Clock, id: string): Promise<Periode | null> {
  const morgen = addDays(today(clock), 1);
  const { rows } = await sql<{ locaties: string[] | null; van: IsoDate; tot: IsoDate }>`
    select array_agg(distinct locatie::text) as locaties, min(aankomst) as van, max(coalesce(vertrek, ${morgen}::date)) as tot
    from verblijf where bestandsimport = ${id}::uuid and status in ('aanwezig', 'vertrokken')`.execute(trx);
  const [periode] = rows;
  return periode?.locaties ? { ...periode, locaties: periode.locaties } : null;
}

/** How many evenings of a period nobody confirmed, at its locations together. */
export async function countOntbrekend(
  trx: Trx,
  clock: Clock,
  { locaties, van, tot }: Periode,
): Promise<number> {
  const nachten = daysBetween(van, today(clock)) + 1;
  const ontbrekend = await readOntbrekend(trx, clock, { nachten, locaties });
  return ontbrekend.filter(({ nacht }) => nacht >= van && nacht < tot).length;
}

/**
 * Confirms afterwards the evenings of an import's period that nobody confirmed, from the stays as they are known now
 * (§3.1.3: late is accepted, and marked).
 */
export const makeUpImport = useCase({
  allow: 'nacht:bevestigen',
  kind: 'write',
  input: importId,
  run: async (scope, { id }): Promise<Ingehaald> => {
    await readImport(scope.trx, id);
    const periode = await readPeriode(scope.trx, scope.clock, id);
    if (periode !== null) return makeUpNachten.within(scope, { ...periode, bron: 'bestand' });
    await scope.audit({ object: ['bestandsimport', id], details: { nachten: 0 } });
    return { nachten: 0, overnachtingen: 0 };
  },
});
