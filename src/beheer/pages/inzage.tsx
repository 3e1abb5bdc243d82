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
  Link,
  Page,
  Pagination,
  Row,
  SearchField,
  SelectField,
  Table,
} from '../../ui/index.ts';
import { type Inzageregel, listInzage } from '../list-inzage.ts';
import type { Route } from './+types/inzage.ts';

export const loader = pageLoader(async ({ request }: Route.LoaderArgs, page) =>
  listInzage(page.ctx, settingsOf(request)),
);

export default function Inzage({ loaderData: list }: Route.ComponentProps) {
  const { t } = useTranslation('beheer');
  return (
    <Page
      title={t('inzage.title')}
      lead={t('inzage.lead')}
      breadcrumb={[{ href: '/beheer', label: t('title') }]}
    >
      <FilterBar label={t('log.search')} keep={['persoon']}>
        <SearchField name="zoek" label={t('inzage.searchLabel')} />
        <DateField name="van" label={t('log.van')} />
        <DateField name="tot" label={t('log.tot')} />
        <SelectField
          name="wie"
          label={t('log.wie')}
          defaultValue="gemeente"
          options={[
            { value: 'gemeente', label: t('inzage.gemeente') },
            { value: 'alle', label: t('inzage.alle') },
          ]}
        />
      </FilterBar>
      <Table
        caption={t('inzage.caption')}
        hideCaption
        columns={useColumns()}
        rows={list.rows}
        rowKey={(row) => row.id}
        empty={<EmptyState>{t('log.empty')}</EmptyState>}
      />
      <Row align="between">
        <Pagination page={list.page} pageSize={list.pageSize} total={list.total} pageSizes={PAGE_SIZES} />
        {list.total > 0 && <ExportLinks path="/beheer/inzage/bestand" />}
      </Row>
    </Page>
  );
}

function useColumns(): Column<Inzageregel>[] {
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
        `${row.wie ?? t('inzage.huisvester')} (${row.rollen.map((rol) => text(`ui:roles.${rol}`)).join(', ')})`,
    },
    { key: 'doel', header: t('inzage.doel'), cell: (row) => row.doel },
    { key: 'verwerking', header: t('log.actie'), cell: (row) => row.verwerking },
    {
      key: 'persoon',
      header: t('inzage.persoon'),
      cell: (row) => (
        <Link href={`/beheer/inzage?persoon=${row.persoon}&wie=alle`}>{row.persoon.slice(0, 8)}</Link>
      ),
    },
    { key: 'referentie', header: t('log.referentie'), cell: (row) => row.referentie },
  ];
}
