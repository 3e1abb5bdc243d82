import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/i18n/index.ts';
import { type Column, Details, Section, StatusBadge, Table } from '../../ui/index.ts';
import type { Vooruit } from '../occupancy-ahead.ts';

type Dag = { nacht: string; aantal: number; verwacht: number };

/** How many people each night, how many of them have yet to come, and how many more there is room for. */
export function BezettingPerDag({ ahead }: { ahead: Vooruit }) {
  const { huis, nachten, aantallen, verwachten } = ahead;
  const { t } = useTranslation('nachtregister');
  const { date, number } = useFormat();
  const rows = nachten.map(
    (nacht, index): Dag => ({ nacht, aantal: aantallen[index] ?? 0, verwacht: verwachten[index] ?? 0 }),
  );
  const columns: Column<Dag>[] = [
    { key: 'nacht', header: t('bezetting.kolom.nacht'), rowHeader: true, cell: ({ nacht }) => date(nacht) },
    {
      key: 'mensen',
      header: t('bezetting.kolom.mensen'),
      numeric: true,
      cell: ({ aantal }) => t('bezetting.mensen', { aantal: number(aantal), maximum: number(huis.maximum) }),
    },
    {
      key: 'verwacht',
      header: t('bezetting.kolom.verwacht'),
      numeric: true,
      cell: ({ verwacht }) => number(verwacht),
    },
    {
      key: 'vrij',
      header: t('bezetting.kolom.vrij'),
      numeric: true,
      cell: ({ aantal }) =>
        aantal > huis.maximum ? (
          <StatusBadge status="warning">{t('bezetting.boven')}</StatusBadge>
        ) : (
          number(huis.maximum - aantal)
        ),
    },
  ];
  const table = (
    <Table
      caption={t('bezetting.perDag')}
      hideCaption
      columns={columns}
      rows={rows}
      rowKey={({ nacht }) => nacht}
    />
  );
  // Where beds are shown, the numbers are for who asks.
  return ahead.bedden.length > 0 ? (
    <Details summary={t('bezetting.perDag')}>{table}</Details>
  ) : (
    <Section title={t('bezetting.perDag')}>{table}</Section>
  );
}
