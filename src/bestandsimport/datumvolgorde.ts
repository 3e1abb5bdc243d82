import { type DateOrder, daysBetween, type IsoDate, parseDate } from '../platform/dates/index.ts';
import { detectDateOrder } from '../platform/files/index.ts';

/** The order in which a column writes its dates; `zeker` is false when they can be read in two. */
export type Volgorde = { volgorde: DateOrder; zeker: boolean };

/** A date as it stands in a file; two-digit years are taken around `vandaag`. Null when it is none. */
export function leesDatum(text: string, volgorde: DateOrder, vandaag: IsoDate): IsoDate | null {
  const parsed = parseDate(text, { order: volgorde, twoDigitYearsAround: vandaag });
  return parsed.ok ? parsed.date : null;
}

/** The part of a column's filled cells that are dates, in the order that reads most of them: 0 to 1. */
export function deelDatums(waarden: readonly string[]): number {
  const gevuld = waarden.filter((waarde) => waarde.trim() !== '');
  return gevuld.length === 0 ? 0 : 1 - detectDateOrder(gevuld).unreadable / gevuld.length;
}

/** The order of a column's dates by its values; day first, and not certain, where `03/04/2026` is all there is. */
export function volgordeVan(waarden: readonly string[]): Volgorde {
  const { order } = detectDateOrder(waarden);
  return order === 'ambiguous'
    ? { volgorde: 'dmy', zeker: false }
    : { volgorde: order === 'none' ? 'dmy' : order, zeker: true };
}

/**
 * The order of two columns of one list. What one leaves open is decided by the other, or by what they say together: the
 * order in which departure follows arrival within a year for more rows.
 */
export function samenVolgorde(
  aankomst: readonly string[],
  vertrek: readonly string[],
  vandaag: IsoDate,
): [Volgorde, Volgorde] {
  const los: [Volgorde, Volgorde] = [volgordeVan(aankomst), volgordeVan(vertrek)];
  if (los.every(({ zeker }) => zeker)) return los;
  const invullen = (volgorde: DateOrder): [Volgorde, Volgorde] => [
    los[0].zeker ? los[0] : { volgorde, zeker: true },
    los[1].zeker ? los[1] : { volgorde, zeker: true },
  ];
  const slashes = [aankomst, vertrek].find(
    (waarden, index) => los[index]?.zeker && waarden.some((waarde) => /^\s*\d{1,2}\//.test(waarde)),
  );
  if (slashes !== undefined) return invullen(volgordeVan(slashes).volgorde);
  const dmy = aannemelijk(aankomst, vertrek, 'dmy', los, vandaag);
  const mdy = aannemelijk(aankomst, vertrek, 'mdy', los, vandaag);
  return dmy === mdy ? los : invullen(mdy > dmy ? 'mdy' : 'dmy');
}

/** For how many rows this order of what is open gives a stay of no less than nothing and no more than a year. */
function aannemelijk(
  aankomst: readonly string[],
  vertrek: readonly string[],
  open: DateOrder,
  los: readonly [Volgorde, Volgorde],
  vandaag: IsoDate,
): number {
  const [eerst, dan] = los.map(({ zeker, volgorde }) => (zeker ? volgorde : open)) as [DateOrder, DateOrder];
  return aankomst.filter((waarde, rij) => {
    const van = leesDatum(waarde, eerst, vandaag);
    const tot = leesDatum(vertrek[rij] ?? '', dan, vandaag);
    if (van === null || tot === null) return false;
    const nachten = daysBetween(van, tot);
    return nachten >= 0 && nachten <= 366;
  }).length;
}
