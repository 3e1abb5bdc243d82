import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { LOCATIESTATUSSEN } from '../../beleid/locatiestatus.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import { PAGE_SIZES, settingsOf } from '../../platform/lists/index.ts';
import {
  ButtonLink,
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
import { type Locatieregel, listLocaties } from '../list-locaties.ts';
import { adresregel } from '../locatie.ts';
import type { Route } from './+types/locaties.ts';
import { isBeheerder } from './beheerder.ts';
import { LocatieStatus } from './locatie-status.tsx';

/** Staff have lists of their own: tonight, and what waits. */
export const loader = pageLoader(async ({ request }: Route.LoaderArgs, page) => {
  if (page.ctx.actor.organisatie === null && page.ctx.actor.soort === 'gemeente') throw redirect('/vanavond');
  const settings = settingsOf(request);
  return {
    list: await listLocaties(page.ctx, settings),
    asked: Object.values(settings).some((value) => value !== ''),
    beheerder: isBeheerder(page.ctx.actor),
  };
});

export default function Locaties({ loaderData: { list, asked, beheerder } }: Route.ComponentProps) {
  const { t } = useTranslation('organisaties');
  return (
    <Page
      title={t('locaties.titel')}
      actions={
        beheerder && (
          <ButtonLink href="/locaties/nieuw" purpose="primary">
            {t('locaties.nieuw')}
          </ButtonLink>
        )
      }
    >
      {(asked || list.total > 0) && <Filters gemeenten={list.gemeenten} />}
      <Table
        caption={t('locaties.titel')}
        hideCaption
        columns={useColumns(list.gemeenten.length > 1)}
        rows={list.rows}
        sort={list.sort}
        rowKey={(row) => row.id}
        empty={
          <EmptyState
            action={
              !asked && (
                <Link href="/aanmelden" standalone>
                  {t('aanmelden.stand')}
                </Link>
              )
            }
          >
            {t(asked ? 'locaties.nietGevonden' : 'locaties.nogGeen')}
          </EmptyState>
        }
      />
      <Row align="between">
        <Pagination page={list.page} pageSize={list.pageSize} total={list.total} pageSizes={PAGE_SIZES} />
        {list.total > 0 && <ExportLinks path="/locaties/bestand" />}
      </Row>
    </Page>
  );
}

function Filters({ gemeenten }: { gemeenten: readonly { code: string; naam: string }[] }) {
  const { t } = useTranslation('organisaties');
  return (
    <FilterBar label={t('locaties.zoeken')}>
      <SearchField name="zoek" label={t('locaties.zoekLabel')} />
      <SelectField
        name="status"
        label={t('status')}
        placeholder={t('alle')}
        options={LOCATIESTATUSSEN.map((value) => ({ value, label: t(`locatiestatus.${value}`) }))}
      />
      {gemeenten.length > 1 && (
        <SelectField
          name="gemeente"
          label={t('gemeente')}
          placeholder={t('alle')}
          options={gemeenten.map(({ code, naam }) => ({ value: code, label: naam }))}
        />
      )}
    </FilterBar>
  );
}

function useColumns(withGemeente: boolean): Column<Locatieregel>[] {
  const { t } = useTranslation('organisaties');
  const { number } = useFormat();
  const columns: (Column<Locatieregel> | false)[] = [
    {
      key: 'naam',
      header: t('locatie.naam'),
      rowHeader: true,
      sortable: true,
      cell: (row) => <Link href={`/locaties/${row.id}`}>{row.naam}</Link>,
    },
    { key: 'woonplaats', header: t('locatie.adres'), sortable: true, cell: adresregel },
    withGemeente && {
      key: 'gemeente',
      header: t('gemeente'),
      sortable: true,
      cell: (row) => row.gemeentenaam,
    },
    { key: 'status', header: t('status'), sortable: true, cell: (row) => <LocatieStatus locatie={row} /> },
    {
      key: 'aanwezig',
      header: t('locaties.aanwezig'),
      sortable: true,
      numeric: true,
      cell: (row) => number(row.aanwezig),
    },
    {
      key: 'maximum',
      header: t('locaties.maximum'),
      sortable: true,
      numeric: true,
      cell: (row) => number(row.maximum),
    },
    { key: 'bedden', header: t('locaties.bedden'), numeric: true, cell: (row) => number(row.slaapplaatsen) },
  ];
  return columns.filter((column) => column !== false);
}
