import { useTranslation } from 'react-i18next';
import type { Nachttoestand } from '../../beleid/nacht.ts';
import { StatusBadge } from '../../ui/index.ts';
import { TOESTAND_LOOK } from '../toestanden.ts';

/** How a night stands: confirmed, late, missing, open. */
export function ToestandBadge({ toestand }: { toestand: Nachttoestand }) {
  const { t } = useTranslation('toezicht');
  return <StatusBadge status={TOESTAND_LOOK[toestand]}>{t(`toestand.${toestand}`)}</StatusBadge>;
}
