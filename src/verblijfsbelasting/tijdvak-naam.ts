import type { TFunction } from 'i18next';
import { leesTijdvak } from '../beleid/verblijfsbelasting/tijdvak.ts';
import { formatMonth, type Language } from '../platform/i18n/index.ts';

/** A period in words: `kwartaal 3 van 2026`. */
export function tijdvakNaam(t: TFunction<'verblijfsbelasting'>, code: string, language: Language): string {
  const tijdvak = leesTijdvak(code);
  if (tijdvak === null) return code;
  const { soort, van } = tijdvak;
  if (soort === 'maand') return formatMonth(van, language);
  const jaar = van.slice(0, 4);
  return soort === 'jaar' ? jaar : t(`tijdvak.${soort}`, { nummer: code.slice(-1), jaar });
}
