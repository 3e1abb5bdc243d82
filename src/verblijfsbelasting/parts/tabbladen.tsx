import { useTranslation } from 'react-i18next';
import { Citation, Tabs } from '../../ui/index.ts';

const PAGES = {
  aangiften: '/verblijfsbelasting',
  onbeslist: '/verblijfsbelasting/onbeslist',
  aanslagen: '/verblijfsbelasting/aanslagen',
  bezwaren: '/verblijfsbelasting/bezwaren',
  aansluiting: '/verblijfsbelasting/aansluiting',
  verordeningen: '/verblijfsbelasting/verordeningen',
} as const;

/** The pages of who levies. */
export function Tabbladen() {
  const { t } = useTranslation('verblijfsbelasting');
  const keys = Object.keys(PAGES) as (keyof typeof PAGES)[];
  return (
    <Tabs label={t('tabs.label')} tabs={keys.map((key) => ({ href: PAGES[key], label: t(`tabs.${key}`) }))} />
  );
}

/** Who is taxed and who is not, with the article. */
export function Wet() {
  const { t } = useTranslation('verblijfsbelasting');
  return <Citation paragraph={t('wet.kop')}>{t('wet.uitleg')}</Citation>;
}
