import { useTranslation } from 'react-i18next';
import { MAANDOORDELEN } from '../../beleid/maandlevering.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import { PAGE_SIZES, settingsOf } from '../../platform/lists/index.ts';
import {
  type Column,
  Columns,
  EmptyState,
  ExportLinks,
  Figure,
  FilterBar,
  Link,
  Page,
  Pagination,
  Row,
  SearchField,
  SelectField,
  StatusBadge,
  Table,
  useSearchHref,
} from '../../ui/index.ts';
import { listMaanden, type Maandenlijst, type Maandregel } from '../list-maanden.ts';
import { OORDEEL_LOOK } from '../look.ts';
import type { Route } from './+types/maanden.ts';

export const loader = pageLoader(({ request }: Route.LoaderArgs, page) =>
  listMaanden(page.ctx, settingsOf(request)),
);

export default function Maanden({ loaderData: maanden }: Route.ComponentProps) {
  const { t } = useTranslation('maandlevering');
  const { month } = useFormat();
  const { list, maand, gemeenten } = maanden;
  return (
    <Page title={t('lijst.titel', { maand: month(maand) })} lead={t('lijst.lead')}>
      <Cijfers maanden={maanden} />
      <FilterBar label={t('lijst.zoeken')} shown={{ maand }}>
        <SelectField
          name="maand"
          label={t('veld.maand')}
          options={maanden.maanden.map((value) => ({ value, label: month(value) }))}
        />
        <SelectField
          name="oordeel"
          label={t('veld.oordeel')}
          placeholder={t('lijst.alle')}
          options={MAANDOORDELEN.map((value) => ({ value, label: t(`oordeel.${value}`) }))}
        />
        {gemeenten.length > 1 && (
          <SelectField
            name="gemeente"
            label={t('veld.gemeente')}
            placeholder={t('lijst.alle')}
            options={gemeenten.map(({ code, naam }) => ({ value: code, label: naam }))}
          />
        )}
        <SearchField name="zoek" label={t('lijst.zoekwoorden')} />
      </FilterBar>
      <Table
        caption={t('lijst.titel', { maand: month(maand) })}
        hideCaption
        columns={useColumns(maand, gemeenten.length > 1)}
        rows={list.rows}
        sort={list.sort}
        rowKey={(row) => row.locatie}
        empty={<EmptyState>{t('lijst.leeg')}</EmptyState>}
      />
      <Row align="between">
        <Pagination page={list.page} pageSize={list.pageSize} total={list.total} pageSizes={PAGE_SIZES} />
        {list.total > 0 && <ExportLinks path="/maandleveringen/bestand" />}
      </Row>
    </Page>
  );
}

function Cijfers({ maanden: { aantallen } }: { maanden: Maandenlijst }) {
  const { t } = useTranslation('maandlevering');
  const { number } = useFormat();
  const href = useSearchHref();
  const shown = MAANDOORDELEN.filter((what) => what !== 'nog_niet' || aantallen[what] > 0);
  return (
    <Columns>
      {shown.map((what) => (
        <Figure
          key={what}
          value={number(aantallen[what])}
          label={t(`oordeel.${what}`)}
          source={
            aantallen[what] > 0
              ? {
                  href: href({ oordeel: what, pagina: null }),
                  label: t('lijst.bekijk', { oordeel: t(`oordeel.${what}`) }),
                }
              : undefined
          }
        />
      ))}
    </Columns>
  );
}

function useColumns(maand: string, withGemeente: boolean): Column<Maandregel>[] {
  const { t } = useTranslation('maandlevering');
  const { number, moment } = useFormat();
  const columns: (Column<Maandregel> | false)[] = [
    {
      key: 'naam',
      header: t('veld.locatie'),
      rowHeader: true,
      sortable: true,
      cell: (row) => <Link href={`/maandleveringen/${row.locatie}/${maand}`}>{row.naam}</Link>,
    },
    {
      key: 'huisvester',
      header: t('veld.huisvester'),
      sortable: true,
      cell: (row) => row.organisatieNaam,
    },
    withGemeente && {
      key: 'gemeente',
      header: t('veld.gemeente'),
      sortable: true,
      cell: (row) => row.gemeenteNaam,
    },
    {
      key: 'oordeel',
      header: t('veld.oordeel'),
      cell: (row) => (
        <>
          <StatusBadge status={OORDEEL_LOOK[row.oordeel]}>{t(`oordeel.${row.oordeel}`)}</StatusBadge>
          {row.status === 'in_correctie' && (
            <StatusBadge status="info">{t('status.in_correctie')}</StatusBadge>
          )}
          {(row.versie ?? 1) > 1 && <span className="od-muted"> {t('lijst.gecorrigeerd')}</span>}
        </>
      ),
    },
    {
      key: 'ontbreekt',
      header: t('veld.ontbreekt'),
      numeric: true,
      sortable: true,
      cell: (row) => t('lijst.van', { aantal: number(row.ontbreekt), totaal: number(row.gevraagd) }),
    },
    {
      key: 'overnachtingen',
      header: t('veld.overnachtingen'),
      numeric: true,
      sortable: true,
      cell: (row) => number(row.overnachtingen),
    },
    {
      key: 'geleverd',
      header: t('veld.geleverd'),
      sortable: true,
      cell: (row) => (row.geleverdOp === null ? t('lijst.nietGeleverd') : moment(row.geleverdOp)),
    },
  ];
  return columns.filter((column) => column !== false);
}
