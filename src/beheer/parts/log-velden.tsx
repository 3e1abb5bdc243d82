import { useTranslation } from 'react-i18next';
import { DateField, SearchField, TextField } from '../../ui/index.ts';

/** The days of a log that are looked at. */
export function Periode({ van, tot }: { van: string; tot: string }) {
  const { t } = useTranslation('beheer');
  return (
    <>
      <DateField name="van" label={t('log.van')} defaultValue={van} />
      <DateField name="tot" label={t('log.tot')} defaultValue={tot} />
    </>
  );
}

/** Who did it, and where it is found again. */
export function WieEnReferentie() {
  const { t } = useTranslation('beheer');
  return (
    <>
      <TextField name="wie" label={t('log.wie')} autoComplete="off" />
      <SearchField name="zoek" label={t('log.zoek')} />
    </>
  );
}
