import { sql } from 'kysely';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import type { Scope } from '../platform/access/use-case.ts';
import type { AuditEntry } from '../platform/audit/write-audit.ts';
import { type Clock, type IsoDate, type LocalTime, openingOf, toDate } from '../platform/dates/index.ts';
import { NotFound, Refused } from '../platform/errors.ts';
import { type Locatienacht, tijdigheden } from './nacht.ts';
import { signalOverMaximum } from './recalculate-nachten.ts';
import { sluitingsuren, vannachtPerGemeente } from './sluitingsuren.ts';
import { type Gelijkgetrokken, syncOvernachtingen } from './sync-overnachtingen.ts';
import { BRONNEN } from './verblijf.ts';

/** A location's night as the press left it. */
export type Bevestigd = Gelijkgetrokken & {
  naam: string;
  /** Confirmed by this press; false when it already was. */
  nieuw: boolean;
};

/**
 * Confirms, for one night, who sleeps at an organisation's locations (§3.1.3, "één druk op de knop"). Idempotent:
 * confirming again changes nothing but what changed in between. After the closing hour it is late and accepted. More
 * people than the maximum is never refused, toezicht is told.
 * @returns per location the number of people, the maximum, whether it was in time, and what was new
 * @throws Refused `nacht_nog_niet` for a night to come, `locatie_niet_in_gebruik`
 * @throws NotFound when a location is not the actor's organisation's
 */
export const confirmNachten = useCase({
  allow: 'nacht:bevestigen',
  kind: 'write',
  input: z.object({
    /** Tonight when left out: by the closing hour of each location's gemeente. */
    nacht: z.iso.date({ error: 'ongeldige_datum' }).optional(),
    /** All that are in use that night when left out. */
    locaties: z.array(z.uuid()).min(1).max(50_000).optional(),
    bron: z.enum(BRONNEN).default('web'),
  }),
  run: async (scope, { nacht, locaties, bron }) => {
    const { trx, now, clock, actor } = scope;
    const uren = await sluitingsuren(trx);
    const found = await lockInUse(scope, nachtPerGemeente(clock, uren, nacht), locaties);
    refuseFuture(now, found, uren);
    const marks = tijdigheden(found, uren, now);
    const { rows } = await sql<Locatienacht>`
      insert into nacht (gemeente, locatie, nacht, organisatie, aantal, maximum, tijdigheid, bron, bevestigd_op, bevestigd_door)
      select l.gemeente, l.id, t.nacht, l.organisatie, 0, l.maximum, t.tijdigheid, ${bron}, ${now}::timestamptz, ${actor.id}::uuid
      from unnest(${marks.map((m) => m.gemeente)}::text[], ${marks.map((m) => m.nacht)}::date[],
        ${marks.map((m) => m.tijdigheid)}::text[]) t (gemeente, nacht, tijdigheid)
      join locatie l on l.gemeente = t.gemeente and l.id = any(${found.map((l) => l.locatie)}::uuid[])
      on conflict do nothing
      returning gemeente, locatie, nacht`.execute(trx);
    const fresh = new Set(rows.map(({ locatie }) => locatie));
    const bestaand = found.filter(({ locatie }) => !fresh.has(locatie));
    const nachten = await syncOvernachtingen(trx, { nieuw: rows, bestaand }, uren, now);
    await signalOverMaximum(scope, nachten);
    await auditPress(scope, nachten, fresh);
    const names = new Map(found.map(({ locatie, naam }) => [locatie, naam]));
    return nachten.map(
      (n): Bevestigd => ({ ...n, naam: names.get(n.locatie) ?? '', nieuw: fresh.has(n.locatie) }),
    );
  },
});

type Found = Locatienacht & { naam: string };

/** The night meant in each gemeente: the one named, else tonight by its own closing hour. */
function nachtPerGemeente(
  clock: Clock,
  uren: ReadonlyMap<string, LocalTime>,
  nacht: IsoDate | undefined,
): { gemeenten: string[]; nachten: IsoDate[] } {
  const gemeenten = [...uren.keys()];
  if (nacht !== undefined) return { gemeenten, nachten: gemeenten.map(() => nacht) };
  return { gemeenten, nachten: [...vannachtPerGemeente(clock, uren).values()] };
}

/** The locations meant, held until the press is done. */
async function lockInUse(
  { trx, actor }: Scope,
  { gemeenten, nachten }: ReturnType<typeof nachtPerGemeente>,
  locaties: readonly string[] | undefined,
): Promise<Found[]> {
  const ids = locaties === undefined ? null : [...new Set(locaties)];
  const { rows } = await sql<Found>`
    select l.gemeente, l.id as locatie, l.naam, t.nacht
    from locatie l
    join unnest(${gemeenten}::text[], ${nachten}::date[]) t (gemeente, nacht) on t.gemeente = l.gemeente
    where l.organisatie = ${actor.organisatie}::uuid and l.status in ('goedgekeurd', 'beeindigd')
      and l.in_gebruik_van <= t.nacht and (l.in_gebruik_tot is null or l.in_gebruik_tot > t.nacht)
      and (${ids}::uuid[] is null or l.id = any(${ids}::uuid[]))
    order by l.id for no key update of l`.execute(trx);
  if (ids !== null && rows.length !== ids.length) {
    const known = await trx
      .selectFrom('locatie')
      .select(({ fn }) => fn.countAll<string>().as('n'))
      .where('id', '=', sql<string>`any(${ids}::uuid[])`)
      .executeTakeFirstOrThrow();
    if (Number(known.n) !== ids.length) throw new NotFound('locatie');
    throw new Refused('locatie_niet_in_gebruik');
  }
  return rows;
}

function refuseFuture(
  now: Date,
  nachten: readonly Locatienacht[],
  uren: ReadonlyMap<string, LocalTime>,
): void {
  for (const { gemeente, nacht } of nachten) {
    const uur = uren.get(gemeente) ?? '12:00';
    if (now < toDate(openingOf(nacht, uur))) {
      throw new Refused('nacht_nog_niet', { field: 'nacht', params: { tijd: uur.slice(0, 5) } });
    }
  }
}

/** One record per gemeente, however many locations: who confirmed which one stands in `nacht`. */
async function auditPress(
  scope: Scope,
  nachten: readonly Gelijkgetrokken[],
  fresh: ReadonlySet<string>,
): Promise<void> {
  const entries = [...new Set(nachten.map((n) => n.gemeente))].map((gemeente): AuditEntry => {
    const here = nachten.filter((n) => n.gemeente === gemeente);
    const [first] = here;
    return {
      object: here.length === 1 ? ['locatie', first?.locatie ?? null] : ['nacht', first?.nacht ?? null],
      gemeente,
      details: {
        nacht: first?.nacht,
        locaties: here.length,
        nieuw: here.filter((n) => fresh.has(n.locatie)).length,
        personen: here.reduce((sum, n) => sum + n.aantal, 0),
        erbij: here.reduce((sum, n) => sum + n.erbij, 0),
        eraf: here.reduce((sum, n) => sum + n.eraf, 0),
      },
    };
  });
  if (entries.length === 0) entries.push({ object: ['nacht', null], details: { locaties: 0 } });
  await scope.audit(...entries);
}
