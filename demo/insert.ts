import { sql } from 'kysely';
import type { Trx } from '../src/platform/access/with-actor.ts';
import type { Tables } from '../src/platform/database/tables.ts';
import type { Rows } from './rows/table.ts';

/** Tables in the order in which they refer to each other. */
const ORDER = [
  'gemeente',
  'registratieveld',
  'gebruiker',
  'organisatie',
  'toelating',
  'toekenning',
  'uitnodiging',
  'locatie',
  'locatiewijziging',
  'kamer',
  'slaapplaats',
  'importprofiel',
  'bestandsimport',
  'importregel',
  'verblijf',
  'eerdere_slaapplaats',
  'afwezigheid',
  'correctie',
  'nacht',
  'signaal',
  'signaal_gebeurtenis',
  'steekproef',
  'auditlog',
  'inzage',
  'bericht',
] as const satisfies readonly (keyof Tables)[];

/** Writes rows, each table in one statement. The columns are those of its first row. */
export async function insertRows(trx: Trx, rows: Rows): Promise<void> {
  for (const table of ORDER) {
    const list = rows[table] ?? [];
    const [first] = list;
    if (first === undefined) continue;
    const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)));
    await sql`insert into ${sql.table(table)} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(list)}::jsonb)`.execute(
      trx,
    );
  }
}

/** Writes who slept where in every confirmed night, by the rule of the press, marked as the night is. */
export async function insertOvernachtingen(trx: Trx): Promise<void> {
  await sql`select overnachting_partitie(maand::date)
    from generate_series(date_trunc('month', (select min(nacht) from nacht)),
      (select max(nacht) from nacht) + interval '1 month', interval '1 month') maand`.execute(trx);
  await sql`analyze verblijf, nacht, afwezigheid, eerdere_slaapplaats`.execute(trx);
  await sql`
    insert into overnachting (gemeente, nacht, verblijf, persoon, locatie, organisatie, slaapplaats, tijdigheid, vastgelegd_op)
    select s.gemeente, s.nacht, s.verblijf, s.persoon, s.locatie, s.organisatie, s.slaapplaats, n.tijdigheid, n.bevestigd_op
    from slapers((select array_agg(gemeente order by nacht, locatie) from nacht),
      (select array_agg(locatie order by nacht, locatie) from nacht),
      (select array_agg(nacht order by nacht, locatie) from nacht)) s
    join nacht n on n.gemeente = s.gemeente and n.locatie = s.locatie and n.nacht = s.nacht
    order by s.nacht`.execute(trx);
}
