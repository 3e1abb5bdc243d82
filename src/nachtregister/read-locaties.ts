import { sql } from 'kysely';
import type { Trx } from '../platform/access/with-actor.ts';
import { type Clock, deadlineOf, type IsoDate, type LocalTime } from '../platform/dates/index.ts';
import { NotFound } from '../platform/errors.ts';
import type { Locatienacht } from './nacht.ts';
import { vannachtPerGemeente } from './sluitingsuren.ts';

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
  const { rows: eigen } = await sql<Omit<Huis, 'sluit' | 'nacht'>>`/* often */
    select l.gemeente, l.id as locatie, l.naam, l.straat, l.huisnummer, l.woonplaats, g.naam as gemeentenaam,
      g.sluitingsuur, l.maximum, l.contact_naam, l.contact_telefoon, l.in_gebruik_van, l.in_gebruik_tot
    from locatie l
    join gemeente g on g.code = l.gemeente
    where l.organisatie = ${organisatie}::uuid and l.status in ('goedgekeurd', 'beeindigd')
      and (${only ?? null}::uuid is null or l.id = ${only ?? null}::uuid)
    order by zoeksleutel(l.naam), l.id`.execute(trx);
  const vannacht = vannachtPerGemeente(
    clock,
    new Map(eigen.map(({ gemeente, sluitingsuur }) => [gemeente, sluitingsuur])),
  );
  const rows = eigen
    .map((row) => ({ ...row, nacht: vannacht.get(row.gemeente) ?? '' }))
    .filter((row) => only !== undefined || isInGebruik(row, row.nacht));
  if (only !== undefined && rows.length === 0) throw new NotFound('locatie');
  const sluit = new Map<string, string>();
  return rows.map((row) => {
    const key = `${row.nacht} ${row.sluitingsuur}`;
    const moment = sluit.get(key) ?? deadlineOf(row.nacht, row.sluitingsuur).toString();
    sluit.set(key, moment);
    return { ...row, sluit: moment };
  });
}

function isInGebruik(
  { in_gebruik_van, in_gebruik_tot }: Pick<Huis, 'in_gebruik_van' | 'in_gebruik_tot'>,
  nacht: IsoDate,
): boolean {
  return in_gebruik_van <= nacht && (in_gebruik_tot === null || in_gebruik_tot > nacht);
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
