import { sql } from 'kysely';
import { forfaitbasis, forfaitOver, type Regelforfait } from '../beleid/verblijfsbelasting/forfait.ts';
import type { Regel } from '../beleid/verblijfsbelasting/regels.ts';
import type { Verordening } from '../beleid/verblijfsbelasting/verordening.ts';
import type { Trx } from '../platform/access/with-actor.ts';

/**
 * The flat rate of each line, by what the location has of beds and rooms at its end; null where the ordinance has none for
 * it and where nothing is taxed. A location without beds in the register counts by its maximum.
 */
export async function readForfait(
  trx: Trx,
  gemeente: string,
  regels: readonly Regel[],
  verordeningen: readonly Verordening[],
): Promise<(Regelforfait | null)[]> {
  const byId = new Map(verordeningen.map((verordening) => [verordening.id, verordening]));
  const offers = regels.some(({ verordening }) => (byId.get(verordening)?.forfait.length ?? 0) > 0);
  if (!offers) return regels.map(() => null);
  const plaatsen = await readPlaatsen(trx, gemeente);
  return regels.map(({ locatie, verordening, vrijstelling, van, tot }) => {
    const ordinance = byId.get(verordening);
    const place = plaatsen.get(locatie);
    if (ordinance === undefined || place === undefined) return null;
    if (vrijstelling !== null && vrijstelling !== 'minderjarig_kind') return null;
    const live = (rows: readonly Plaats[]) => rows.filter((row) => row.tot === null || row.tot >= tot).length;
    const slaapplaatsen = live(place.slaapplaatsen);
    const basis = forfaitbasis(ordinance, {
      slaapplaatsen: slaapplaatsen === 0 ? place.maximum : slaapplaatsen,
      kamers: live(place.kamers),
    });
    return basis === null ? null : { ...basis, nachten: forfaitOver(basis, van, tot) };
  });
}

type Plaats = { tot: string | null };
type Locatie = { locatie: string; maximum: number; slaapplaatsen: Plaats[]; kamers: Plaats[] };

async function readPlaatsen(trx: Trx, gemeente: string): Promise<Map<string, Locatie>> {
  const { rows } = await sql<Locatie>`
    select l.id as locatie, l.maximum,
      coalesce((select jsonb_agg(jsonb_build_object('tot', s.vervallen_op)) from slaapplaats s
        where s.gemeente = l.gemeente and s.locatie = l.id), '[]') as slaapplaatsen,
      coalesce((select jsonb_agg(jsonb_build_object('tot', k.vervallen_op)) from kamer k
        where k.gemeente = l.gemeente and k.locatie = l.id), '[]') as kamers
    from locatie l where l.gemeente = ${gemeente}`.execute(trx);
  return new Map(rows.map((row) => [row.locatie, row]));
}
