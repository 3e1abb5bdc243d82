import { useTranslation } from 'react-i18next';
import type { IsoDate } from '../../platform/dates/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import { Table } from '../../ui/index.ts';

interface DagentabelProps<R> {
  caption: string;
  rows: readonly R[];
  /** What was recorded, and its heading. */
  header: string;
  cell: (row: R) => string;
}

/** What an official recorded of a location: what, for which days, and why. */
export function Dagentabel<R extends { vanaf: IsoDate; tot: IsoDate | null; reden: string }>({
  caption,
  rows,
  header,
  cell,
}: DagentabelProps<R>) {
  const { t } = useTranslation('verblijfsbelasting');
  const { date } = useFormat();
  return (
    <Table
      caption={caption}
      rows={rows.map((row, at) => ({ row, at }))}
      rowKey={({ at }) => String(at)}
      columns={[
        { key: 'wat', header, rowHeader: true, cell: ({ row }) => cell(row) },
        {
          key: 'geldt',
          header: t('veld.geldt'),
          cell: ({ row }) =>
            row.tot === null
              ? t('verordeningen.vanaf', { datum: date(row.vanaf) })
              : t('verordeningen.vanTot', { van: date(row.vanaf), tot: date(row.tot) }),
        },
        { key: 'reden', header: t('veld.reden'), cell: ({ row }) => row.reden },
      ]}
    />
  );
}
