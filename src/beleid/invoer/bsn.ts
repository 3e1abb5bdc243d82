import { cijferreeksen, leesbaar, zonderTelefoon } from './nummers.ts';

/**
 * Whether nine digits can be a burgerservicenummer: the elfproef (weights 9 to 2, then -1; divisible by 11).
 * The same proof holds for the RSIN of organisations: the two can't be told apart, so both are refused.
 */
export function isBsn(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || digits === '000000000') return false;
  const sum = [...digits].reduce(
    (total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index),
    0,
  );
  return sum % 11 === 0;
}

/**
 * Whether a burgerservicenummer stands anywhere in free text, also in groups (`1234.56.782`, `123 456 782`) or stuck
 * to letters (a VAT number). Telephone numbers of ten digits or with a country code are left alone, and so is any
 * number that does not have nine digits. Of other nine-digit numbers one in eleven passes the proof and is refused too:
 * a BSN let in is worse than a number refused.
 */
export function bevatBsn(text: string): boolean {
  for (const digits of cijferreeksen(zonderTelefoon(leesbaar(text)), 9)) if (isBsn(digits)) return true;
  return false;
}
