import { useTranslation } from 'react-i18next';
import { pageLoader } from '../../platform/http/index.ts';
import { useFormat, useText } from '../../platform/i18n/index.ts';
import { PAGE_SIZES, settingsOf } from '../../platform/lists/index.ts';
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
  SelectField,
  StatusBadge,
  Table,
} from '../../ui/index.ts';
import { type Auditregel, listAuditlog } from '../list-auditlog.ts';
import type { Route } from './+types/auditlog.ts';

export const loader = pageLoader(async ({ request }: Route.LoaderArgs, page) =>
  listAuditlog(page.ctx, settingsOf(request)),
);

export default function Auditlog({ loaderData: list }: Route.ComponentProps) {
  const { t } = useTranslation('beheer');
  const results = ['gelukt', 'geweigerd', 'mislukt'] as const;
  return (
    <Page
      title={t('auditlog.title')}
      lead={t('auditlog.lead')}
      breadcrumb={[{ href: '/beheer', label: t('title') }]}
    >
      <FilterBar label={t('log.search')}>
        <SearchField name="zoek" label={t('auditlog.searchLabel')} />
        <DateField name="van" label={t('log.van')} />
        <DateField name="tot" label={t('log.tot')} />
        <SelectField
          name="actie"
          label={t('log.actie')}
          placeholder={t('log.alle')}
          options={list.acties.map((value) => ({ value, label: value }))}
        />
        <SelectField
          name="resultaat"
          label={t('log.resultaat')}
          placeholder={t('log.alle')}
          options={results.map((value) => ({ value, label: t(`resultaat.${value}`) }))}
        />
      </FilterBar>
      <Table
        caption={t('auditlog.caption')}
        hideCaption
        columns={useColumns()}
        rows={list.rows}
        rowKey={(row) => row.id}
        empty={<EmptyState>{t('log.empty')}</EmptyState>}
      />
      <Row align="between">
        <Pagination page={list.page} pageSize={list.pageSize} total={list.total} pageSizes={PAGE_SIZES} />
        {list.total > 0 && <ExportLinks path="/beheer/auditlog/bestand" />}
      </Row>
    </Page>
  );
}

const LOOK = { gelukt: 'success', geweigerd: 'warning', mislukt: 'danger' } as const;

function useColumns(): Column<Auditregel>[] {
  const { t } = useTranslation('beheer');
  const text = useText();
  const { moment } = useFormat();
  return [
    {
      key: 'tijdstip',
      header: t('log.tijdstip'),
      rowHeader: true,
      sortable: true,
      cell: (row) => moment(row.tijdstip),
    },
    {
      key: 'wie',
      header: t('log.wie'),
      cell: (row) =>
        `${row.wie ?? t('log.niemand')}${row.rollen.length > 0 ? ` (${row.rollen.map((rol) => text(`ui:roles.${rol}`)).join(', ')})` : ''}`,
    },
    { key: 'actie', header: t('log.actie'), cell: (row) => row.actie },
    { key: 'object', header: t('log.object'), cell: (row) => row.object },
    {
      key: 'resultaat',
      header: t('log.resultaat'),
      cell: (row) => (
        <StatusBadge status={LOOK[row.resultaat]}>{t(`resultaat.${row.resultaat}`)}</StatusBadge>
      ),
    },
    { key: 'details', header: t('log.details'), cell: (row) => row.details || '–' },
    { key: 'oorsprong', header: t('log.oorsprong'), cell: (row) => row.oorsprong },
    { key: 'referentie', header: t('log.referentie'), cell: (row) => row.referentie },
  ];
}
