import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/i18n/index.ts';
import { type Column, Link, Stack } from '../../ui/index.ts';
import type { LocatieAvond } from '../locatie-avond.ts';
import { Bezetting } from './bezetting.tsx';
import { ToestandBadge } from './toestand-badge.tsx';

/** The columns of a list of locations on one night. */
export function useVanavondColumns(withGemeente: boolean): Column<LocatieAvond>[] {
  const { t } = useTranslation('toezicht');
  const { time, number } = useFormat();
  const columns: (Column<LocatieAvond> | false)[] = [
    {
      key: 'naam',
      header: t('field.locatie'),
      rowHeader: true,
      sortable: true,
      cell: (row) => <Link href={`/toezicht/locaties/${row.locatie}`}>{row.naam}</Link>,
    },
    { key: 'kern', header: t('field.kern'), sortable: true, cell: (row) => row.kern },
    { key: 'huisvester', header: t('field.huisvester'), sortable: true, cell: (row) => row.organisatieNaam },
    withGemeente && {
      key: 'gemeente',
      header: t('field.gemeente'),
      sortable: true,
      cell: (row) => row.gemeenteNaam,
    },
    { key: 'aantal', header: t('field.aantal'), sortable: true, cell: (row) => <Bezetting avond={row} /> },
    {
      key: 'vrij',
      header: t('field.vrij'),
      sortable: true,
      numeric: true,
      cell: (row) => number(Math.max(0, row.maximum - row.aantal)),
    },
    {
      key: 'toestand',
      header: t('field.toestand'),
      sortable: true,
      cell: (row) => (
        <Stack gap="sm">
          <ToestandBadge toestand={row.toestand} />
          {row.bevestigdOp && (
            <span className="od-muted">{t('vanavond.om', { tijd: time(row.bevestigdOp) })}</span>
          )}
        </Stack>
      ),
    },
  ];
  return columns.filter((column) => column !== false);
}
