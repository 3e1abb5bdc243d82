import { useTranslation } from 'react-i18next';
import { SelectField } from '../../ui/index.ts';

/** Narrows a list to one gemeente; not there for who works for one only. */
export function GemeenteFilter({ gemeenten }: { gemeenten: readonly { code: string; naam: string }[] }) {
  const { t } = useTranslation('toezicht');
  if (gemeenten.length < 2) return null;
  return (
    <SelectField
      name="gemeente"
      label={t('field.gemeente')}
      placeholder={t('field.gemeenteAll')}
      options={gemeenten.map(({ code, naam }) => ({ value: code, label: naam }))}
    />
  );
}
