import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/i18n/index.ts';
import { Bar, type Column, EmptyState, Heading, Paragraph, Section, Stack, Table } from '../../ui/index.ts';
import type { Cijfers, Groep } from '../show-cijfers.ts';

/** The people of one night, by length of stay and by country of residence. */
export function Bewoners({
  figures: { totaal, duur, landen, overigeLanden, peilnacht },
}: {
  figures: Cijfers;
}) {
  const { t } = useTranslation('monitor');
  const { date } = useFormat();
  const duurColumns = useColumns(t('people.duurKop'), totaal.aanwezig);
  const landColumns = useColumns(t('people.landKop'), totaal.aanwezig);
  const table = (caption: string, columns: Column<Groep>[], rows: Groep[]) => (
    <Stack gap="sm">
      <Heading level={3}>{caption}</Heading>
      <Table
        caption={caption}
        hideCaption
        wide
        columns={columns}
        rows={rows}
        rowKey={(row) => row.naam}
        empty={<EmptyState>{t('nobody')}</EmptyState>}
      />
    </Stack>
  );
  return (
    <Section title={t('people.title')}>
      <Paragraph>{t('room.lead', { datum: date(peilnacht) })}</Paragraph>
      {table(
        t('people.duur'),
        duurColumns,
        duur.map((row) => ({ ...row, naam: t(`people.${row.naam}`) })),
      )}
      {table(
        t('people.land'),
        landColumns,
        overigeLanden ? [...landen, { ...overigeLanden, naam: t('people.overig') }] : landen,
      )}
    </Section>
  );
}

function useColumns(header: string, total: number | null): Column<Groep>[] {
  const { t } = useTranslation('monitor');
  const { number } = useFormat();
  return [
    { key: 'naam', header, rowHeader: true, cell: (row) => row.naam },
    {
      key: 'personen',
      header: t('people.personen'),
      numeric: true,
      cell: (row) => (row.personen === null ? t('hidden') : number(row.personen)),
    },
    {
      key: 'aandeel',
      header: t('people.aandeel'),
      cell: ({ personen }) =>
        personen === null || !total ? (
          '–'
        ) : (
          <>
            {number(Math.round((personen / total) * 100))}%
            <Bar value={personen} highest={total} />
          </>
        ),
    },
  ];
}
