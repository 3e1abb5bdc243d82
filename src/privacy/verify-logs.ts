import { sql } from 'kysely';
import type { Db } from '../platform/database/open-database.ts';

/**
 * A seal that does not hold. `inhoud`: a line was changed or taken out; `keten`: a seal was; `los`: a line stands among
 * sealed ones that no seal knows.
 */
export type BrokenSeal = {
  log: 'auditlog' | 'inzage';
  /** Code of the gemeente; `-` for lines of none. */
  keten: string;
  nummer: number | null;
  fout: 'inhoud' | 'keten' | 'los';
  /** Which lines, as ranges of numbers. */
  regels: string;
};

/** Everything that is wrong with the seals of both logs, the first link of each chain first. @param owner of the tables */
export async function brokenSeals(owner: Db): Promise<BrokenSeal[]> {
  const found: BrokenSeal[] = [];
  for (const log of ['auditlog', 'inzage'] as const) {
    const seals = await sql<Omit<BrokenSeal, 'log'>>`select keten, nummer, fout, regels
      from zegels_controleren(${log})`.execute(owner);
    const loose = await sql<
      Omit<BrokenSeal, 'log'>
    >`select coalesce(r.gemeente, '-') as keten, null as nummer, 'los' as fout,
        range_agg(int8range(r.id, r.id, '[]'))::text as regels
      from ${sql.table(log)} r
      where r.id < (select max(upper(z.regels)) from zegel z where z.log = ${log}
          and z.gezegeld_op < (select max(n.gezegeld_op) from zegel n) - interval '1 hour')
        and not exists (select from zegel z where z.log = ${log} and z.regels @> r.id)
      group by 1 order by 1`.execute(owner);
    for (const row of [...seals.rows, ...loose.rows]) found.push({ ...row, log });
  }
  return found;
}

/** How the logs stand: what is broken, how many seals there are, and the last of each chain, to compare with elsewhere. */
export type Verified = { broken: BrokenSeal[]; seals: number; heads: { naam: string; hash: string }[] };

/** Looks at every seal of both logs. @param owner of the tables */
export async function verifyLogs(owner: Db): Promise<Verified> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from zegel`.execute(owner);
  const heads = await sql<{ naam: string; hash: string }>`select naam, hash from zegels_laatste()`.execute(
    owner,
  );
  return { broken: await brokenSeals(owner), seals: rows[0]?.n ?? 0, heads: heads.rows };
}
