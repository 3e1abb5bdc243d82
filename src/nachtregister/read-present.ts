import { sql } from 'kysely';
import type { Trx } from '../platform/access/with-actor.ts';
import type { IsoDate } from '../platform/dates/index.ts';
import { arraysOf, type Locatienacht } from './nacht.ts';
import type { Verblijf } from './verblijf.ts';

/** Somebody who sleeps at a location on a night, with the place; rooms and beds are null where there are none. */
export type Slaper = Locatienacht &
  Pick<
    Verblijf,
    | 'persoon'
    | 'naam'
    | 'woonplaats'
    | 'land'
    | 'aankomst'
    | 'verwacht_vertrek'
    | 'vertrek'
    | 'documentsoort'
    | 'identiteit_vastgesteld'
    | 'taal'
    | 'werkgever'
    | 'meereizend'
    | 'geboortedatum'
    | 'nationaliteit'
    | 'organisatie'
  > & { verblijf: string; kamer: string | null; slaapplaats: string | null };

/**
 * Who sleeps at locations on their nights, as the stays stand now, confirmed or not: by location, room, bed, name. One
 * statement. The caller has the right to see them, and writes the reading record.
 */
export async function readPresent(trx: Trx, nachten: readonly Locatienacht[]): Promise<Slaper[]> {
  const { gemeenten, locaties, nachten: dagen } = arraysOf(nachten);
  const { rows } = await sql<Slaper>`/* often */
    select s.gemeente, s.locatie, s.nacht, s.verblijf, s.persoon, s.organisatie, v.naam, v.woonplaats, v.land, v.aankomst,
      v.verwacht_vertrek, v.vertrek, v.documentsoort, v.identiteit_vastgesteld, v.taal, v.werkgever, v.meereizend,
      v.geboortedatum, v.nationaliteit, k.naam as kamer, b.naam as slaapplaats
    from slapers(${gemeenten}::text[], ${locaties}::uuid[], ${dagen}::date[]) s
    join verblijf v on v.gemeente = s.gemeente and v.id = s.verblijf
    left join slaapplaats b on b.gemeente = s.gemeente and b.id = s.slaapplaats
    left join kamer k on k.gemeente = b.gemeente and k.id = b.kamer
    order by s.locatie, s.nacht, k.volgorde nulls last, k.naam, b.volgorde, b.naam, v.zoeknaam, s.verblijf`.execute(
    trx,
  );
  return rows;
}

/** How many sleep at each location on its night, confirmed or not; by location id. One statement, no names. */
export async function countPresent(
  trx: Trx,
  nachten: readonly { gemeente: string; locatie: string; nacht: IsoDate }[],
): Promise<Map<string, number>> {
  const { gemeenten, locaties, nachten: dagen } = arraysOf(nachten);
  const { rows } = await sql<{ locatie: string; aantal: number }>`/* often */
    select locatie, count(*)::int as aantal
    from slapers(${gemeenten}::text[], ${locaties}::uuid[], ${dagen}::date[]) group by 1`.execute(trx);
  return new Map(rows.map(({ locatie, aantal }) => [locatie, aantal]));
}
