import { useTranslation } from 'react-i18next';
import { Code, Link, Page, Paragraph, Section, Stack } from '../../ui/index.ts';
import type { Hoofdstuk } from '../documentatie.ts';
import { OperatieUitleg } from './operatie.tsx';

const AFSPRAKEN = [1, 2, 3, 4, 5, 6] as const;

/** The interface explained: how to begin, what to know, and every operation. */
export function Documentatie({
  hoofdstukken,
  publicUrl,
}: {
  hoofdstukken: readonly Hoofdstuk[];
  publicUrl: string;
}) {
  const { t } = useTranslation('koppelingen');
  return (
    <Page title={t('docs.title')} lead={t('docs.lead')}>
      <Link href="/api/v1/openapi.json" document standalone>
        {t('docs.document')}
      </Link>
      <Section title={t('docs.beginnen')}>
        <Paragraph>{t('docs.stap1')}</Paragraph>
        <Paragraph>{t('docs.stap2')}</Paragraph>
        <Code label={t('docs.stap2')}>{`curl -u "$CLIENT_ID:$SECRET" -d grant_type=client_credentials \\
  -d scope="nachten:schrijven verblijven:schrijven" ${publicUrl}/oauth/token`}</Code>
        <Paragraph>{t('docs.stap3')}</Paragraph>
        <Code
          label={t('docs.stap3')}
        >{`curl -X PUT -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \\
  -d '{}' ${publicUrl}/api/v1/nachtbevestigingen/$(uuidgen)`}</Code>
      </Section>
      <Section title={t('docs.afspraken')}>
        <ul>
          {AFSPRAKEN.map((number) => (
            <li key={number}>{t(`docs.afspraak${number}`)}</li>
          ))}
        </ul>
      </Section>
      <Paragraph>{t('docs.engels')}</Paragraph>
      <Stack lang="en">
        {hoofdstukken.map(({ naam, uitleg, operaties }) => (
          <Section key={naam} title={naam}>
            <Paragraph>{uitleg}</Paragraph>
            {operaties.map((operatie) => (
              <OperatieUitleg key={operatie.id} operatie={operatie} />
            ))}
          </Section>
        ))}
      </Stack>
    </Page>
  );
}
