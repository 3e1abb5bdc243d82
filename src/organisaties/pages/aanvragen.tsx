import { useTranslation } from 'react-i18next';
import { pageLoader } from '../../platform/http/index.ts';
import { useFormat, useText } from '../../platform/i18n/index.ts';
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
import { AANVRAAGPADEN, AANVRAAGSOORTEN } from '../aanvraag.ts';
import { type Aanvraag, listAanvragen } from '../list-aanvragen.ts';
import { AANVRAAG_LOOK } from '../status-look.ts';
import type { Route } from './+types/aanvragen.ts';

export const loader = pageLoader(async ({ request }: Route.LoaderArgs, page) => {
  const settings = settingsOf(request);
  return {
    list: await listAanvragen(page.ctx, settings),
    besloten: settings.stand === 'besloten',
    asked: Object.entries(settings).some(([name, value]) => name !== 'stand' && value !== ''),
  };
});

export default function Aanvragen({ loaderData: { list, besloten, asked } }: Route.ComponentProps) {
  const { t } = useTranslation('organisaties');
  const more = list.gemeenten.length > 1;
  return (
    <Page
      title={t('aanvragen.titel')}
      lead={t(besloten ? 'aanvragen.inleidingBesloten' : 'aanvragen.inleiding')}
    >
      <FilterBar label={t('aanvragen.zoeken')}>
        <SearchField name="zoek" label={t('aanvragen.zoekLabel')} />
        <SelectField
          name="stand"
          label={t('aanvragen.stand')}
          defaultValue="open"
          options={(['open', 'besloten'] as const).map((value) => ({
            value,
            label: t(`aanvragen.${value}`),
          }))}
        />
        <SelectField
          name="soort"
          label={t('aanvragen.soort')}
          placeholder={t('alle')}
          options={AANVRAAGSOORTEN.map((value) => ({ value, label: t(`aanvraagsoort.${value}`) }))}
        />
        {more && (
          <SelectField
            name="gemeente"
            label={t('gemeente')}
            placeholder={t('alle')}
            options={list.gemeenten.map(({ code, naam }) => ({ value: code, label: naam }))}
          />
        )}
      </FilterBar>
      <Table
        caption={t('aanvragen.titel')}
        hideCaption
        columns={useColumns(more, besloten)}
        rows={list.rows}
        sort={list.sort}
        rowKey={({ soort, id, gemeente }) => `${soort}-${id}-${gemeente}`}
        empty={<EmptyState>{t(asked ? 'aanvragen.nietGevonden' : 'aanvragen.geen')}</EmptyState>}
      />
      <Row align="between">
        <Pagination page={list.page} pageSize={list.pageSize} total={list.total} pageSizes={PAGE_SIZES} />
        {list.total > 0 && <ExportLinks path="/aanvragen/bestand" />}
      </Row>
    </Page>
  );
}

function useColumns(withGemeente: boolean, besloten: boolean): Column<Aanvraag>[] {
  const { t } = useTranslation('organisaties');
  const text = useText();
  const { moment } = useFormat();
  const columns: (Column<Aanvraag> | false)[] = [
    {
      key: 'organisatie',
      header: t('aanvragen.organisatie'),
      rowHeader: true,
      sortable: true,
      cell: ({ soort, id, organisatie }) => <Link href={`${AANVRAAGPADEN[soort]}/${id}`}>{organisatie}</Link>,
    },
    { key: 'soort', header: t('aanvragen.soort'), cell: ({ soort }) => t(`aanvraagsoort.${soort}`) },
    {
      key: 'onderwerp',
      header: t('aanvragen.onderwerp'),
      sortable: true,
      cell: ({ onderwerp }) => onderwerp,
    },
    withGemeente && { key: 'gemeente', header: t('gemeente'), cell: ({ gemeentenaam }) => gemeentenaam },
    {
      key: 'gevraagd',
      header: t('aanvragen.gevraagd'),
      sortable: true,
      cell: ({ gevraagd_op }) => moment(gevraagd_op),
    },
    besloten && {
      key: 'besloten',
      header: t('aanvragen.beslotenOp'),
      sortable: true,
      cell: ({ besloten_op }) => (besloten_op === null ? '–' : moment(besloten_op)),
    },
    besloten && {
      key: 'status',
      header: t('status'),
      cell: ({ status }) => (
        <StatusBadge status={AANVRAAG_LOOK[status]}>
          {text(`organisaties:aanvraagstatus.${status}`)}
        </StatusBadge>
      ),
    },
  ];
  return columns.filter((column) => column !== false);
}
