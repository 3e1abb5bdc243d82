import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/i18n/index.ts';
import { type Column, Link, useSearchHref } from '../../ui/index.ts';
import type { Afwijkend, Telling } from '../read-nachten.ts';
import { ToestandBadge } from './toestand-badge.tsx';

/** Nights summed by location or by huisvester; each number leads to the nights it counts. */
export function useTellingColumns(byHuisvester: boolean, withGemeente: boolean): Column<Telling>[] {
  const { t } = useTranslation('toezicht');
  const { number } = useFormat();
  const href = useSearchHref();
  const nights = (row: Telling, count: number, afwijking: 'ontbreekt' | 'te_laat') => {
    if (count === 0) return number(0);
    const to = href({
      toon: 'nachten',
      afwijking,
      sorteer: '-nacht',
      pagina: null,
      [byHuisvester ? 'organisatie' : 'locatie']: row.id,
      ...(withGemeente && { gemeente: row.gemeente }),
    });
    return <Link href={to}>{number(count)}</Link>;
  };
  const columns: (Column<Telling> | false)[] = [
    {
      key: 'naam',
      header: t(byHuisvester ? 'field.huisvester' : 'field.locatie'),
      rowHeader: true,
      sortable: true,
      cell: (row) =>
        byHuisvester ? row.naam : <Link href={`/toezicht/locaties/${row.id}`}>{row.naam}</Link>,
    },
    !byHuisvester && {
      key: 'huisvester',
      header: t('field.huisvester'),
      sortable: true,
      cell: (row) => row.organisatieNaam,
    },
    byHuisvester && {
      key: 'locaties',
      header: t('nachten.locaties'),
      numeric: true,
      cell: (row) => number(row.locaties),
    },
    withGemeente && {
      key: 'gemeente',
      header: t('field.gemeente'),
      sortable: true,
      cell: (row) => row.gemeenteNaam,
    },
    {
      key: 'gevraagd',
      header: t('nachten.gevraagd'),
      numeric: true,
      sortable: true,
      cell: (row) => number(row.gevraagd),
    },
    {
      key: 'opTijd',
      header: t('nachten.opTijd'),
      numeric: true,
      sortable: true,
      cell: (row) => `${number(row.opTijd)} (${number(Math.round((row.opTijd / row.gevraagd) * 100))}%)`,
    },
    {
      key: 'teLaat',
      header: t('nachten.teLaat'),
      numeric: true,
      sortable: true,
      cell: (row) => nights(row, row.teLaat + row.ingehaald, 'te_laat'),
    },
    {
      key: 'ontbreekt',
      header: t('nachten.ontbreekt'),
      numeric: true,
      sortable: true,
      cell: (row) => nights(row, row.ontbreekt, 'ontbreekt'),
    },
  ];
  return columns.filter((column) => column !== false);
}

/** The nights themselves. */
export function useAfwijkendColumns(withGemeente: boolean): Column<Afwijkend>[] {
  const { t } = useTranslation('toezicht');
  const { date, moment, number } = useFormat();
  const columns: (Column<Afwijkend> | false)[] = [
    {
      key: 'nacht',
      header: t('field.nacht'),
      rowHeader: true,
      sortable: true,
      cell: (row) => date(row.nacht),
    },
    {
      key: 'naam',
      header: t('field.locatie'),
      sortable: true,
      cell: (row) => <Link href={`/toezicht/locaties/${row.locatie}`}>{row.naam}</Link>,
    },
    { key: 'huisvester', header: t('field.huisvester'), sortable: true, cell: (row) => row.organisatieNaam },
    withGemeente && {
      key: 'gemeente',
      header: t('field.gemeente'),
      sortable: true,
      cell: (row) => row.gemeenteNaam,
    },
    {
      key: 'toestand',
      header: t('field.toestand'),
      cell: (row) => <ToestandBadge toestand={row.toestand} />,
    },
    {
      key: 'bevestigdOp',
      header: t('nachten.bevestigdOp'),
      cell: (row) => (row.bevestigdOp ? moment(row.bevestigdOp) : '–'),
    },
    {
      key: 'aantal',
      header: t('field.aantal'),
      numeric: true,
      cell: (row) => (row.aantal === null ? '–' : number(row.aantal)),
    },
  ];
  return columns.filter((column) => column !== false);
}
