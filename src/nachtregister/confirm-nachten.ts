import { sql } from 'kysely';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import type { Scope } from '../platform/access/use-case.ts';
import { type IsoDate, isoDate, type LocalTime, openingOf, toDate } from '../platform/dates/index.ts';
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
  often: true,
  input: z.object({
    /** Tonight when left out: by the closing hour of each location's gemeente. */
    nacht: isoDate({ error: 'ongeldige_datum' }).optional(),
    /** All that are in use that night when left out. */
    locaties: z.array(z.uuid()).min(1).max(50_000).optional(),
    bron: z.enum(BRONNEN).default('web'),
  }),
  run: async (scope, { nacht, locaties, bron }) => {
    const { trx, now, actor } = scope;
    const { found, uren } = await lockInUse(scope, nacht ?? (await nachtPerGemeente(scope)), locaties);
    refuseFuture(now, found, uren);
    const marks = tijdigheden(found, uren, now);
    const { rows } = await sql<Locatienacht>`/* often */
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

type Found = Locatienacht & { naam: string; sluitingsuur: LocalTime };

/** Tonight in each gemeente by its own closing hour, as an array of gemeenten and one of their nights. */
async function nachtPerGemeente({ trx, clock }: Scope): Promise<[gemeenten: string[], nachten: IsoDate[]]> {
  const vannacht = vannachtPerGemeente(clock, await sluitingsuren(trx));
  return [[...vannacht.keys()], [...vannacht.values()]];
}

/** The locations meant, held until the press is done, and the closing hours of their gemeenten. */
async function lockInUse(
  { trx, actor }: Scope,
  nacht: IsoDate | [gemeenten: string[], nachten: IsoDate[]],
  locaties: readonly string[] | undefined,
): Promise<{ found: Found[]; uren: Map<string, LocalTime> }> {
  const ids = locaties === undefined ? null : [...new Set(locaties)];
  const nights =
    typeof nacht === 'string'
      ? sql`cross join (values (${nacht}::date)) t (nacht)`
      : sql`join unnest(${nacht[0]}::text[], ${nacht[1]}::date[]) t (gemeente, nacht) on t.gemeente = l.gemeente`;
  const { rows } = await sql<Found>`/* often */
    select l.gemeente, l.id as locatie, l.naam, t.nacht, g.sluitingsuur
    from locatie l
    join gemeente g on g.code = l.gemeente
    ${nights}
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
  return { found: rows, uren: new Map(rows.map(({ gemeente, sluitingsuur }) => [gemeente, sluitingsuur])) };
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
  const records = [...new Set(nachten.map((n) => n.gemeente))].map((gemeente) => {
    const here = nachten.filter((n) => n.gemeente === gemeente);
    const [first] = here;
    const object = here.length === 1 ? ['locatie', first?.locatie ?? null] : ['nacht', first?.nacht ?? null];
    return {
      object: object as [string, string | null],
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
  if (records.length > 0) await scope.audit(...records);
  else await scope.audit({ object: ['nacht', null], details: { locaties: 0 } });
}
