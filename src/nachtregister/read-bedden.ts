import { sql } from 'kysely';
import type { Trx } from '../platform/access/with-actor.ts';
import type { IsoDate } from '../platform/dates/index.ts';

/** A bed that somebody can have from a night on; `tot` is the night from which somebody else has it. */
export type VrijBed = { id: string; locatie: string; kamer: string; naam: string; tot: IsoDate | null };

/**
 * The free beds of locations from a night on, by room and bed (Bijlage 2.4). The bed of somebody who overstays is not
 * free.
 * @param except a stay whose own bed counts as free
 */
export async function readBedden(
  trx: Trx,
  locaties: readonly { gemeente: string; locatie: string }[],
  vanaf: IsoDate,
  except: string | null = null,
): Promise<VrijBed[]> {
  const { rows } = await sql<VrijBed>`
    select b.id, b.locatie, k.naam as kamer, b.naam, min(lower(v.bezet_slaapplaats)) as tot
    from unnest(${locaties.map((l) => l.gemeente)}::text[], ${locaties.map((l) => l.locatie)}::uuid[]) d (gemeente, locatie)
    join slaapplaats b on b.gemeente = d.gemeente and b.locatie = d.locatie
      and (b.vervallen_op is null or b.vervallen_op > ${vanaf}::date)
    join kamer k on k.gemeente = b.gemeente and k.id = b.kamer
    left join verblijf v on v.gemeente = b.gemeente and v.slaapplaats = b.id and v.status <> 'vervallen'
      and v.id is distinct from ${except}::uuid
      and (v.status = 'aanwezig' or not isempty(v.bezet_slaapplaats)
        and (upper_inf(v.bezet_slaapplaats) or upper(v.bezet_slaapplaats) > ${vanaf}::date))
    group by b.id, b.locatie, k.volgorde, k.naam, b.volgorde, b.naam
    having bool_and(v.id is null or v.status <> 'aanwezig' and lower(v.bezet_slaapplaats) > ${vanaf}::date)
    order by b.locatie, k.volgorde, k.naam, b.volgorde, b.naam`.execute(trx);
  return rows;
}
