import { useTranslation } from 'react-i18next';
import { addDays, type IsoDate } from '../../platform/dates/index.ts';
import { useFormat, useLanguage } from '../../platform/i18n/index.ts';
import { tijdvakNaam } from '../tijdvak-naam.ts';

/** Periods and amounts in words, in the language of the page. */
export function useWoorden() {
  const { t } = useTranslation('verblijfsbelasting');
  const { date, money } = useFormat();
  const language = useLanguage();
  return {
    tijdvak: (code: string) => tijdvakNaam(t, code, language),
    /** Nights `[van, tot)` as first and last one. */
    periode: ({ van, tot }: { van: IsoDate; tot: IsoDate }) =>
      t('periode', { van: date(van), tot: date(addDays(tot, -1)) }),
    geld: money,
  };
}
