import { useTranslation } from 'react-i18next';
import { useFormat, useLanguage } from '../../platform/i18n/index.ts';
import { Bar, type Column, EmptyState, Heading, Paragraph, Section, Stack, Table } from '../../ui/index.ts';
import { vormnaam } from '../names.ts';
import type { Cijfers, Ruimte } from '../show-cijfers.ts';

/** Room and people present in one night, by kern and by form of housing. */
export function Plaatsen({ figures: { totaal, kernen, vormen, peilnacht } }: { figures: Cijfers }) {
  const { t } = useTranslation('monitor');
  const language = useLanguage();
  const { date } = useFormat();
  const kernColumns = useColumns(t('room.kernKop'));
  const vormColumns = useColumns(t('room.vormKop'));
  const total = { ...totaal, naam: t('room.totaal') };
  const table = (caption: string, columns: Column<Ruimte>[], rows: Ruimte[]) => (
    <Stack gap="sm">
      <Heading level={3}>{caption}</Heading>
      <Table
        caption={caption}
        hideCaption
        columns={columns}
        rows={rows.length > 1 ? [...rows, total] : rows}
        rowKey={(row) => row.naam}
        empty={<EmptyState>{t('none')}</EmptyState>}
      />
    </Stack>
  );
  return (
    <Section title={t('room.title')}>
      <Paragraph>{t('room.lead', { datum: date(peilnacht) })}</Paragraph>
      {table(t('room.kern'), kernColumns, kernen)}
      {table(
        t('room.vorm'),
        vormColumns,
        vormen.map((row) => ({ ...row, naam: vormnaam(row.naam, language) })),
      )}
    </Section>
  );
}

function useColumns(header: string): Column<Ruimte>[] {
  const { t } = useTranslation('monitor');
  const { number } = useFormat();
  return [
    { key: 'naam', header, rowHeader: true, cell: (row) => row.naam },
    { key: 'locaties', header: t('room.locaties'), numeric: true, cell: (row) => number(row.locaties) },
    { key: 'maximum', header: t('room.maximum'), numeric: true, cell: (row) => number(row.maximum) },
    {
      key: 'aanwezig',
      header: t('room.aanwezig'),
      numeric: true,
      cell: (row) => (row.aanwezig === null ? t('hidden') : number(row.aanwezig)),
    },
    {
      key: 'bezetting',
      header: t('room.bezetting'),
      cell: ({ aanwezig, maximum }) =>
        aanwezig === null || maximum === 0 ? (
          '–'
        ) : (
          <>
            {number(Math.round((aanwezig / maximum) * 100))}%
            <Bar
              value={aanwezig}
              highest={maximum}
              {...(aanwezig > maximum ? { status: 'danger' as const } : {})}
            />
          </>
        ),
    },
  ];
}
