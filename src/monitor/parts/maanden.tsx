import { useTranslation } from 'react-i18next';
import { type Language, useFormat, useLanguage } from '../../platform/i18n/index.ts';
import { type Column, ColumnChart, Section, Table } from '../../ui/index.ts';
import type { Cijfers, Maandcijfer } from '../show-cijfers.ts';

/** A month in as few letters as its place asks. */
const inShort = (isoMonth: string, language: Language, parts: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(language, { ...parts, timeZone: 'UTC' }).format(
    new Date(`${isoMonth}-15T12:00:00Z`),
  );

/** People and nights by month: a drawing, and the figures it is made of. */
export function Maanden({ figures: { gemeente, maanden } }: { figures: Cijfers }) {
  const { t } = useTranslation('monitor');
  const language = useLanguage();
  const { month, number } = useFormat();
  const highest = maanden.reduce<Maandcijfer | null>(
    (top, row) => ((row.personen ?? 0) > (top?.personen ?? 0) ? row : top),
    null,
  );
  const span = {
    van: month(maanden[0]?.maand ?? ''),
    tot: month(maanden.at(-1)?.maand ?? ''),
    gemeente: gemeente.naam,
  };
  return (
    <Section title={t('month.title')}>
      <ColumnChart
        label={
          highest?.personen
            ? t('month.chart', { ...span, hoogste: number(highest.personen), top: month(highest.maand) })
            : t('month.chartNone', span)
        }
        columns={maanden.map(({ maand, personen }) => ({
          key: maand,
          label: inShort(maand, language, { month: 'narrow' }),
          value: personen,
        }))}
      />
      <Table
        caption={t('month.title')}
        hideCaption
        wide
        columns={useColumns()}
        rows={maanden.toReversed()}
        rowKey={(row) => row.maand}
      />
    </Section>
  );
}

function useColumns(): Column<Maandcijfer>[] {
  const { t } = useTranslation('monitor');
  const language = useLanguage();
  const { number } = useFormat();
  const shown = (value: number | null) => (value === null ? t('hidden') : number(value));
  return [
    {
      key: 'maand',
      header: t('month.maand'),
      rowHeader: true,
      // Month and year stay on one line, however narrow the screen.
      cell: (row) =>
        inShort(row.maand, language, { month: 'short', year: 'numeric' }).replaceAll(' ', '\u00a0'),
    },
    { key: 'personen', header: t('month.personen'), numeric: true, cell: (row) => shown(row.personen) },
    { key: 'nachten', header: t('month.nachten'), numeric: true, cell: (row) => shown(row.nachten) },
    { key: 'perNacht', header: t('month.perNacht'), numeric: true, cell: (row) => shown(row.perNacht) },
    {
      key: 'volledig',
      header: t('month.volledig'),
      numeric: true,
      cell: (row) =>
        row.verwacht === 0 ? '–' : `${number(Math.floor((row.bevestigd / row.verwacht) * 100))}%`,
    },
  ];
}
