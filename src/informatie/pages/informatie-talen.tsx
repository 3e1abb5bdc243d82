import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/index.ts';
import { Taalkeuze } from '../parts/taalkeuze.tsx';

export const handle = { noJs: true };

/** The information pack: choose a language. */
export default function InformatieTalen() {
  const { t } = useTranslation('informatie');
  return (
    <Page title={t('pack.title')} lead={t('pack.intro')}>
      <Taalkeuze base="/informatie" />
    </Page>
  );
}
