import { addMonths, addYears, type IsoDate } from '../../platform/dates/index.ts';

/** Over how long one declaration or assessment goes. */
export const TIJDVAKSOORTEN = ['maand', 'kwartaal', 'halfjaar', 'jaar'] as const;
export type Tijdvaksoort = (typeof TIJDVAKSOORTEN)[number];

const MAANDEN: Record<Tijdvaksoort, number> = { maand: 1, kwartaal: 3, halfjaar: 6, jaar: 12 };

/** A period of nights `[van, tot)`. Its code: `2026`, `2026-H2`, `2026-K4`, `2026-12`. */
export type Tijdvak = { code: string; soort: Tijdvaksoort; van: IsoDate; tot: IsoDate };

function maak(soort: Tijdvaksoort, jaar: number, nummer: number): Tijdvak {
  const maanden = MAANDEN[soort];
  const year = String(jaar).padStart(4, '0');
  const van = addMonths(`${year}-01-01`, (nummer - 1) * maanden);
  const part = {
    maand: `-${String(nummer).padStart(2, '0')}`,
    kwartaal: `-K${nummer}`,
    halfjaar: `-H${nummer}`,
    jaar: '',
  };
  return { code: `${year}${part[soort]}`, soort, van, tot: addMonths(van, maanden) };
}

/** The period a night is in. */
export function tijdvakVan(soort: Tijdvaksoort, nacht: IsoDate): Tijdvak {
  const maand = Number(nacht.slice(5, 7));
  return maak(soort, Number(nacht.slice(0, 4)), Math.ceil(maand / MAANDEN[soort]));
}

/** No tax of before or after is levied: such a year is mistyped, and no database has a day before the year 1. */
const [EERSTE_JAAR, LAATSTE_JAAR] = [1990, 2199];

/** The period of a code; null when there is none such. */
export function leesTijdvak(code: string): Tijdvak | null {
  const found = /^(\d{4})(?:-(?:(H)([12])|(K)([1-4])|(0[1-9]|1[0-2])))?$/.exec(code);
  if (found === null) return null;
  const jaar = Number(found[1]);
  if (jaar < EERSTE_JAAR || jaar > LAATSTE_JAAR) return null;
  if (found[2]) return maak('halfjaar', jaar, Number(found[3]));
  if (found[4]) return maak('kwartaal', jaar, Number(found[5]));
  if (found[6]) return maak('maand', jaar, Number(found[6]));
  return maak('jaar', jaar, 1);
}

/** The period before, of the same length. */
export const vorigTijdvak = ({ soort, van }: Tijdvak): Tijdvak =>
  tijdvakVan(soort, addMonths(van, -MAANDEN[soort]));

/** The same period of the year before. */
export const vorigJaar = ({ soort, van }: Tijdvak): Tijdvak => tijdvakVan(soort, addYears(van, -1));
