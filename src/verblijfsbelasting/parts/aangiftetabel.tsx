import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/i18n/index.ts';
import { type Column, EmptyState, Link, StatusBadge, Table } from '../../ui/index.ts';
import { STATUS_LOOK } from '../look.ts';
import type { Aangifterij } from '../read-aangiften.ts';
import { useWoorden } from './woorden.ts';

interface AangiftetabelProps {
  caption: string;
  rows: readonly Aangifterij[];
  empty: string;
  /** By period, for the huisvester; else by huisvester. */
  eigen?: boolean;
}

export function Aangiftetabel({ caption, rows, empty, eigen = false }: AangiftetabelProps) {
  const { t } = useTranslation('verblijfsbelasting');
  const { number } = useFormat();
  const { tijdvak, geld } = useWoorden();
  const count = (
    key: 'aantal' | 'belast' | 'ingeschreven' | 'onbekend' | 'vrijgesteld',
  ): Column<Aangifterij> => ({
    key,
    header: t(key === 'aantal' ? 'veld.overnachtingen' : `veld.${key}`),
    numeric: true,
    cell: (row) => number(row[key]),
  });
  const columns: (Column<Aangifterij> | false)[] = [
    {
      key: 'wie',
      header: t(eigen ? 'veld.tijdvak' : 'veld.huisvester'),
      rowHeader: true,
      cell: (row) => (
        <Link href={`/verblijfsbelasting/aangiften/${row.id}`}>
          {eigen ? tijdvak(row.tijdvak) : row.organisatieNaam}
        </Link>
      ),
    },
    eigen && { key: 'gemeente', header: t('veld.gemeente'), cell: (row) => row.gemeenteNaam },
    {
      key: 'status',
      header: t('veld.status'),
      cell: (row) => (
        <>
          <StatusBadge status={STATUS_LOOK[row.status]}>{t(`status.${row.status}`)}</StatusBadge>{' '}
          {row.gelijkOp !== null && <StatusBadge status="neutral">{t('aangifte.gelijk')}</StatusBadge>}{' '}
          {row.geschat > 0 && <StatusBadge status="warning">{t('aangifte.geschat')}</StatusBadge>}
        </>
      ),
    },
    count('aantal'),
    count('belast'),
    count('ingeschreven'),
    count('onbekend'),
    count('vrijgesteld'),
    { key: 'bedrag', header: t('veld.bedrag'), numeric: true, cell: (row) => geld(row.bedrag) },
    { key: 'geheven', header: t('veld.geheven'), numeric: true, cell: (row) => geld(row.geheven) },
  ];
  return (
    <Table
      caption={caption}
      columns={columns.filter((column) => column !== false)}
      rows={rows}
      rowKey={(row) => row.id}
      empty={<EmptyState>{empty}</EmptyState>}
    />
  );
}
