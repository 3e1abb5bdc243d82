import { sql } from 'kysely';
import type { Db } from '../open-database.ts';

/** A table as a backup holds it; `columns` are those that are written, in the table's order. */
export type Table = { name: string; columns: string[] };
/** A part of a partitioned table, with its bounds as PostgreSQL writes them. */
export type Partition = { name: string; parent: string; bounds: string };
/** Where a row number goes on. */
export type Sequence = { name: string; value: string };

/** What a database is made of; tables come after those they refer to. */
export type Layout = { tables: Table[]; partitions: Partition[]; sequences: Sequence[] };

/**
 * Sessions and forms kept for who has to log in again, tokens of machines and the proofs they used: with a restored
 * session or token somebody who was shut out would be let in again.
 */
const LEFT_OUT = ['sessie', 'bewaard_formulier', 'koppelingtoken', 'koppelingbewijs'];

/** @param db the owner's */
export async function readLayout(db: Db): Promise<Layout> {
  const { rows: tables } = await sql<Table & { refers: string[] }>`
    select c.relname as name,
      array(select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        order by a.attnum) as columns,
      array(select f.relname::text from pg_constraint k join pg_class f on f.oid = k.confrelid
        where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as refers
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and c.relname <> all(${LEFT_OUT}::text[])
    order by 1`.execute(db);
  const { rows: partitions } = await sql<Partition>`
    select c.relname as name, p.relname as parent, pg_get_expr(c.relpartbound, c.oid) as bounds
    from pg_class c join pg_inherits i on i.inhrelid = c.oid join pg_class p on p.oid = i.inhparent
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relispartition order by 1`.execute(
    db,
  );
  const { rows: sequences } = await sql<Sequence>`
    select sequencename as name, last_value::text as value from pg_sequences
    where schemaname = 'public' and last_value is not null order by 1`.execute(db);
  return { tables: inOrder(tables), partitions, sequences };
}

/** Those that are referred to first. */
function inOrder(tables: readonly (Table & { refers: string[] })[]): Table[] {
  const done = new Map<string, Table>();
  const left = new Map(tables.map((table) => [table.name, table]));
  while (left.size > 0) {
    const ready = [...left.values()].filter(({ refers }) => !refers.some((name) => left.has(name)));
    if (ready.length === 0) throw new Error(`Tables refer to each other: ${[...left.keys()].join(', ')}`);
    for (const { name, columns } of ready) {
      done.set(name, { name, columns });
      left.delete(name);
    }
  }
  return [...done.values()];
}

/** How many rows a table has, and a number that is the same only for the same rows, in whatever order. */
export type Fingerprint = { rows: string; hash: string };

/** The same on either database, since both are asked to write values the same way (`writeAlike`). */
export async function fingerprint(db: Db, { name }: Table): Promise<Fingerprint> {
  const table = sql.table(`public.${name}`);
  const { rows } = await sql<Fingerprint>`select count(*)::text as rows,
    coalesce(sum(hashtextextended(t::text, 0)), 0)::text as hash from ${table} t`.execute(db);
  return rows[0] ?? { rows: '0', hash: '0' };
}

/** Makes both databases write moments, numbers and bytes in one way, for this transaction. */
export async function writeAlike(trx: Db): Promise<void> {
  await sql`select set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO, YMD', true),
    set_config('intervalstyle', 'postgres', true), set_config('extra_float_digits', '1', true),
    set_config('bytea_output', 'hex', true)`.execute(trx);
}
