import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/i18n/index.ts';
import { type ListPage, PAGE_SIZES } from '../../platform/lists/index.ts';
import {
  type Column,
  DateField,
  EmptyState,
  ExportLinks,
  FilterBar,
  Page,
  Pagination,
  Row,
  SearchField,
  Table,
  TextField,
} from '../../ui/index.ts';
import type { Keuze } from '../gemeente.ts';
import { GemeenteVeld } from './gemeente-keuze.tsx';

type Props<R> = {
  title: string;
  lead: string;
  lijst: { van: string; tot: string; keuzes: Keuze[]; list: ListPage<R> };
  columns: Column<R>[];
  /** Address of the same lines as a file. */
  bestand: string;
  /** What this log can be searched by besides period, person and reference. */
  filters: ReactNode;
  /** Stands above the lines when there are any. */
  telling?: ReactNode;
};

/** A log of a gemeente: searched by period and what else it knows, page by page, or as a file. */
export function LogPagina<R extends { id: string }>(props: Props<R>) {
  const { t } = useTranslation('beheer');
  const { date } = useFormat();
  const { van, tot, keuzes, list } = props.lijst;
  return (
    <Page title={props.title} lead={props.lead} breadcrumb={[{ href: '/beheer', label: t('title') }]}>
      <FilterBar label={t('log.search')} shown={{ van, tot }}>
        <DateField name="van" label={t('log.van')} />
        <DateField name="tot" label={t('log.tot')} />
        {props.filters}
        <TextField name="wie" label={t('log.wieLabel')} autoComplete="off" />
        <SearchField name="zoek" label={t('log.zoek')} />
        <GemeenteVeld keuzes={keuzes} alle />
      </FilterBar>
      {list.total > 0 && props.telling}
      <Table
        caption={t('log.periode', { van: date(van), tot: date(tot) })}
        columns={props.columns}
        rows={list.rows}
        sort={list.sort}
        rowKey={(row) => row.id}
        empty={<EmptyState>{t('log.empty')}</EmptyState>}
      />
      <Row align="between">
        <Pagination page={list.page} pageSize={list.pageSize} total={list.total} pageSizes={PAGE_SIZES} />
        {list.total > 0 && <ExportLinks path={props.bestand} />}
      </Row>
    </Page>
  );
}
