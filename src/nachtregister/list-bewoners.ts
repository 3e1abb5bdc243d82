import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import type { Scope } from '../platform/access/use-case.ts';
import { today } from '../platform/dates/index.ts';
import type { Verblijf } from './verblijf.ts';

/** What a list of residents can be sorted by; `-` in front turns it around. */
export const SORTERINGEN = ['naam', 'aankomst', 'vertrek', 'locatie'] as const;
export const LIJSTSTATUSSEN = ['aanwezig', 'verwacht', 'vertrokken', 'vervallen', 'alle'] as const;
export const PAGINAGROOTTES = [25, 50, 100] as const;

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

/** Search and filters of the list of residents, as they stand in the address. */
export const bewonersFilter = z.object({
  zoek: z.string().max(120).default(''),
  locatie: z.uuid().optional(),
  status: z.enum(LIJSTSTATUSSEN).default('aanwezig'),
  /** Only who should have left, or leaves today. */
  vertrekt: z.boolean().default(false),
  sorteer: z
    .string()
    .regex(/^-?(naam|aankomst|vertrek|locatie)$/)
    .default('naam'),
});

const SORT_COLUMNS = {
  naam: sql`v.zoeknaam`,
  aankomst: sql`v.aankomst`,
  vertrek: sql`coalesce(v.vertrek, v.verwacht_vertrek)`,
  locatie: sql`zoeksleutel(l.naam)`,
};

/**
 * The organisation's residents, by stay: search by any part of the name without diacritics, filters, order, page.
 * @returns the page and how many there are in all; `per: null` gives everything, for a file
 */
export const listBewoners = useCase({
  allow: 'verblijf:lezen',
  kind: 'persons',
  input: bewonersFilter.extend({
    pagina: z.number().int().min(1).default(1),
    per: z.number().int().min(1).max(500).nullable().default(25),
  }),
  run: async (scope, input): Promise<{ bewoners: Bewoner[]; totaal: number }> => {
    const { trx } = scope;
    const where = conditions(scope, input);
    const { rows: counted } = await sql<{
      n: number;
    }>`select count(*)::int as n from verblijf v where ${where}`.execute(trx);
    const key = input.sorteer.replace('-', '') as keyof typeof SORT_COLUMNS;
    const down = input.sorteer.startsWith('-') ? sql`desc nulls last` : sql`asc nulls last`;
    const { rows } = await sql<Bewoner>`
      select v.gemeente, v.id as verblijf, v.persoon, v.naam, v.woonplaats, v.land, v.aankomst, v.verwacht_vertrek,
        v.vertrek, v.documentsoort, v.werkgever, v.taal, v.status, v.locatie, l.naam as locatienaam, k.naam as kamer,
        b.naam as slaapplaats
      from verblijf v
      join locatie l on l.gemeente = v.gemeente and l.id = v.locatie
      left join slaapplaats b on b.gemeente = v.gemeente and b.id = v.slaapplaats
      left join kamer k on k.gemeente = b.gemeente and k.id = b.kamer
      where ${where}
      order by ${SORT_COLUMNS[key]} ${down}, v.zoeknaam, v.aankomst desc, v.id
      limit ${input.per} offset ${input.per === null ? 0 : (input.pagina - 1) * input.per}`.execute(trx);
    await scope.seen(rows, 'eigen nachtregister');
    return { bewoners: rows, totaal: counted[0]?.n ?? 0 };
  },
});

function conditions({ actor, clock }: Scope, filter: z.output<typeof bewonersFilter>) {
  const all = [sql<SqlBool>`v.organisatie = ${actor.organisatie}::uuid`, ...nameMatches(filter.zoek)];
  if (filter.locatie !== undefined) all.push(sql`v.locatie = ${filter.locatie}::uuid`);
  if (filter.status !== 'alle') all.push(sql`v.status = ${filter.status}`);
  if (filter.vertrekt) all.push(sql`v.status = 'aanwezig' and v.verwacht_vertrek <= ${today(clock)}::date`);
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
