import pg from 'pg';
import type { World } from './world.ts';

/**
 * What stays that the product registered cost PostgreSQL alone: the same rows with other identifiers, and what was noted
 * about them, in one `COPY` each into the same tables with all their constraints, indexes and triggers. The copies are
 * taken away again.
 * @param where condition on `verblijf` that finds them
 * @returns rows a second
 */
export async function copied({ cluster, owner }: World, where: string): Promise<number> {
  const superuser = new pg.Client({ connectionString: cluster.url('onderdak') });
  await superuser.connect();
  try {
    const { rows: settings } = await superuser.query("select current_setting('data_directory') as data");
    const files = {
      stays: `${settings[0].data}/bench-verblijf`,
      notes: `${settings[0].data}/bench-correctie`,
    };
    const stays = await listed(owner, 'verblijf', ['id', 'persoon']);
    const notes = await listed(owner, 'correctie', ['verblijf'], ['id']);
    const { rowCount } = await superuser.query(
      `copy (select ${stays.renamed} from verblijf where ${where}) to '${files.stays}'`,
    );
    await superuser.query(`copy (select ${notes.renamed} from correctie
      where verblijf in (select id from verblijf where ${where})) to '${files.notes}'`);
    await superuser.query(
      `create temporary table copied as select ${OTHER('id')} as id from verblijf where ${where}`,
    );
    const began = performance.now();
    await superuser.query(`copy verblijf (${stays.columns}) from '${files.stays}'`);
    await superuser.query(`copy correctie (${notes.columns}) from '${files.notes}'`);
    const seconds = (performance.now() - began) / 1000;
    await superuser.query('delete from correctie where verblijf in (select id from copied)');
    await superuser.query('delete from verblijf where id in (select id from copied)');
    for (const table of ['verblijf', 'correctie']) await superuser.query(`vacuum analyze ${table}`);
    return (rowCount ?? 0) / seconds;
  } finally {
    await superuser.end();
  }
}

/** Another identifier, the same for the same one. */
const OTHER = (column: string) => `md5('bench' || ${column})::uuid`;

/** The columns of a table that are written, and what is read for them when some get another identifier. */
async function listed(
  owner: pg.Pool,
  table: string,
  other: readonly string[],
  without: readonly string[] = [],
) {
  const { rows } = await owner.query<{ attname: string }>(
    `select attname from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped
      and attgenerated = '' order by attnum`,
    [table],
  );
  const names = rows.map(({ attname }) => attname).filter((name) => !without.includes(name));
  const renamed = names.map((name) => (other.includes(name) ? OTHER(name) : name));
  return { columns: names.join(', '), renamed: renamed.join(', ') };
}
