import { useTranslation } from 'react-i18next';
import { WERKLIJSTEN } from '../../beleid/inschrijving/werklijst.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import { PAGE_SIZES, settingsOf } from '../../platform/lists/index.ts';
import {
  ButtonLink,
  type Column,
  Columns,
  EmptyState,
  ExportLinks,
  Figure,
  FilterBar,
  Link,
  Page,
  Pagination,
  Paragraph,
  Row,
  SearchField,
  Section,
  SelectField,
  StatusBadge,
  Table,
  useSearchHref,
} from '../../ui/index.ts';
import { listWerklijst, TOON, type Werklijstpagina } from '../list-werklijst.ts';
import { LIJST_LOOK, STAND_LOOK } from '../look.ts';
import type { Bewoner } from '../read-bewoners.ts';
import type { Route } from './+types/werklijst.ts';

export const loader = pageLoader(async ({ request }: Route.LoaderArgs, page) => {
  const { list, ...rest } = await listWerklijst(page.ctx, settingsOf(request));
  return { ...rest, list: { ...list, rows: list.rows.map(regelVan) } };
});

/** What the list shows of somebody; no more goes to the browser. */
function regelVan({ persoon, laatste, route, stand, lijst, stappen }: Bewoner) {
  const { naam, locatieNaam, gemeenteNaam, organisatieNaam, vertrek } = laatste;
  const afspraak = stand === 'afspraak' ? (stappen.at(-1)?.datum ?? null) : null;
  return {
    persoon,
    naam,
    locatieNaam,
    gemeenteNaam,
    organisatieNaam,
    vertrek,
    route,
    stand,
    lijst,
    afspraak,
  };
}
type Regel = ReturnType<typeof regelVan>;

export default function Werklijst({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('inschrijving');
  const { list, cijfers, locaties, gemeenten } = loaderData;
  const options = TOON.map((value) => ({ value, label: t(`toon.${value}`) }));
  return (
    <Page title={t('titel')} lead={t('lijst.lead')}>
      <Lijsten cijfers={cijfers} />
      <Row>
        <ButtonLink href="/inschrijven/dagen/plannen" purpose="primary">
          {t('lijst.plannen')}
        </ButtonLink>
        <ButtonLink href="/inschrijven/dagen">{t('lijst.dagen')}</ButtonLink>
        <ButtonLink href="/inschrijven/zelfde-personen">{t('lijst.zelfde')}</ButtonLink>
        <ButtonLink href="/adrescontrole">{t('lijst.adressen')}</ButtonLink>
      </Row>
      <FilterBar label={t('lijst.zoeken')}>
        <SelectField name="toon" label={t('toon.label')} options={options} />
        <SelectField
          name="locatie"
          label={t('veld.locatie')}
          placeholder={t('lijst.alle')}
          options={locaties.map(({ id, naam }) => ({ value: id, label: naam }))}
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
        caption={t('lijst.caption')}
        hideCaption
        columns={useColumns(gemeenten.length > 1)}
        rows={list.rows}
        sort={list.sort}
        rowKey={(row) => row.persoon}
        empty={<EmptyState>{t('lijst.leeg')}</EmptyState>}
      />
      <Row align="between">
        <Pagination page={list.page} pageSize={list.pageSize} total={list.total} pageSizes={PAGE_SIZES} />
        {list.total > 0 && <ExportLinks path="/inschrijven/bestand" />}
      </Row>
      <Paragraph muted>{t('lijst.gelogd')}</Paragraph>
      <Cijfers cijfers={cijfers} />
    </Page>
  );
}

type Tellingen = { cijfers: Werklijstpagina['cijfers'] };

function Lijsten({ cijfers: { lijst } }: Tellingen) {
  const { t } = useTranslation('inschrijving');
  const { number } = useFormat();
  const href = useSearchHref();
  return (
    <Columns>
      {WERKLIJSTEN.map((what) => (
        <Figure
          key={what}
          value={number(lijst[what])}
          label={t(`toon.${what}`)}
          source={
            lijst[what] > 0
              ? {
                  href: href({ toon: what, pagina: null }),
                  label: t('lijst.bekijk', { lijst: t(`toon.${what}`) }),
                }
              : undefined
          }
        />
      ))}
    </Columns>
  );
}

/** Who the register knows, and how they are registered (§3.1). */
function Cijfers({ cijfers: { nachtregister, brp, route } }: Tellingen) {
  const { t } = useTranslation('inschrijving');
  const { number } = useFormat();
  const figures = [
    [t('cijfers.nachtregister'), nachtregister],
    [t('cijfers.ingeschreven'), brp.ingeschreven],
    [t('cijfers.niet_ingeschreven'), brp.niet_ingeschreven],
    [t('cijfers.onbekend'), brp.onbekend],
    [t('cijfers.brp'), route.brp],
    [t('cijfers.rni'), route.rni],
    [t('cijfers.routeOnbekend'), route.onbekend],
  ] as const;
  return (
    <Section title={t('cijfers.titel')}>
      <Columns>
        {figures.map(([label, value]) => (
          <Figure key={label} value={number(value)} label={label} />
        ))}
      </Columns>
    </Section>
  );
}

function useColumns(withGemeente: boolean): Column<Regel>[] {
  const { t } = useTranslation('inschrijving');
  const { date } = useFormat();
  const columns: (Column<Regel> | false)[] = [
    {
      key: 'naam',
      header: t('veld.naam'),
      rowHeader: true,
      sortable: true,
      cell: (row) => <Link href={`/inschrijven/personen/${row.persoon}`}>{row.naam}</Link>,
    },
    { key: 'locatie', header: t('veld.locatie'), sortable: true, cell: (row) => row.locatieNaam },
    withGemeente && { key: 'gemeente', header: t('veld.gemeente'), cell: (row) => row.gemeenteNaam },
    {
      key: 'lijst',
      header: t('toon.label'),
      cell: ({ lijst, route }) =>
        lijst === null ? (
          t(`route.${route.route}`)
        ) : (
          <StatusBadge status={LIJST_LOOK[lijst]}>{t(`toon.${lijst}`)}</StatusBadge>
        ),
    },
    {
      key: 'uiterlijk',
      header: t('veld.uiterlijk'),
      sortable: true,
      cell: ({ route, lijst, vertrek }) =>
        lijst === 'vertrokken'
          ? vertrek && t('bewoner.weg', { dag: date(vertrek) })
          : (route.uiterlijk ?? route.kantelt) === null
            ? '–'
            : route.uiterlijk !== null
              ? date(route.uiterlijk)
              : `${t('feiten.kantelt')} ${date(route.kantelt ?? '')}`,
    },
    {
      key: 'stand',
      header: t('veld.stand'),
      sortable: true,
      cell: ({ stand, afspraak }) => (
        <StatusBadge status={STAND_LOOK[stand]}>
          {afspraak === null
            ? t(`stand.${stand}`)
            : t('bewoner.afspraakOp', { stap: t('stand.afspraak'), dag: date(afspraak) })}
        </StatusBadge>
      ),
    },
  ];
  return columns.filter((column) => column !== false);
}
