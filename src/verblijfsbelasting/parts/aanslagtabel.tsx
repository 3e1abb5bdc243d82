import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/i18n/index.ts';
import { type Column, EmptyState, Link, StatusBadge, Table } from '../../ui/index.ts';
import type { Aanslagrij } from '../list-aanslagen.ts';
import { useWoorden } from './woorden.ts';

interface AanslagtabelProps {
  caption: string;
  rows: readonly Aanslagrij[];
  empty: string;
  /** Whose they are stands elsewhere on the page. */
  eigen?: boolean;
  sort?: string;
}

export function Aanslagtabel({ caption, rows, empty, eigen = false, sort }: AanslagtabelProps) {
  const { t } = useTranslation('verblijfsbelasting');
  const { date, number } = useFormat();
  const { tijdvak, geld } = useWoorden();
  const columns: (Column<Aanslagrij> | false)[] = [
    {
      key: 'nummer',
      header: t('veld.nummer'),
      rowHeader: true,
      sortable: sort !== undefined,
      cell: (row) => <Link href={`/verblijfsbelasting/aanslagen/${row.id}`}>{row.nummer}</Link>,
    },
    !eigen && {
      key: 'organisatie',
      header: t('veld.huisvester'),
      sortable: sort !== undefined,
      cell: (row) => row.organisatieNaam,
    },
    {
      key: 'soort',
      header: t('veld.soort'),
      cell: (row) => (
        <>
          {t(`soort.${row.soort}`)}{' '}
          {row.bezwaar && <StatusBadge status="warning">{t('aanslagen.bezwaar')}</StatusBadge>}
        </>
      ),
    },
    {
      key: 'tijdvak',
      header: t('veld.tijdvak'),
      sortable: sort !== undefined,
      cell: (row) => tijdvak(row.tijdvak),
    },
    { key: 'dagtekening', header: t('veld.dagtekening'), cell: (row) => date(row.dagtekening) },
    { key: 'nachten', header: t('veld.belast'), numeric: true, cell: (row) => number(row.nachten) },
    {
      key: 'bedrag',
      header: t('veld.teBetalen'),
      numeric: true,
      sortable: sort !== undefined,
      cell: (row) => geld(row.teBetalen),
    },
  ];
  return (
    <Table
      caption={caption}
      columns={columns.filter((column) => column !== false)}
      rows={rows}
      rowKey={(row) => row.id}
      {...(sort === undefined ? {} : { sort })}
      empty={<EmptyState>{empty}</EmptyState>}
    />
  );
}
