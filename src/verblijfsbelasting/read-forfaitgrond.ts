import { sql } from 'kysely';
import type { Omvangsverloop } from '../beleid/verblijfsbelasting/omvang.ts';
import type { Forfaitgrond, Locatienacht } from '../beleid/verblijfsbelasting/regels.ts';
import type { Tijdvak } from '../beleid/verblijfsbelasting/tijdvak.ts';
import type { Verordening } from '../beleid/verblijfsbelasting/verordening.ts';
import type { Trx } from '../platform/access/with-actor.ts';
import { withVrijstelling } from './read-vrijstellingen.ts';

/**
 * What the flat rate of a period is counted from. Nothing is read where no ordinance has one.
 * @param geschat what was not delivered is estimated: it is counted already
 */
export async function readForfaitgrond(
  trx: Trx,
  gemeente: string,
  tijdvak: Pick<Tijdvak, 'van' | 'tot'>,
  verordeningen: readonly Verordening[],
  geschat: boolean,
): Promise<Forfaitgrond> {
  const offers = verordeningen.some(
    ({ forfait, vanaf, tot }) =>
      forfait.length > 0 && vanaf < tijdvak.tot && (tot === null || tijdvak.van < tot),
  );
  if (!offers) return { leeg: [], omvang: new Map() };
  const leeg = geschat ? [] : await readLeeg(trx, gemeente, tijdvak);
  return {
    leeg: await withVrijstelling(trx, gemeente, leeg),
    omvang: await readOmvang(trx, gemeente),
  };
}

/**
 * Nights that were asked and not delivered, in months that were delivered: asked then, and still. A location that was closed
 * for a while and is in use again was not there meanwhile.
 */
async function readLeeg(
  trx: Trx,
  gemeente: string,
  { van, tot }: Pick<Tijdvak, 'van' | 'tot'>,
): Promise<Locatienacht[]> {
  const { rows } = await sql<Locatienacht>`
    with nieuwste as materialized (
      select distinct on (m.locatie, m.maand) m.id, m.locatie, m.organisatie, m.maand, m.nachten from maandlevering m
      where m.gemeente = ${gemeente} and m.maand >= date_trunc('month', ${van}::date)::date and m.maand < ${tot}::date
      order by m.locatie, m.maand, m.versie desc
    )
    select n.locatie, coalesce(p.organisatie, n.organisatie) as organisatie, l.huisvestingsvorm, n.id as maandlevering, q.nacht
    from nieuwste n cross join lateral jsonb_to_recordset(n.nachten) d(nacht date, aantal integer)
    join gevraagde_nachten(array[${gemeente}], ${van}::date, ${tot}::date) q on q.locatie = n.locatie and q.nacht = d.nacht
    join locatie l on l.gemeente = ${gemeente} and l.id = q.locatie
    left join belastingplicht p on p.gemeente = ${gemeente} and p.locatie = q.locatie
      and daterange(p.vanaf, p.tot) @> q.nacht
    where d.aantal is null`.execute(trx);
  return rows;
}

async function readOmvang(trx: Trx, gemeente: string): Promise<Map<string, Omvangsverloop>> {
  const { rows } = await sql<Omvangsverloop & { locatie: string }>`
    select l.id as locatie,
      coalesce((select jsonb_agg(jsonb_build_object('vanaf', m.vanaf, 'maximum', m.maximum) order by m.vanaf)
        from locatiemaximum m where m.gemeente = l.gemeente and m.locatie = l.id), '[]') as maximum,
      coalesce((select jsonb_agg(jsonb_build_object('vanaf', s.vanaf, 'tot', s.vervallen_op)) from slaapplaats s
        where s.gemeente = l.gemeente and s.locatie = l.id), '[]') as slaapplaatsen,
      coalesce((select jsonb_agg(jsonb_build_object('vanaf', k.vanaf, 'tot', k.vervallen_op)) from kamer k
        where k.gemeente = l.gemeente and k.locatie = l.id), '[]') as kamers,
      coalesce((select jsonb_agg(jsonb_build_object('vanaf', o.vanaf, 'tot', o.tot, 'omvang', case when o.slaapplaatsen
          is not null then jsonb_build_object('slaapplaatsen', o.slaapplaatsen, 'kamers', o.kamers) end)
        order by o.nummer desc) from locatieomvang o where o.gemeente = l.gemeente and o.locatie = l.id), '[]') as vastgesteld
    from locatie l where l.gemeente = ${gemeente}`.execute(trx);
  return new Map(rows.map(({ locatie, ...verloop }) => [locatie, verloop]));
}
