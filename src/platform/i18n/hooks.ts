import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import * as format from './format.ts';
import { DEFAULT_LANGUAGE, isLanguage, type Language } from './languages.ts';

/** The language of the page. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return isLanguage(i18n.language) ? i18n.language : DEFAULT_LANGUAGE;
}

/** The formatters of `format.ts` in the language of the page: `const { date, number } = useFormat()`. */
export function useFormat() {
  const language = useLanguage();
  return useMemo(
    () => ({
      date: (isoDate: string) => format.formatDate(isoDate, language),
      month: (isoMonth: string) => format.formatMonth(isoMonth, language),
      weekday: (isoDate: string, width?: 'short' | 'long') => format.formatWeekday(isoDate, language, width),
      moment: (instant: string | Date) => format.formatMoment(instant, language),
      time: (instant: string | Date) => format.formatTime(instant, language),
      number: (value: number, decimals?: number) => format.formatNumber(value, language, decimals),
      money: (cents: number) => format.formatMoney(cents, language),
    }),
    [language],
  );
}

/**
 * Texts whose key comes from data (an error code, a status, a menu item): `text('fouten:bed-bezet', { bed })`.
 * Literal keys belong in `useTranslation`, where the compiler checks them.
 */
export function useText(): (key: string, params?: Readonly<Record<string, string | number>>) => string {
  const { t } = useTranslation();
  return t as unknown as (key: string, params?: Readonly<Record<string, string | number>>) => string;
}
