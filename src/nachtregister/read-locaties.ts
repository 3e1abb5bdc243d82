import { sql } from 'kysely';
import type { Trx } from '../platform/access/with-actor.ts';
import { type Clock, deadlineOf, type IsoDate, type LocalTime } from '../platform/dates/index.ts';
import { NotFound } from '../platform/errors.ts';
import type { Locatienacht } from './nacht.ts';
import { sluitingsuren, vannachtPerGemeente } from './sluitingsuren.ts';

/** One of the own locations with its night of now. */
export type Huis = Locatienacht & {
  naam: string;
  straat: string;
  huisnummer: string;
  woonplaats: string;
  gemeentenaam: string;
  sluitingsuur: LocalTime;
  maximum: number;
  /** ISO moment at which this night closes. */
  sluit: string;
  contact_naam: string;
  contact_telefoon: string;
  in_gebruik_van: IsoDate;
  in_gebruik_tot: IsoDate | null;
};

/**
 * The own locations that are in use on the night of now, each by the closing hour of its gemeente; by name.
 * @param only one of them, in use or not
 * @throws NotFound when that one is not the actor's organisation's, or was not approved (yet)
 */
export async function readLocaties(
  trx: Trx,
  clock: Clock,
  organisatie: string | null,
  only?: string,
): Promise<Huis[]> {
  const uren = await sluitingsuren(trx);
  const vannacht = vannachtPerGemeente(clock, uren);
  const [gemeenten, nachten] = [[...vannacht.keys()], [...vannacht.values()]];
  const { rows } = await sql<Omit<Huis, 'sluit'>>`
    select l.gemeente, l.id as locatie, t.nacht, l.naam, l.straat, l.huisnummer, l.woonplaats, g.naam as gemeentenaam,
      g.sluitingsuur, l.maximum, l.contact_naam, l.contact_telefoon, l.in_gebruik_van, l.in_gebruik_tot
    from locatie l
    join gemeente g on g.code = l.gemeente
    join unnest(${gemeenten}::text[], ${nachten}::date[]) t (gemeente, nacht) on t.gemeente = l.gemeente
    where l.organisatie = ${organisatie}::uuid and l.status in ('goedgekeurd', 'beeindigd')
      and case when ${only ?? null}::uuid is null
        then l.in_gebruik_van <= t.nacht and (l.in_gebruik_tot is null or l.in_gebruik_tot > t.nacht)
        else l.id = ${only ?? null}::uuid end
    order by zoeksleutel(l.naam), l.id`.execute(trx);
  if (only !== undefined && rows.length === 0) throw new NotFound('locatie');
  return rows.map((row) => ({ ...row, sluit: deadlineOf(row.nacht, row.sluitingsuur).toString() }));
}

/** @throws NotFound */
export async function readLocatie(
  trx: Trx,
  clock: Clock,
  organisatie: string | null,
  id: string,
): Promise<Huis> {
  const [huis] = await readLocaties(trx, clock, organisatie, id);
  if (huis === undefined) throw new NotFound('locatie');
  return huis;
}
