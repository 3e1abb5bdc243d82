import { useTranslation } from 'react-i18next';
import { FilterBar, SelectField } from '../../ui/index.ts';
import type { Keuze } from '../gemeente.ts';

/** Chooses whose page it is; not there for who administers one gemeente. */
export function GemeenteKeuze({ keuzes, gekozen }: { keuzes: readonly Keuze[]; gekozen: string }) {
  const { t } = useTranslation('beheer');
  if (keuzes.length < 2) return null;
  return (
    <FilterBar label={t('gemeente.kies')}>
      <GemeenteVeld keuzes={keuzes} gekozen={gekozen} />
    </FilterBar>
  );
}

/** The same as a field among other filters; `alle` where none may be chosen too. */
export function GemeenteVeld({
  keuzes,
  gekozen,
  alle = false,
}: {
  keuzes: readonly Keuze[];
  gekozen?: string;
  alle?: boolean;
}) {
  const { t } = useTranslation('beheer');
  if (keuzes.length < 2) return null;
  return (
    <SelectField
      name="gemeente"
      label={t('gemeente.label')}
      defaultValue={gekozen}
      placeholder={alle ? t('gemeente.alle') : undefined}
      options={keuzes.map(({ code, naam }) => ({ value: code, label: naam }))}
    />
  );
}
