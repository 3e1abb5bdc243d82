import { useTranslation } from 'react-i18next';
import { StatusBadge } from '../../ui/index.ts';
import type { Stand } from '../taken.ts';

const LOOK = {
  wacht: 'neutral',
  bezig: 'info',
  gelukt: 'success',
  mislukt: 'danger',
  afgebroken: 'warning',
} as const;

/** How it stands with one time that a job runs. */
export function StandBadge({ stand }: { stand: Stand }) {
  const { t } = useTranslation('beheer');
  return <StatusBadge status={LOOK[stand]}>{t(`taken.stand.${stand}`)}</StatusBadge>;
}
