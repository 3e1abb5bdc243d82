import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/i18n/index.ts';
import { DataList, Link, Paragraph, Section, StatusBadge } from '../../ui/index.ts';

/** Day on which this was last looked at. Change it together with what stands below. */
const BEOORDEELD_OP = '2026-11-23';

/** The accessibility statement; `children` say whom to tell of a problem. */
export function Toegankelijkheid({ children }: { children: ReactNode }) {
  const { t } = useTranslation('informatie');
  const { date } = useFormat();
  return (
    <>
      <DataList
        items={[
          {
            label: t('a11y.status'),
            value: <StatusBadge status="warning">{t('a11y.statusValue')}</StatusBadge>,
          },
          { label: t('a11y.standard'), value: t('a11y.standardValue') },
          { label: t('a11y.date'), value: date(BEOORDEELD_OP) },
        ]}
      />
      <Section title={t('a11y.meaning')}>
        <Paragraph>{t('a11y.meaningText')}</Paragraph>
      </Section>
      <Section title={t('a11y.done')}>
        <ul className="od-list">
          <li>{t('a11y.doneAxe')}</li>
          <li>{t('a11y.doneKeyboard')}</li>
          <li>{t('a11y.doneNoScript')}</li>
          <li>{t('a11y.doneLanguage')}</li>
        </ul>
      </Section>
      <Section title={t('a11y.open')}>
        <ul className="od-list">
          <li>{t('a11y.openAudit')}</li>
          <li>{t('a11y.openUsers')}</li>
          <li>{t('a11y.openMap')}</li>
          <li>{t('a11y.openFiles')}</li>
        </ul>
      </Section>
      {children}
      <Section title={t('a11y.complaint')}>
        <Paragraph>{t('a11y.complaintText')}</Paragraph>
        <Link href="https://www.nationaleombudsman.nl" document standalone icon="right">
          {t('a11y.ombudsman')}
        </Link>
      </Section>
    </>
  );
}
