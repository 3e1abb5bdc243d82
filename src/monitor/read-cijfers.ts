import { sql } from 'kysely';
import type { Trx } from '../platform/access/with-actor.ts';
import type { IsoDate, IsoMonth } from '../platform/dates/index.ts';

/** Nights of one month. `verwacht`: evenings that had to be confirmed; `bevestigd`: those that were. */
export type Maandtelling = {
  maand: IsoMonth;
  personen: number;
  nachten: number;
  bevestigd: number;
  verwacht: number;
};
export type Capaciteittelling = {
  kern: string;
  huisvestingsvorm: string;
  locaties: number;
  maximum: number;
  aanwezig: number;
};
/** `land`: BRP tabel 34. */
export type Bewonertelling = { duur: 'kort' | 'middel' | 'lang'; land: string; personen: number };

/** Counts come as text. */
type Counted<T> = { [K in keyof T]: T[K] extends number ? string : T[K] };

/** Counts of one gemeente as they are, small ones too: nothing that may be shown yet. */
export async function readMaanden(
  trx: Trx,
  gemeente: string,
  van: IsoDate,
  tot: IsoDate,
): Promise<Maandtelling[]> {
  const { rows } = await sql<Counted<Maandtelling>>`
    select maand, personen, nachten, bevestigd, verwacht from cijfers_per_maand(${van}::date, ${tot}::date)
    where gemeente = ${gemeente}`.execute(trx);
  return rows.map(({ maand, ...counts }) => ({
    maand,
    personen: Number(counts.personen),
    nachten: Number(counts.nachten),
    bevestigd: Number(counts.bevestigd),
    verwacht: Number(counts.verwacht),
  }));
}

export async function readCapaciteit(trx: Trx, gemeente: string, op: IsoDate): Promise<Capaciteittelling[]> {
  const { rows } = await sql<Counted<Capaciteittelling>>`
    select kern, huisvestingsvorm, locaties, maximum, aanwezig from cijfers_capaciteit(${op}::date)
    where gemeente = ${gemeente} order by kern, huisvestingsvorm`.execute(trx);
  return rows.map(({ kern, huisvestingsvorm, ...counts }) => ({
    kern,
    huisvestingsvorm,
    locaties: Number(counts.locaties),
    maximum: Number(counts.maximum),
    aanwezig: Number(counts.aanwezig),
  }));
}

export async function readBewoners(trx: Trx, gemeente: string, op: IsoDate): Promise<Bewonertelling[]> {
  const { rows } = await sql<Counted<Bewonertelling>>`
    select duur, land, personen from cijfers_bewoners(${op}::date) where gemeente = ${gemeente}`.execute(trx);
  return rows.map(({ duur, land, personen }) => ({ duur, land, personen: Number(personen) }));
}
