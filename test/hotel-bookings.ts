import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { ROOT } from './targets.ts';

/** One booking of a real hotel: facts only, as text. */
export type Booking = Record<'arrival' | 'nights' | 'adults' | 'children' | 'babies', string>;

const FIXTURE = join(ROOT, 'test/fixtures/hotel-bookings/check-out.csv');
const ORIGINAL = join(ROOT, '../shared/data/hotel-bookings/hotel_bookings_2000.csv');
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** The bookings of `test/fixtures/hotel-bookings`. */
export const bookings = (): Booking[] => parse(readFileSync(FIXTURE), { columns: true });

/** The same facts out of the data set itself; null where it is not at hand. */
export function originalBookings(): Booking[] | null {
  if (!existsSync(ORIGINAL)) return null;
  const rows: Record<string, string>[] = parse(readFileSync(ORIGINAL), { columns: true });
  return rows
    .filter((row) => row.reservation_status === 'Check-Out')
    .map((row) => {
      const month = MONTHS.indexOf(row.arrival_date_month ?? '') + 1;
      const two = (figure: string | number | undefined) => String(figure).padStart(2, '0');
      return {
        arrival: `${row.arrival_date_year}-${two(month)}-${two(row.arrival_date_day_of_month)}`,
        nights: String(Number(row.stays_in_weekend_nights) + Number(row.stays_in_week_nights)),
        adults: row.adults ?? '',
        children: row.children ?? '',
        babies: row.babies ?? '',
      };
    });
}

const FIRST =
  'Łukasz Agnieszka Paweł Małgorzata Michał Żaneta Krzysztof Grażyna Ștefan Ioana Ionuț Mădălina Cătălin Răzvan Zoltán Éva Bálint Ágnes Jānis Līga Rūta Žydrūnas Matěj Lucía João Inês'.split(
    ' ',
  );
const LAST =
  'Wiśniewski Dąbrowska Wójcik Zieliński Szymańska Woźniak Kozłowski Jabłoński Wróbel Piątek Głowacki Źrebiec Ionescu Țurcanu Știrbu Mureșan Bălan Crăciun Kovács Szőke Tóth Bērziņš Kalniņa Šimkus Žukauskas Gonçalves Araújo Muñoz Peña Dvořák Šťastný Novák Körösi Nagy Popa Dobre Lis Sowa Kruk Zając Bąk Mróz Kos Duda Gil Sroka Żuk Rak Lech Bez'.split(
    ' ',
  );
const HOME = [
  ['Rzeszów', 'Polska'],
  ['Bârlad', 'România'],
  ['Kecskemét', 'HU'],
  ['Šiauliai', 'LTU'],
  ['Évora', 'Portugal'],
] as const;

/** Bookings as a landlord's file in English, each under an invented name of its own. */
export function bookingsCsv(rows: readonly Booking[]): string {
  const lines = rows.map(({ arrival, nights, adults, children, babies }, index) => {
    const first = FIRST[index % FIRST.length];
    const last = LAST[Math.floor(index / FIRST.length) % LAST.length];
    const [town, country] = HOME[index % HOME.length] ?? HOME[0];
    return [`${first} ${last}`, town, country, arrival, nights, adults, children, babies].join(';');
  });
  return ['Guest name;City;Country;Arrival;Nights;Adults;Children;Babies', ...lines].join('\r\n');
}
