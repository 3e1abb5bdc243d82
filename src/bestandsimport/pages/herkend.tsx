import { useTranslation } from 'react-i18next';
import { Alert } from '../../ui/index.ts';
import { GEREED } from '../gereed.ts';
import type { Toewijsbeeld } from '../show-import.ts';

/** The system a list comes from, and the list of guests that must come with it. */
export function Herkend({ beeld: { gereed, gasten, verblijven } }: { beeld: Toewijsbeeld }) {
  const { t } = useTranslation('bestandsimport');
  if (gereed === null) return null;
  const alleen = gasten === null && GEREED.some(({ id, gastenlijst }) => id === gereed && gastenlijst);
  // What is known by its lines is named already.
  if (!alleen && verblijven.formaat) return null;
  return (
    <Alert
      kind={alleen ? 'warning' : 'info'}
      title={t('kolommen.herkend', { naam: t(`gereed.${gereed}.naam`) })}
    >
      {alleen && t('kolommen.metGasten')}
    </Alert>
  );
}
