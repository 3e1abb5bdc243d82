import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/i18n/index.ts';
import { StatusBadge } from '../../ui/index.ts';
import type { LocatieAvond } from '../locatie-avond.ts';

/** People of the maximum; says when it is an expectation, and when it is too many. */
export function Bezetting({ avond }: { avond: LocatieAvond }) {
  const { t } = useTranslation('toezicht');
  const { number } = useFormat();
  const over = avond.aantal - avond.maximum;
  return (
    <span className="od-counts">
      <span className="od-number">
        {t('vanavond.van', { aantal: number(avond.aantal), maximum: number(avond.maximum) })}
        {!avond.bevestigd && <span className="od-muted"> {t('vanavond.verwacht')}</span>}
      </span>
      {avond.aangekondigd > 0 && !avond.bevestigd && (
        <span className="od-muted">{t('vanavond.aangekondigd', { count: avond.aangekondigd })}</span>
      )}
      {over > 0 && <StatusBadge status="danger">{t('vanavond.boventallig', { count: over })}</StatusBadge>}
    </span>
  );
}
