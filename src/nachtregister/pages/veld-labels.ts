import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

const VELDEN = [
  ...(['naam', 'woonplaats', 'land', 'documentsoort', 'identiteit_vastgesteld', 'slaapplaats'] as const),
  ...(['taal', 'werkgever', 'meereizend', 'geboortedatum', 'nationaliteit'] as const),
];

/** Labels of the fields of a stay, for the error summary of forms that show them by component. */
export function useVeldLabels(): Record<string, string> {
  const { t } = useTranslation('nachtregister');
  return useMemo(() => Object.fromEntries(VELDEN.map((veld) => [veld, t(`veld.${veld}`)])), [t]);
}
