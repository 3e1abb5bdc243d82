import { useTranslation } from 'react-i18next';
import { type Status, StatusBadge } from '../../ui/index.ts';
import type { Bestandsimport } from '../take-import.ts';

const LOOKS: Record<Bestandsimport['status'], Status> = {
  toewijzen: 'info',
  beoordelen: 'info',
  beoordeeld: 'info',
  verwerken: 'info',
  verwerkt: 'success',
  ingetrokken: 'neutral',
  mislukt: 'danger',
};

/** How far an import is. */
export function ImportStand({ status }: { status: Bestandsimport['status'] }) {
  const { t } = useTranslation('bestandsimport');
  return <StatusBadge status={LOOKS[status]}>{t(`stand.${status}`)}</StatusBadge>;
}
