import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { VERBLIJFSTATUSSEN } from '../beleid/verblijfstatus.ts';
import type { Scope } from '../platform/access/use-case.ts';
import { today } from '../platform/dates/index.ts';
import { type ListPage, listInput, setting, windowOf } from '../platform/lists/index.ts';
import type { Verblijf } from './verblijf.ts';

/** Everybody, and who should have left or leaves today, beside the states of a stay. */
const TOON = [...VERBLIJFSTATUSSEN, 'vertrekt', 'alle'] as const;

/** One stay in the list. */
export type Bewoner = Pick<
  Verblijf,
  | 'gemeente'
  | 'persoon'
  | 'naam'
  | 'woonplaats'
  | 'land'
  | 'aankomst'
  | 'verwacht_vertrek'
  | 'vertrek'
  | 'documentsoort'
  | 'werkgever'
  | 'taal'
  | 'status'
> & {
  verblijf: string;
  locatie: string;
  locatienaam: string;
  kamer: string | null;
  slaapplaats: string | null;
};

const SORTS = ['naam', 'aankomst', 'vertrek', 'locatie'] as const;
const SORT_COLUMNS = {
  naam: sql`v.zoeknaam`,
  aankomst: sql`v.aankomst`,
  vertrek: sql`coalesce(v.vertrek, v.verwacht_vertrek)`,
  locatie: sql`zoeksleutel(l.naam)`,
};

const input = z.object({
  ...listInput(SORTS, 'naam'),
  locatie: setting<string>(z.uuid(), ''),
  toon: setting<(typeof TOON)[number]>(z.enum(TOON), 'aanwezig'),
});
type Asked = z.output<typeof input>;

/**
 * The organisation's residents, by stay: search by any part of the name without diacritics, filters, order, page; and
 * the locations to filter by.
 */
export const listBewoners = useCase({
  allow: 'verblijf:lezen',
  kind: 'persons',
  input,
  run: async (scope, asked): Promise<ListPage<Bewoner> & { locaties: { id: string; naam: string }[] }> => {
    const { trx, actor } = scope;
    const where = conditions(scope, asked);
    const { rows: counted } = await sql<{ n: number }>`
      select count(*)::int as n from verblijf v where ${where}`.execute(trx);
    const total = counted[0]?.n ?? 0;
    const page = Math.min(asked.pagina, Math.max(1, Math.ceil(total / asked.per)));
    const { offset, limit } = windowOf({ ...asked, pagina: page });
    const key = asked.sorteer.replace('-', '') as (typeof SORTS)[number];
    const order = asked.sorteer.startsWith('-') ? sql`desc nulls last` : sql`asc nulls last`;
    const { rows } = await sql<Bewoner>`
      select v.gemeente, v.id as verblijf, v.persoon, v.naam, v.woonplaats, v.land, v.aankomst, v.verwacht_vertrek,
        v.vertrek, v.documentsoort, v.werkgever, v.taal, v.status, v.locatie, l.naam as locatienaam, k.naam as kamer,
        b.naam as slaapplaats
      from verblijf v
      join locatie l on l.gemeente = v.gemeente and l.id = v.locatie
      left join slaapplaats b on b.gemeente = v.gemeente and b.id = v.slaapplaats
      left join kamer k on k.gemeente = b.gemeente and k.id = b.kamer
      where ${where}
      order by ${SORT_COLUMNS[key]} ${order}, v.zoeknaam, v.aankomst desc, v.id
      limit ${limit} offset ${offset}`.execute(trx);
    await scope.seen(rows, 'eigen nachtregister');
    const locaties = await trx
      .selectFrom('locatie')
      .select(['id', 'naam'])
      .where('organisatie', '=', actor.organisatie)
      .where('status', 'in', ['goedgekeurd', 'beeindigd'])
      .orderBy(sql`zoeksleutel(naam)`)
      .execute();
    return { rows, total, page, pageSize: asked.per, sort: asked.sorteer, locaties };
  },
});

function conditions({ actor, clock }: Scope, { zoek, locatie, toon }: Asked) {
  const all = [sql<SqlBool>`v.organisatie = ${actor.organisatie}::uuid`, ...nameMatches(zoek)];
  if (locatie !== '') all.push(sql`v.locatie = ${locatie}::uuid`);
  if (toon === 'vertrekt')
    all.push(sql`v.status = 'aanwezig' and v.verwacht_vertrek <= ${today(clock)}::date`);
  else if (toon !== 'alle') all.push(sql`v.status = ${toon}`);
  return sql.join(all, sql` and `);
}

/** Every word that is typed stands somewhere in the name, whatever the capitals and diacritics. */
export function nameMatches(typed: string) {
  return typed
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 6)
    .map((word) => {
      const pattern = word.replace(/[\\%_]/g, (sign) => `\\${sign}`);
      return sql<SqlBool>`v.zoeknaam like '%' || zoeksleutel(${pattern}::text) || '%'`;
    });
}
