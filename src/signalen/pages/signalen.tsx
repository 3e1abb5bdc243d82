import { useTranslation } from 'react-i18next';
import { type SignaalsoortCode, signaalsoorten } from '../../beleid/signaalsoorten.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { useFormat, useLanguage } from '../../platform/i18n/index.ts';
import { PAGE_SIZES, settingsOf } from '../../platform/lists/index.ts';
import {
  type Column,
  EmptyState,
  ExportLinks,
  FilterBar,
  Link,
  Page,
  Pagination,
  Row,
  SearchField,
  SelectField,
  StatusBadge,
  Table,
} from '../../ui/index.ts';
import { STATUSFILTERS } from '../filters.ts';
import { listSignalen, type Signalenlijst } from '../list-signalen.ts';
import type { Signaal } from '../signaal.ts';
import { STATUS_LOOK } from '../status-look.ts';
import type { Route } from './+types/signalen.ts';

export const loader = pageLoader(async ({ request }: Route.LoaderArgs, page) => {
  const settings = settingsOf(request);
  return { list: await listSignalen(page.ctx, settings), asked: Object.keys(settings).length > 0 };
});

export default function Signalen({ loaderData: { list, asked } }: Route.ComponentProps) {
  const { t } = useTranslation('signalen');
  return (
    <Page title={t('list.title')} lead={t('list.lead')}>
      <Filters list={list} />
      <Table
        caption={t('list.caption')}
        hideCaption
        columns={useColumns(list.gemeenten.length > 1)}
        rows={list.rows}
        sort={list.sort}
        rowKey={(row) => row.id}
        empty={<EmptyState>{t(asked ? 'list.empty' : 'list.emptyOpen')}</EmptyState>}
      />
      <Row align="between">
        <Pagination page={list.page} pageSize={list.pageSize} total={list.total} pageSizes={PAGE_SIZES} />
        {list.total > 0 && <ExportLinks path="/signalen/bestand" />}
      </Row>
    </Page>
  );
}

function Filters({ list }: { list: Signalenlijst }) {
  const { t } = useTranslation('signalen');
  const language = useLanguage();
  const kinds = Object.entries(signaalsoorten) as [
    SignaalsoortCode,
    (typeof signaalsoorten)[SignaalsoortCode],
  ][];
  return (
    <FilterBar label={t('list.search')}>
      <SearchField name="zoek" label={t('list.searchLabel')} />
      <SelectField
        name="soort"
        label={t('field.soort')}
        placeholder={t('field.soortAll')}
        options={kinds.map(([value, { naam }]) => ({ value, label: naam[language] }))}
      />
      <SelectField
        name="status"
        label={t('field.status')}
        defaultValue="open"
        options={STATUSFILTERS.map((value) => ({ value, label: t(`status.${value}`) }))}
      />
      <SelectField
        name="eigenaar"
        label={t('field.eigenaar')}
        placeholder={t('field.eigenaarAll')}
        options={[
          { value: 'mij', label: t('field.mine') },
          { value: 'geen', label: t('field.nobody') },
          ...list.eigenaren.map(({ id, naam }) => ({ value: id, label: naam })),
        ]}
      />
      {list.gemeenten.length > 1 && (
        <SelectField
          name="gemeente"
          label={t('field.gemeente')}
          placeholder={t('field.gemeenteAll')}
          options={list.gemeenten.map(({ code, naam }) => ({ value: code, label: naam }))}
        />
      )}
    </FilterBar>
  );
}

/** What the number registered is held against: that is what makes it too many or too few. */
function adresfeit(soort: string, { in_brp, in_register, hoort_in_brp, maximum }: Signaal['details']) {
  if (soort === 'adres_te_weinig' && hoort_in_brp !== undefined) return 'short.adresTeWeinig';
  if (soort !== 'adres_te_veel' || in_register === undefined) return 'short.adres';
  return Number(in_brp) > Number(maximum) ? 'short.adresMaximum' : 'short.adresTeVeel';
}

function useColumns(withGemeente: boolean): Column<Signaal>[] {
  const { t } = useTranslation('signalen');
  const language = useLanguage();
  const { date, moment } = useFormat();
  const facts = ({ soort, details, nacht }: Signaal) => {
    if (soort === 'boven_maximum')
      return t('short.boven', { aantal: details.aantal ?? '?', maximum: details.maximum ?? '?' });
    if (typeof details.geldig_tot === 'string')
      return t('short.geldigTot', { datum: date(details.geldig_tot) });
    if (typeof details.vertrek === 'string') return t('short.vertrek', { datum: date(details.vertrek) });
    if (typeof details.in_brp === 'number') return t(adresfeit(soort, details), details);
    if (typeof details.in_register === 'number')
      return t('short.slapers', { in_register: details.in_register });
    return nacht ? date(nacht) : '–';
  };
  const columns: (Column<Signaal> | false)[] = [
    {
      key: 'soort',
      header: t('field.soort'),
      rowHeader: true,
      sortable: true,
      cell: (row) => <Link href={`/signalen/${row.id}`}>{signaalsoorten[row.soort].naam[language]}</Link>,
    },
    {
      key: 'locatie',
      header: t('field.locatie'),
      sortable: true,
      cell: (row) => row.locatieNaam ?? row.details.adres ?? '–',
    },
    { key: 'huisvester', header: t('field.huisvester'), cell: (row) => row.organisatieNaam ?? '–' },
    withGemeente && {
      key: 'gemeente',
      header: t('field.gemeente'),
      sortable: true,
      cell: (row) => row.gemeenteNaam,
    },
    { key: 'feiten', header: t('field.feiten'), cell: facts },
    {
      key: 'status',
      header: t('field.status'),
      sortable: true,
      cell: (row) => <StatusBadge status={STATUS_LOOK[row.status]}>{t(`status.${row.status}`)}</StatusBadge>,
    },
    {
      key: 'eigenaar',
      header: t('field.eigenaar'),
      sortable: true,
      cell: (row) => row.eigenaarNaam ?? t('field.nobody'),
    },
    { key: 'aangemaakt', header: t('field.gemeld'), sortable: true, cell: (row) => moment(row.aangemaaktOp) },
  ];
  return columns.filter((column) => column !== false);
}
