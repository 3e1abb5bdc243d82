import { sql } from 'kysely';
import { signaalsleutel } from '../beleid/signaalsoorten.ts';
import type { Context } from '../platform/access/context.ts';
import type { Scope } from '../platform/access/use-case.ts';
import { type Trx, withTaken } from '../platform/access/with-actor.ts';
import { dateOf, toDate } from '../platform/dates/index.ts';
import { closeSignaal, type NewSignaal, raiseSignalen } from '../signalen/index.ts';
import { type Bewoner, readBewoners } from './read-bewoners.ts';

/** Queue of the job that keeps the signals with the register. */
export const VERTREK = 'inschrijving-vertrek';

const SOORT = 'vertrokken_met_formulier';

/**
 * What a signed deregistration form says once its resident has left and is nowhere here any more (§3.1.2): a signal with
 * the day, no filing (art. 2.43, 2.49 Wet BRP). Null while there is nothing to signal, or when it was dealt with.
 */
export function vertreksignaal({ laatste, lijst, formulier, verblijven }: Bewoner): NewSignaal | null {
  if (lijst !== 'vertrokken' || formulier === null) return null;
  const vertrek = verblijven.map((stay) => stay.vertrek ?? '').reduce((a, b) => (a > b ? a : b));
  return {
    gemeente: laatste.gemeente,
    soort: SOORT,
    sleutel: signaalsleutel({ soort: SOORT, formulier: formulier.id, vertrek }),
    organisatie: laatste.organisatie,
    locatie: laatste.locatie,
    details: { vertrek, getekend: dateOf(new Date(formulier.getekendOp)) },
  };
}

/**
 * Brings the signals of departure in line with the register, whichever way it was written: raises what is new, closes
 * what no longer holds because the resident is here after all or took the signature back.
 */
export async function signaleerVertrek({
  database,
  clock,
}: Pick<Context, 'database' | 'clock'>): Promise<{ gemeld: number; gesloten: number }> {
  const now = toDate(clock.now());
  const done = { gemeld: 0, gesloten: 0 };
  const perGemeente = await withTaken(database.db, readKandidaten);
  for (const [gemeente, personen] of perGemeente)
    await withTaken(database.db, async (trx) => {
      const bewoners = await readBewoners({ trx, clock, gemeenten: [gemeente] }, personen);
      const signalen = bewoners.map(vertreksignaal).filter((one) => one !== null);
      const holds = new Set(signalen.map(({ sleutel }) => sleutel));
      for (const sleutel of await readOpen(trx, gemeente))
        if (!holds.has(sleutel) && (await closeSignaal(trx, { gemeente, sleutel, als: 'ongegrond' }, now)))
          done.gesloten += 1;
      done.gemeld += await raiseSignalen(trx, signalen, now);
    });
  return done;
}

/** Registratie dealt with it: what the steps just set make of open signals about these human beings. */
export async function sluitVertreksignalen(scope: Scope, before: readonly Bewoner[]): Promise<void> {
  const held = before.map(vertreksignaal).filter((one) => one !== null);
  if (held.length === 0) return;
  const after = await readBewoners(
    scope,
    before.map(({ persoon }) => persoon),
  );
  const holds = new Set(after.map((one) => vertreksignaal(one)?.sleutel));
  for (const { gemeente, sleutel } of held)
    if (!holds.has(sleutel))
      await closeSignaal(scope.trx, { gemeente, sleutel, als: 'afgehandeld' }, scope.now);
}

/**
 * A stay ended, or its end was taken back: asks for the signals to follow once that is kept, where a form was signed.
 */
export async function volgVertrek(
  { trx, ctx }: Scope,
  { gemeente, persoon }: { gemeente: string; persoon: string },
): Promise<void> {
  const signed = await trx
    .selectFrom('uitschrijfformulier')
    .select('id')
    .where('gemeente', '=', gemeente)
    .where('persoon', '=', persoon)
    .where('ingetrokken_op', 'is', null)
    .executeTakeFirst();
  if (signed !== undefined) await ctx.jobs.ask(trx, VERTREK, {}, { key: 'vertrek' });
}

/**
 * Whose signal may have to change, by gemeente: who signed, is not here and was not signalled for this departure; and
 * what is open. A gemeente with open signals is there also when the forms are gone; its row of nobody comes first.
 */
async function readKandidaten(trx: Trx): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ gemeente: string; personen: string[] }>`
    select gemeente, array_agg(distinct persoon) as personen from (
      select f.gemeente, f.persoon from uitschrijfformulier f
      join lateral (select max(v.vertrek) as vertrek, bool_or(v.status <> 'vertrokken') as hier from verblijf v
        where v.gemeente = f.gemeente and v.persoon = f.persoon and v.status <> 'vervallen') v on v.hier is false
      where f.ingetrokken_op is null and not exists (select from signaal s where s.gemeente = f.gemeente
        and s.sleutel = ${SOORT} || ':' || f.id || ':' || v.vertrek)
      union
      select s.gemeente, f.persoon from signaal s
      join uitschrijfformulier f on f.gemeente = s.gemeente and f.id::text = split_part(s.sleutel, ':', 2)
      where s.soort = ${SOORT} and s.status in ('nieuw', 'in_behandeling')
    ) k group by gemeente
    union
    select s.gemeente, '{}'::uuid[] from signaal s where s.soort = ${SOORT} and s.status in ('nieuw', 'in_behandeling')
    order by 1, 2`.execute(trx);
  return new Map(rows.map(({ gemeente, personen }) => [gemeente, personen]));
}

async function readOpen(trx: Trx, gemeente: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('signaal')
    .select('sleutel')
    .where('gemeente', '=', gemeente)
    .where('soort', '=', SOORT)
    .where('status', 'in', ['nieuw', 'in_behandeling'])
    .execute();
  return rows.map(({ sleutel }) => sleutel);
}
