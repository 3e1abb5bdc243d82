import { isIsoDate } from '../../platform/dates/index.ts';
import { cijferreeksen, leesbaar, zonderTelefoon } from './nummers.ts';

const PESEL_WEIGHTS = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3];
const CNP_WEIGHTS = [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9];

/** Polish personal number: eleven digits, birth date (month + 20 from 2000 on), check digit. */
export function isPesel(digits: string): boolean {
  if (!/^\d{11}$/.test(digits)) return false;
  const month = Number(digits.slice(2, 4));
  const century = month > 20 ? 20 : 19;
  return (
    isBirthDate(century, digits.slice(0, 2), month % 20, digits.slice(4, 6)) &&
    (10 - (weighted(digits, PESEL_WEIGHTS) % 10)) % 10 === Number(digits[10])
  );
}

/** Romanian personal number: thirteen digits, sex and century, birth date, check digit (remainder 10 counts as 1). */
export function isCnp(digits: string): boolean {
  if (!/^[1-9]\d{12}$/.test(digits)) return false;
  const century = { 5: 20, 6: 20 }[digits[0] ?? ''] ?? 19;
  const remainder = weighted(digits, CNP_WEIGHTS) % 11;
  return (
    isBirthDate(century, digits.slice(1, 3), Number(digits.slice(3, 5)), digits.slice(5, 7)) &&
    (remainder === 10 ? 1 : remainder) === Number(digits[12])
  );
}

/** Whether a Polish or Romanian personal number stands in text; both prove themselves by date and check digit. */
export function bevatPersoonsnummer(text: string): boolean {
  const readable = zonderTelefoon(leesbaar(text));
  for (const digits of cijferreeksen(readable, 11)) if (isPesel(digits)) return true;
  for (const digits of cijferreeksen(readable, 13)) if (isCnp(digits)) return true;
  return false;
}

function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
}

function isBirthDate(century: number, year: string, month: number, day: string): boolean {
  return isIsoDate(`${century}${year}-${String(month).padStart(2, '0')}-${day}`);
}
