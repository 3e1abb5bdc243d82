import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField, TextField } from '../../ui/index.ts';
import { DOELEN } from '../doelen.ts';

/**
 * The two questions before persons are shown. Fields, not a component, so that the form around them can name them when
 * something is wrong.
 */
export function useDoelVelden(): ReactNode {
  const { t } = useTranslation('toezicht');
  return (
    <>
      <SelectField
        name="doel"
        label={t('field.doel')}
        hint={t('field.doelHint')}
        placeholder={t('field.doelChoose')}
        options={DOELEN.map((value) => ({ value, label: t(`doel.${value}`) }))}
      />
      <TextField
        name="toelichting"
        label={t('field.toelichting')}
        hint={t('field.toelichtingHint')}
        width="wide"
        maxLength={200}
        optional
      />
    </>
  );
}
