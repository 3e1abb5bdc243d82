import { sql } from 'kysely';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import type { Grondslag } from '../beleid/verblijfsbelasting/aanslag.ts';
import type { BESLUITEN } from '../beleid/verblijfsbelasting/bezwaar.ts';
import type { Berekening } from '../beleid/verblijfsbelasting/forfait.ts';
import { isTijdig } from '../beleid/verblijfsbelasting/termijnen.ts';
import type { Trx } from '../platform/access/with-actor.ts';
import { type IsoDate, today } from '../platform/dates/index.ts';
import { NotFound } from '../platform/errors.ts';
import { nummerVan, readEerder, toAanslag, verlengd } from './aanslag.ts';
import { gemeenteSetting, type Keuze, kiesGemeente } from './invoer.ts';
import { type Regelrij, readRegels } from './show-aangifte.ts';

/** An objection with its terms. */
export type Bezwaarrij = {
  id: string;
  aanslag: string;
  nummer: string;
  aangifte: string | null;
  tijdvak: string;
  organisatieNaam: string;
  ontvangenOp: IsoDate;
  /** By what is known of the payment now, for what is paid on a declaration. */
  tijdig: boolean;
  beslisUiterlijk: IsoDate;
  motivering: string;
  besluit: (typeof BESLUITEN)[number] | null;
  besluitReden: string | null;
  /** The day of the decision. */
  beslotenOp: IsoDate | null;
  vermindering: string | null;
  /** It was right about nights that a later count had left out already. */
  zonderGevolg: boolean;
  /** What the assessment was by. */
  berekening: Berekening;
};

/** Objections of a gemeente, to one assessment, or one; undecided first, by the day they must be decided. */
export async function readBezwaren(
  trx: Trx,
  of: { gemeente: string } | { aanslag: string } | { id: string },
): Promise<Bezwaarrij[]> {
  const waar =
    'gemeente' in of
      ? sql`b.gemeente = ${of.gemeente}`
      : 'aanslag' in of
        ? sql`b.aanslag = ${of.aanslag}::uuid`
        : sql`b.id = ${of.id}::uuid`;
  const { rows } = await sql<
    Omit<Bezwaarrij, 'tijdig'> & { dagtekening: IsoDate; bezwaarTot: IsoDate | null }
  >`
    select b.id, b.aanslag, a.nummer::text as nummer, a.dagtekening, a.aangifte, a.tijdvak,
      coalesce(a.invoer ->> 'berekening', 'werkelijk') as berekening,
      coalesce(o.naam, '') as "organisatieNaam", b.ontvangen_op as "ontvangenOp", a.bezwaar_tot as "bezwaarTot",
      b.beslis_uiterlijk as "beslisUiterlijk", b.motivering, b.besluit, b.besluit_reden as "besluitReden",
      (b.besloten_op at time zone 'Europe/Amsterdam')::date as "beslotenOp", b.vermindering,
      b.minderingen is not null and b.vermindering is null as "zonderGevolg"
    from bezwaarschrift b join aanslag a on a.gemeente = b.gemeente and a.id = b.aanslag
    left join organisatie o on o.id = b.organisatie
    where ${waar} order by b.besluit is not null, b.beslis_uiterlijk, b.ontvangen_op, b.id`.execute(trx);
  return rows.map(({ dagtekening, bezwaarTot, ...row }) => ({
    ...row,
    tijdig: isTijdig(row.ontvangenOp, verlengd(bezwaarTot)),
    nummer: nummerVan({ dagtekening, nummer: row.nummer }),
  }));
}

/** Whether an assessment came of a decision on an objection: against that stands appeal to the court (art. 26 AWR). */
export async function isNaBezwaar(trx: Trx, gemeente: string, aanslag: string): Promise<boolean> {
  const decided = await trx
    .selectFrom('bezwaarschrift')
    .select('id')
    .where('gemeente', '=', gemeente)
    .where('vermindering', '=', aanslag)
    .executeTakeFirst();
  return decided !== undefined;
}

/** All objections of a gemeente, for who decides. */
export const listBezwaren = useCase({
  allow: 'verblijfsbelasting:heffen',
  kind: 'read',
  input: z.object({ gemeente: gemeenteSetting }),
  async run(
    scope,
    asked,
  ): Promise<{ gemeente: Keuze; keuzes: Keuze[]; bezwaren: Bezwaarrij[]; vandaag: IsoDate }> {
    const { gemeente, keuzes } = await kiesGemeente(scope, asked.gemeente);
    const bezwaren = await readBezwaren(scope.trx, { gemeente: gemeente.code });
    return { gemeente, keuzes, bezwaren, vandaag: today(scope.clock) };
  },
});

/**
 * One objection, with the lines that nights can be taken off; of a provisional assessment its nights by tariff, as long as
 * nothing final has set it off.
 * @throws NotFound
 */
export const showBezwaar = useCase({
  allow: 'verblijfsbelasting:heffen',
  kind: 'read',
  input: z.object({ id: z.uuid() }),
  async run(
    { trx },
    { id },
  ): Promise<{ bezwaar: Bezwaarrij; regels: Regelrij[]; grondslag: readonly Grondslag[] }> {
    const [bezwaar] = await readBezwaren(trx, { id });
    if (bezwaar === undefined) throw new NotFound('bezwaarschrift');
    if (bezwaar.aangifte !== null)
      return { bezwaar, regels: await readRegels(trx, bezwaar.aangifte), grondslag: [] };
    const row = await trx
      .selectFrom('aanslag')
      .selectAll()
      .where('id', '=', bezwaar.aanslag)
      .executeTakeFirstOrThrow();
    const last = (await readEerder(trx, toAanslag(row))).at(-1);
    return { bezwaar, regels: [], grondslag: last?.aangifte === null ? last.invoer.grondslag : [] };
  },
});
