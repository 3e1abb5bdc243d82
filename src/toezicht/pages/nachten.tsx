import { useTranslation } from 'react-i18next';
import { pageLoader } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import { PAGE_SIZES, settingsOf } from '../../platform/lists/index.ts';
import {
  DateField,
  EmptyState,
  ExportLinks,
  FilterBar,
  Page,
  Pagination,
  Paragraph,
  Row,
  SearchField,
  SelectField,
  Table,
} from '../../ui/index.ts';
import { listNachten, type Nachtenlijst } from '../list-nachten.ts';
import { AFWIJKINGEN, WEERGAVEN } from '../nachtfilters.ts';
import type { Route } from './+types/nachten.ts';
import { GemeenteFilter } from './gemeente-filter.tsx';
import { useAfwijkendColumns, useTellingColumns } from './nachten-columns.tsx';

export const loader = pageLoader(async ({ request }: Route.LoaderArgs, page) =>
  listNachten(page.ctx, settingsOf(request)),
);

export default function Nachten({ loaderData: nachten }: Route.ComponentProps) {
  const { t } = useTranslation('toezicht');
  const { list } = nachten;
  return (
    <Page title={t('nachten.title')} lead={t('nachten.lead')}>
      <Filters nachten={nachten} />
      <Rows nachten={nachten} />
      <Row align="between">
        <Pagination page={list.page} pageSize={list.pageSize} total={list.total} pageSizes={PAGE_SIZES} />
        {list.total > 0 && <ExportLinks path="/nachten/bestand" />}
      </Row>
      <Paragraph muted>{t('nachten.uitleg')}</Paragraph>
    </Page>
  );
}

function Filters({ nachten: { van, tot, gemeenten, organisaties, toon } }: { nachten: Nachtenlijst }) {
  const { t } = useTranslation('toezicht');
  return (
    <FilterBar label={t('nachten.search')} keep={['locatie']} shown={{ van, tot }}>
      <SelectField
        name="toon"
        label={t('nachten.toon')}
        defaultValue={toon}
        options={WEERGAVEN.map((value) => ({ value, label: t(`nachten.weergave.${value}`) }))}
      />
      <DateField name="van" label={t('nachten.van')} />
      <DateField name="tot" label={t('nachten.tot')} />
      <SelectField
        name="afwijking"
        label={t('nachten.afwijking')}
        placeholder={t('nachten.afwijkingAll')}
        options={AFWIJKINGEN.map((value) => ({ value, label: t(`nachten.soort.${value}`) }))}
      />
      <SelectField
        name="organisatie"
        label={t('field.huisvester')}
        placeholder={t('nachten.huisvesterAll')}
        options={organisaties.map(({ id, naam }) => ({ value: id, label: naam }))}
      />
      <GemeenteFilter gemeenten={gemeenten} />
      <SearchField name="zoek" label={t('vanavond.searchLabel')} />
    </FilterBar>
  );
}

function Rows({ nachten }: { nachten: Nachtenlijst }) {
  const { t } = useTranslation('toezicht');
  const { date } = useFormat();
  const withGemeente = nachten.gemeenten.length > 1;
  const afwijkend = useAfwijkendColumns(withGemeente);
  const tellingen = useTellingColumns(nachten.toon === 'huisvesters', withGemeente);
  const caption = t('nachten.caption', { van: date(nachten.van), tot: date(nachten.tot) });
  if (nachten.toon === 'nachten') {
    return (
      <Table
        caption={caption}
        columns={afwijkend}
        rows={nachten.list.rows}
        sort={nachten.list.sort}
        rowKey={(row) => `${row.locatie} ${row.nacht}`}
        empty={<EmptyState>{t('nachten.emptyGood')}</EmptyState>}
      />
    );
  }
  return (
    <Table
      caption={caption}
      columns={tellingen}
      rows={nachten.list.rows}
      sort={nachten.list.sort}
      rowKey={(row) => `${row.gemeente} ${row.id}`}
      empty={<EmptyState>{t('nachten.empty')}</EmptyState>}
    />
  );
}
