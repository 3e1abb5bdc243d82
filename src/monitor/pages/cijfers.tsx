import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/index.ts';

export default function Cijfers() {
  const { t } = useTranslation('monitor');
  return <Page title={t('title')}>{null}</Page>;
}
