import { sql } from 'kysely';
import { type Berekening, forfaitPerDag } from '../beleid/verblijfsbelasting/forfait.ts';
import { draagOver, type Minderbaar, type Mindering } from '../beleid/verblijfsbelasting/mindering.ts';
import type { Trx } from '../platform/access/with-actor.ts';
import type { Aanslag } from './aanslag.ts';

type Over = Pick<Aanslag, 'gemeente' | 'organisatie' | 'van' | 'tot'>;

/** What was taken off on objection over a period, by the lines of a declaration; none where nothing was. */
export async function carryVan(
  trx: Trx,
  over: Over,
  aangifte: string,
  berekening: Berekening,
): Promise<Mindering[]> {
  return carryOver(trx, await readBesloten(trx, over, berekening), aangifte, berekening);
}

/** Reductions as they were decided, carried over to the lines of a count. */
export async function carryOver(
  trx: Trx,
  minderingen: readonly Mindering[],
  to: string,
  berekening: Berekening,
): Promise<Mindering[]> {
  if (minderingen.length === 0) return [];
  const ids = [...new Set(minderingen.map(({ regel }) => sql`${regel}::uuid`))];
  const before = await readMinderbaar(trx, sql`id in (${sql.join(ids)})`, berekening);
  return draagOver(minderingen, before, await readMinderbaar(trx, sql`aangifte = ${to}::uuid`, berekening));
}

/**
 * The nights that came off lines over a period, as each decision says it, in order. Decisions before a new fact no longer
 * count, nor do those on the flat rate once the actual nights count.
 */
export async function readBesloten(
  trx: Trx,
  { gemeente, organisatie, van, tot }: Over,
  berekening: Berekening,
): Promise<Mindering[]> {
  const { rows } = await sql<Mindering>`
    with reeks as (
      select a.* from aanslag a where a.gemeente = ${gemeente} and a.organisatie = ${organisatie}::uuid
        and a.van = ${van}::date and a.tot = ${tot}::date
    ), feit as (select volgorde, gemaakt_op from reeks where nieuw_feit order by volgorde desc limit 1)
    select m.regel, m.nachten from reeks a join bezwaarschrift b on b.gemeente = a.gemeente and b.aanslag = a.id
    left join reeks v on v.id = b.vermindering left join feit f on true
    cross join lateral jsonb_to_recordset(b.minderingen) m(regel text, nachten integer)
    where m.regel is not null and coalesce(coalesce(v.invoer, a.invoer) ->> 'berekening', 'werkelijk') = ${berekening}
      and (f is null or v.volgorde > f.volgorde or v.id is null and b.besloten_op >= f.gemaakt_op)
    order by b.besloten_op, v.volgorde, m.regel`.execute(trx);
  return rows;
}

async function readMinderbaar(
  trx: Trx,
  waar: ReturnType<typeof sql<boolean>>,
  berekening: Berekening,
): Promise<Minderbaar[]> {
  const rows = await trx
    .selectFrom('aangifteregel')
    .select(['id', 'locatie', 'van', 'tot', 'tarief', 'nachten', 'forfait'])
    .where(waar)
    .execute();
  return rows.map(({ forfait, ...row }) =>
    berekening === 'forfait' && forfait !== null
      ? { ...row, nachten: forfaitPerDag(forfait, row.van, row.tot) }
      : row,
  );
}
