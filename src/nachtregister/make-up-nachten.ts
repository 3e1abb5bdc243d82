import { sql } from 'kysely';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import type { Scope } from '../platform/access/use-case.ts';
import type { IsoDate } from '../platform/dates/index.ts';
import { isoDate } from '../platform/dates/index.ts';
import { lockLocaties } from './lock-locaties.ts';
import { arraysOf, type Locatienacht, tijdigheden } from './nacht.ts';
import { signalOverMaximum } from './recalculate-nachten.ts';
import { sluitingsuren, vannachtPerGemeente } from './sluitingsuren.ts';
import { syncOvernachtingen } from './sync-overnachtingen.ts';
import { BRONNEN } from './verblijf.ts';

/** How many evenings were made up, and for how many people together. */
export type Ingehaald = { nachten: number; overnachtingen: number };

/**
 * Confirms every evening of a period that nobody confirmed, from the stays as they are known now, however many there
 * are, in the same few statements: for a register that was kept elsewhere until now (§3.1.3). Each is marked `te_laat`
 * or `ingehaald`. Nights that are still open, and those the gemeente does not ask, are left alone. Repeating it changes
 * nothing.
 * @throws NotFound when a location is not the actor's organisation's
 */
export const makeUpNachten = useCase({
  allow: 'nacht:bevestigen',
  kind: 'write',
  input: z.object({
    locaties: z.array(z.uuid()).min(1).max(50_000),
    van: isoDate({ error: 'ongeldige_datum' }),
    /** The first night that is left alone again. */
    tot: isoDate({ error: 'ongeldige_datum' }),
    bron: z.enum(BRONNEN).default('web'),
  }),
  run: async (scope, { locaties, van, tot, bron }): Promise<Ingehaald> => {
    const { trx, now, clock, actor } = scope;
    await lockLocaties(trx, locaties);
    const uren = await sluitingsuren(trx);
    const open = vannachtPerGemeente(clock, uren);
    const missing = await missingNachten(scope, locaties, van, tot, open);
    const { gemeenten, locaties: waar, nachten: wanneer } = arraysOf(missing);
    const marks = tijdigheden(missing, uren, now);
    const { rows: nieuw } = await sql<Locatienacht>`
      insert into nacht (gemeente, locatie, nacht, organisatie, aantal, maximum, tijdigheid, bron, bevestigd_op, bevestigd_door)
      select l.gemeente, l.id, m.nacht, l.organisatie, 0, l.maximum, t.tijdigheid, ${bron}, ${now}::timestamptz, ${actor.id}::uuid
      from unnest(${gemeenten}::text[], ${waar}::uuid[], ${wanneer}::date[]) m (gemeente, locatie, nacht)
      join locatie l on l.gemeente = m.gemeente and l.id = m.locatie
      join unnest(${marks.map((m) => m.gemeente)}::text[], ${marks.map((m) => m.nacht)}::date[],
        ${marks.map((m) => m.tijdigheid)}::text[]) t (gemeente, nacht, tijdigheid)
        on t.gemeente = m.gemeente and t.nacht = m.nacht
      on conflict do nothing
      returning gemeente, locatie, nacht`.execute(trx);
    const counted = await syncOvernachtingen(trx, { nieuw }, uren, now);
    await signalOverMaximum(scope, counted);
    const sum = (nachten: typeof counted): Ingehaald => ({
      nachten: nachten.length,
      overnachtingen: nachten.reduce((total, { aantal }) => total + aantal, 0),
    });
    for (const gemeente of new Set(counted.map((n) => n.gemeente)))
      await scope.audit({
        object: ['nacht', null],
        gemeente,
        details: { van, tot, ...sum(counted.filter((n) => n.gemeente === gemeente)) },
      });
    if (counted.length === 0)
      await scope.audit({ object: ['nacht', null], details: { van, tot, nachten: 0 } });
    return sum(counted);
  },
});

async function missingNachten(
  { trx }: Scope,
  locaties: readonly string[],
  van: IsoDate,
  tot: IsoDate,
  open: ReadonlyMap<string, IsoDate>,
): Promise<Locatienacht[]> {
  const { rows } = await sql<Locatienacht>`
    select q.gemeente, q.locatie, q.nacht
    from unnest(${[...open.keys()]}::text[], ${[...open.values()]}::date[]) t (gemeente, open)
    cross join lateral gevraagde_nachten(array[t.gemeente], ${van}::date, least(${tot}::date, t.open)) q
    where q.locatie = any(${[...locaties]}::uuid[])
      and not exists (select from nacht n
        where n.gemeente = q.gemeente and n.locatie = q.locatie and n.nacht = q.nacht)
    order by q.nacht, q.gemeente, q.locatie`.execute(trx);
  return rows;
}
