import { useTranslation } from 'react-i18next';
import { FilterBar, SelectField } from '../../ui/index.ts';
import type { Keuze as Gemeente } from '../invoer.ts';
import { useWoorden } from './woorden.ts';

interface KeuzeProps {
  gemeente: Gemeente;
  keuzes: readonly Gemeente[];
  tijdvak?: string;
  tijdvakken?: readonly string[];
}

/** Chooses the period, and the gemeente for who levies for several. */
export function Keuze({ gemeente, keuzes, tijdvak, tijdvakken = [] }: KeuzeProps) {
  const { t } = useTranslation('verblijfsbelasting');
  const woorden = useWoorden();
  if (tijdvakken.length === 0 && keuzes.length < 2) return null;
  return (
    <FilterBar label={t('filter.label')} shown={tijdvak === undefined ? {} : { tijdvak }}>
      {tijdvakken.length > 0 && (
        <SelectField
          name="tijdvak"
          label={t('veld.tijdvak')}
          options={tijdvakken.map((value) => ({ value, label: woorden.tijdvak(value) }))}
        />
      )}
      {keuzes.length > 1 && (
        <SelectField
          name="gemeente"
          label={t('veld.gemeente')}
          defaultValue={gemeente.code}
          options={keuzes.map(({ code, naam }) => ({ value: code, label: naam }))}
        />
      )}
    </FilterBar>
  );
}
