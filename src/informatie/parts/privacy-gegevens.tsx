import { useTranslation } from 'react-i18next';
import { registratievelden } from '../../beleid/registratievelden.ts';
import { useLanguage } from '../../platform/i18n/index.ts';
import { Paragraph, Section, Table } from '../../ui/index.ts';
import type { Veld } from '../show-gemeente.ts';
import { Bron } from './bron.tsx';

/** Every field that is kept about a stay, why, and on what ground. */
export function Gegevens({ velden }: { velden: readonly Veld[] }) {
  const { t } = useTranslation('informatie');
  const language = useLanguage();
  const extra = velden.some(({ grondslag }) => grondslag !== null);
  return (
    <Section title={t('privacy.data')}>
      <Paragraph>{t('privacy.dataIntro')}</Paragraph>
      <Table
        caption={t('privacy.data')}
        hideCaption
        rows={velden}
        rowKey={({ code }) => code}
        columns={[
          {
            key: 'gegeven',
            header: t('privacy.field'),
            rowHeader: true,
            cell: ({ code }) => registratievelden[code].naam[language],
          },
          {
            key: 'waarom',
            header: t('privacy.why'),
            cell: ({ code, grondslag }) =>
              grondslag === null ? registratievelden[code].waarom[language] : t('privacy.byGemeente'),
          },
          {
            key: 'grond',
            header: t('privacy.basis'),
            cell: ({ code, grondslag }) =>
              grondslag === null ? (
                <Bron id={registratievelden[code].bepaling} />
              ) : (
                <span lang="nl">{grondslag}</span>
              ),
          },
        ]}
      />
      {!extra && <Paragraph>{t('privacy.noExtra')}</Paragraph>}
      <Paragraph>{t('privacy.never')}</Paragraph>
    </Section>
  );
}
