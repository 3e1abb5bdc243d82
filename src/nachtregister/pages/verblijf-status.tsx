import { useTranslation } from 'react-i18next';
import type { Verblijfstatus } from '../../beleid/verblijfstatus.ts';
import { type Status, StatusBadge } from '../../ui/index.ts';

const LOOK: Record<Verblijfstatus, Status> = {
  verwacht: 'info',
  aanwezig: 'success',
  vertrokken: 'neutral',
  vervallen: 'neutral',
};

/** The state of a stay. */
export function VerblijfStatus({ status }: { status: Verblijfstatus }) {
  const { t } = useTranslation('nachtregister');
  return <StatusBadge status={LOOK[status]}>{t(`status.${status}`)}</StatusBadge>;
}
