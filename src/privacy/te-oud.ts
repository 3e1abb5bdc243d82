import { sql } from 'kysely';
import {
  type Bewaarsoort,
  bewaarregels,
  grensOp,
  INSTELBAAR,
  type Termijn,
} from '../beleid/bewaren/index.ts';
import type { Trx } from '../platform/access/with-actor.ts';
import { type IsoDate, momentAt, toDate } from '../platform/dates/index.ts';
import { type Bewaargrond, bewaargronden } from './bewaargronden.ts';

/** Stays looked at in one go. */
const BATCH = 1000;

/** What of one kind is over in one gemeente: how many, and how many of them are held for which reason. */
export type TeOud = {
  soort: Bewaarsoort;
  termijn: Termijn;
  grens: IsoDate;
  aantal: number;
  aangehouden: { grond: Bewaargrond['naam']; aantal: number }[];
};

/** A kind of data that the nightly work takes away: counts what is over, or does it. */
type Opruimer = (trx: Trx, gemeente: string, grens: Date, dag: IsoDate, now: Date | null) => Promise<number>;

const affected = async (trx: Trx, statement: ReturnType<typeof sql>): Promise<number> => {
  const { numAffectedRows } = await statement.execute(trx);
  return Number(numAffectedRows ?? 0);
};
const counted = async (trx: Trx, from: ReturnType<typeof sql>): Promise<number> => {
  const { rows } = await sql<{ n: string }>`select count(*) as n from ${from}`.execute(trx);
  return Number(rows[0]?.n ?? 0);
};

/** Counts rows of a table, or deletes them. */
const rowsOf =
  (table: string, where: (gemeente: string, grens: Date, dag: IsoDate) => ReturnType<typeof sql>): Opruimer =>
  (trx, gemeente, grens, dag, now) => {
    const rest = sql`${sql.table(table)} r where r.gemeente = ${gemeente} and ${where(gemeente, grens, dag)}`;
    return now === null ? counted(trx, rest) : affected(trx, sql`delete from ${rest}`);
  };

/** Counts whole sealed batches of a log, or removes them. */
const logOf =
  (log: 'auditlog' | 'inzage'): Opruimer =>
  async (trx, gemeente, grens, _dag, now) => {
    const { rows } = await (now === null
      ? sql<{ n: number }>`select log_te_oud(${log}, ${gemeente}, ${grens}::timestamptz) as n`
      : sql<{
          n: number;
        }>`select log_opruimen(${log}, ${gemeente}, ${grens}::timestamptz, ${now}::timestamptz) as n`
    ).execute(trx);
    return rows[0]?.n ?? 0;
  };

const opruimers: Partial<Record<Bewaarsoort, Opruimer>> = {
  bewonerscode: rowsOf(
    'bewonerscode',
    (_gemeente, _grens, dag) =>
      sql`exists (select from verblijf v where v.gemeente = r.gemeente and v.id = r.verblijf and v.vertrek < ${dag}::date)`,
  ),
  // As long as somebody has a stay that is not over, what is known of the registration is needed for its nights.
  brp_inschrijving: rowsOf(
    'brp_inschrijving',
    (_gemeente, _grens, dag) => sql`r.vanaf < ${dag}::date and not exists (select from verblijf v
      where v.gemeente = r.gemeente and v.persoon = r.persoon and v.status <> 'vervallen'
        and v.geanonimiseerd_op is null)`,
  ),
  aanmelding_besloten: rowsOf(
    'aanmelding',
    (_gemeente, grens) => sql`r.status <> 'wacht' and r.besloten_op < ${grens}::timestamptz`,
  ),
  verzoek: rowsOf(
    'verzoek',
    (_gemeente, grens) => sql`r.status <> 'open' and r.besloten_op < ${grens}::timestamptz`,
  ),
  adresbevinding: rowsOf(
    'adresbevinding',
    (_gemeente, grens) => sql`r.locatie is null and exists (select from adrescontrole c
      where c.gemeente = r.gemeente and c.id = r.controle and c.gecontroleerd_op < ${grens}::timestamptz)`,
  ),
  inzage: logOf('inzage'),
  auditlog: logOf('auditlog'),
};

/** What is over of the audit log's lines of no gemeente, such as codes that were tried; removes it. @returns how many */
export const ruimLosseRegels = (trx: Trx, grens: Date, now: Date): Promise<number> =>
  logOf('auditlog')(trx, '-', grens, '', now);

/** The stays of a kind that are over, a batch at a time, those that were shown before left out. */
async function* staysOver(trx: Trx, gemeente: string, soort: Bewaarsoort, grens: IsoDate) {
  const over =
    soort === 'verblijf'
      ? sql`v.status = 'vertrokken' and v.vertrek < ${grens}::date`
      : sql`(v.status = 'vervallen' and v.gewijzigd_op < ${grens}::date
          or v.status = 'verwacht' and greatest(v.aankomst, v.verwacht_vertrek) < ${grens}::date)`;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const { rows } = await sql<{ id: string; einde: IsoDate }>`
      select v.id, coalesce(v.vertrek, v.verwacht_vertrek, v.aankomst) as einde from verblijf v
      where v.gemeente = ${gemeente} and v.geanonimiseerd_op is null and ${over} and v.id > ${after}::uuid
        -- Who moved to another house is still the same guest, with the same code and form: the term begins at the last end.
        and not exists (with recursive later as (
            select n.id, n.status, n.vertrek from verblijf n where n.gemeente = v.gemeente and n.vorig_verblijf = v.id
            union select n.id, n.status, n.vertrek from verblijf n join later l on n.vorig_verblijf = l.id
              where n.gemeente = v.gemeente)
          select from later where status in ('aanwezig', 'verwacht') or vertrek >= ${grens}::date)
      order by v.id limit ${BATCH}`.execute(trx);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = last.id;
  }
}

/** Anonymises stays that are over and that nothing holds, or counts them. */
async function stays(
  trx: Trx,
  gemeente: string,
  soort: Bewaarsoort,
  te: Pick<TeOud, 'grens'>,
  now: Date | null,
  geen: IsoDate,
  dag: IsoDate,
) {
  let aantal = 0;
  const held = new Map<Bewaargrond['naam'], number>();
  for await (const batch of staysOver(trx, gemeente, soort, te.grens)) {
    const free = new Set(batch.map(({ id }) => id));
    // What is past the maximum goes, whatever still asks for it.
    const holdable = batch.filter(({ einde }) => einde >= geen).map(({ id }) => id);
    for (const { naam, houdt } of holdable.length === 0 ? [] : bewaargronden) {
      const kept = (await houdt(trx, gemeente, holdable, dag)).filter((id) => free.delete(id));
      if (kept.length > 0) held.set(naam, (held.get(naam) ?? 0) + kept.length);
    }
    aantal += free.size;
    if (now !== null && free.size > 0)
      await sql`select verblijven_anonimiseren(${[...free]}::uuid[], ${now}::timestamptz)`.execute(trx);
  }
  return { aantal, aangehouden: [...held].map(([grond, n]) => ({ grond, aantal: n })) };
}

/**
 * What of each kind is over in a gemeente, on a day; runs as the jobs' role.
 * @param now does it, with this moment on record; null only counts
 */
export async function ruimOp(
  trx: Trx,
  gemeente: string,
  termijnen: Record<string, Termijn>,
  dag: IsoDate,
  now: Date | null,
): Promise<TeOud[]> {
  const done: TeOud[] = [];
  for (const soort of INSTELBAAR) {
    const termijn = termijnen[soort] as Termijn;
    const { grens, geen } = grensOp(soort, termijn, dag);
    const of = { soort, termijn, grens };
    if (bewaarregels[soort].daarna === 'anonimiseren') {
      done.push({ ...of, ...(await stays(trx, gemeente, soort, of, now, geen, dag)) });
    } else {
      const ruim = opruimers[soort];
      if (ruim === undefined) throw new Error(`Nothing removes ${soort}`);
      const aantal = await ruim(trx, gemeente, toDate(momentAt(grens, '00:00')), grens, now);
      done.push({ ...of, aantal, aangehouden: [] });
    }
  }
  return done;
}
