import { useTranslation } from 'react-i18next';
import { Code, DataList, Details, Paragraph, Table } from '../../ui/index.ts';
import type { Operatie, Veld } from '../documentatie.ts';

/** One operation: what it takes, what it answers, and an example. */
export function OperatieUitleg({ operatie }: { operatie: Operatie }) {
  const { t } = useTranslation('koppelingen');
  const { method, path, summary, description, scope, parameters, velden, voorbeeld, antwoorden } = operatie;
  return (
    <Details
      summary={
        <>
          <strong className="od-code">{`${method} ${path}`}</strong> {summary}
        </>
      }
    >
      {description && <Paragraph>{description}</Paragraph>}
      <Paragraph>{scope === null ? t('docs.vrij') : t('docs.scope', { scope })}</Paragraph>
      {parameters.length > 0 && <Velden titel={t('docs.parameters')} velden={parameters} />}
      {velden.length > 0 && <Velden titel={t('docs.velden')} velden={velden} />}
      {voorbeeld && (
        <>
          <Paragraph>{t('docs.voorbeeld', { naam: voorbeeld.naam })}</Paragraph>
          <Code label={t('docs.voorbeeld', { naam: `${method} ${path}` })}>{voorbeeld.tekst}</Code>
        </>
      )}
      <Paragraph>{t('docs.antwoorden')}</Paragraph>
      <DataList items={antwoorden.map(({ status, uitleg }) => ({ label: status, value: uitleg }))} />
    </Details>
  );
}

function Velden({ titel, velden }: { titel: string; velden: readonly (Veld & { plek?: string })[] }) {
  const { t } = useTranslation('koppelingen');
  return (
    <Table
      caption={titel}
      rows={velden}
      rowKey={({ naam }) => naam}
      columns={[
        {
          key: 'naam',
          header: t('docs.naam'),
          rowHeader: true,
          cell: ({ naam }) => <code className="od-code">{naam}</code>,
        },
        {
          key: 'soort',
          header: t('docs.soort'),
          cell: ({ soort }) => <span className="od-code">{soort}</span>,
        },
        {
          key: 'verplicht',
          header: t('docs.verplicht'),
          cell: ({ verplicht }) => t(verplicht ? 'docs.ja' : 'docs.nee'),
        },
        { key: 'uitleg', header: t('docs.uitleg'), cell: ({ uitleg }) => uitleg || '–' },
      ]}
    />
  );
}
