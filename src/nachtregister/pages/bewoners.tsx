import { useTranslation } from 'react-i18next';
import { landnaam } from '../../beleid/landen.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
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
  Table,
} from '../../ui/index.ts';
import { type Bewoner, listBewoners } from '../list-bewoners.ts';
import type { Route } from './+types/bewoners.ts';
import { VerblijfStatus } from './verblijf-status.tsx';

const TOON = ['aanwezig', 'verwacht', 'vertrekt', 'vertrokken', 'vervallen', 'alle'] as const;

export const loader = pageLoader(async ({ request }: Route.LoaderArgs, page) => {
  const settings = settingsOf(request);
  const list = await listBewoners(page.ctx, settings);
  return {
    ...list,
    toon: settings.toon,
    rows: list.rows.map((row) => ({ ...row, landnaam: landnaam(row.land, page.language) ?? row.land })),
  };
});

type Rij = Bewoner & { landnaam: string };

export default function Bewoners({ loaderData: list }: Route.ComponentProps) {
  const { t } = useTranslation('nachtregister');
  return (
    <Page title={t('bewoners.titel')} lead={t('bewoners.inleiding')}>
      <FilterBar label={t('bewoners.zoeken')}>
        <SearchField name="zoek" label={t('bewoners.zoekLabel')} />
        <SelectField
          name="toon"
          label={t('veld.status')}
          options={TOON.map((value) => ({ value, label: t(`bewoners.toon.${value}`) }))}
        />
        {list.locaties.length > 1 && (
          <SelectField
            name="locatie"
            label={t('veld.locatie')}
            placeholder={t('bewoners.alleLocaties')}
            options={list.locaties.map(({ id, naam }) => ({ value: id, label: naam }))}
          />
        )}
      </FilterBar>
      <Table
        caption={t('bewoners.titel')}
        hideCaption
        columns={useColumns(list.locaties.length > 1, list.toon === 'alle')}
        rows={list.rows}
        sort={list.sort}
        rowKey={(row) => row.verblijf}
        empty={
          <EmptyState
            action={
              <Link href="/vannacht" standalone>
                {t('bewoners.naarVannacht')}
              </Link>
            }
          >
            {t('bewoners.geen')}
          </EmptyState>
        }
      />
      <Row align="between">
        <Pagination page={list.page} pageSize={list.pageSize} total={list.total} pageSizes={PAGE_SIZES} />
        {list.total > 0 && <ExportLinks path="/bewoners/bestand" />}
      </Row>
    </Page>
  );
}

function useColumns(withLocatie: boolean, withStatus: boolean): Column<Rij>[] {
  const { t } = useTranslation('nachtregister');
  const { date } = useFormat();
  const columns: (Column<Rij> | false)[] = [
    {
      key: 'naam',
      header: t('veld.naam'),
      rowHeader: true,
      sortable: true,
      cell: (row) => <Link href={`/verblijven/${row.verblijf}`}>{row.naam}</Link>,
    },
    withStatus && {
      key: 'status',
      header: t('veld.status'),
      cell: (row) => <VerblijfStatus status={row.status} />,
    },
    withLocatie && {
      key: 'locatie',
      header: t('veld.locatie'),
      sortable: true,
      cell: (row) => row.locatienaam,
    },
    {
      key: 'plek',
      header: t('veld.slaapplaats'),
      cell: (row) => (row.kamer === null ? t('geenBed') : `${row.kamer}, ${row.slaapplaats}`),
    },
    { key: 'aankomst', header: t('veld.aankomst'), sortable: true, cell: (row) => date(row.aankomst) },
    {
      key: 'vertrek',
      header: t('veld.vertrek'),
      sortable: true,
      cell: (row) =>
        row.vertrek !== null
          ? date(row.vertrek)
          : row.verwacht_vertrek !== null
            ? t('verwachtOp', { dag: date(row.verwacht_vertrek) })
            : t('onbekend'),
    },
    { key: 'woonplaats', header: t('veld.woonplaats'), cell: (row) => `${row.woonplaats}, ${row.landnaam}` },
  ];
  return columns.filter((column) => column !== false);
}
