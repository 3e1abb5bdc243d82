import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../platform/dates/iso-date.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import { PAGE_SIZES, settingsOf } from '../../platform/lists/index.ts';
import {
  ButtonLink,
  Columns,
  DateField,
  EmptyState,
  ExportLinks,
  Figure,
  FilterBar,
  Page,
  Pagination,
  Paragraph,
  Row,
  SearchField,
  Section,
  SelectField,
  Table,
  useSearchHref,
} from '../../ui/index.ts';
import { Kaart } from '../kaart/kaart.tsx';
import { merkVan, type Punt } from '../kaart/merk.ts';
import { showVanavond, type Vanavond } from '../show-vanavond.ts';
import { TOESTANDFILTERS } from '../toestanden.ts';
import type { Route } from './+types/vanavond.ts';
import { GemeenteFilter } from './gemeente-filter.tsx';
import { useVanavondColumns } from './vanavond-columns.tsx';

export const loader = pageLoader(({ request }: Route.LoaderArgs, page) =>
  showVanavond(page.ctx, settingsOf(request)),
);

export default function VanavondPage({ loaderData: vanavond }: Route.ComponentProps) {
  const { t } = useTranslation('toezicht');
  const { date } = useFormat();
  const { list, avonden, gemeenten, magOpvragen } = vanavond;
  const past = avonden.find(({ nacht, vanavond: tonight }) => nacht < tonight)?.nacht;
  const columns = useVanavondColumns(gemeenten.length > 1);
  return (
    <Page
      title={past === undefined ? t('vanavond.title') : t('vanavond.titleNight', { nacht: date(past) })}
      lead={t('vanavond.lead')}
      actions={magOpvragen && <ButtonLink href="/register">{t('vanavond.register')}</ButtonLink>}
    >
      <Figures vanavond={vanavond} past={past !== undefined} />
      <FilterBar label={t('vanavond.search')} shown={{ nacht: avonden[0]?.nacht ?? '' }}>
        <SearchField name="zoek" label={t('vanavond.searchLabel')} />
        <SelectField
          name="toestand"
          label={t('field.toestand')}
          placeholder={t('vanavond.toestandAll')}
          options={TOESTANDFILTERS.map((value) => ({ value, label: t(`toestand.${value}`) }))}
        />
        <GemeenteFilter gemeenten={gemeenten} />
        <DateField name="nacht" label={t('field.nacht')} max={avonden[0]?.vanavond} />
      </FilterBar>
      <Table
        caption={t('vanavond.caption')}
        hideCaption
        columns={columns}
        rows={list.rows}
        sort={list.sort}
        rowKey={(row) => row.locatie}
        empty={<EmptyState>{t('vanavond.empty')}</EmptyState>}
      />
      <Row align="between">
        <Pagination page={list.page} pageSize={list.pageSize} total={list.total} pageSizes={PAGE_SIZES} />
        {list.total > 0 && <ExportLinks path="/vanavond/bestand" />}
      </Row>
      {past === undefined && <Paragraph muted>{t('vanavond.uitleg')}</Paragraph>}
      <Places vanavond={vanavond} />
    </Page>
  );
}

function Figures({
  vanavond: { samen, vorigeOntbreekt, avonden },
  past,
}: {
  vanavond: Vanavond;
  past: boolean;
}) {
  const { t } = useTranslation('toezicht');
  const { number } = useFormat();
  const href = useSearchHref();
  const nacht = avonden[0]?.nacht;
  const open = samen.locaties - samen.bevestigd;
  return (
    <Columns>
      <Figure
        value={number(samen.aantal)}
        label={t('vanavond.personen', { maximum: number(samen.maximum) })}
        source={past ? { href: '/vanavond', label: t('vanavond.vanavondTerug') } : undefined}
      />
      <Figure
        value={t('vanavond.van', { aantal: number(samen.bevestigd), maximum: number(samen.locaties) })}
        label={t('vanavond.bevestigd')}
        source={
          open > 0 && !past
            ? { href: href({ toestand: 'open', pagina: null }), label: t('vanavond.bekijkOpen') }
            : undefined
        }
      />
      <Figure
        value={number(samen.boven)}
        label={t('vanavond.boven', { count: samen.boven })}
        source={
          samen.boven > 0
            ? { href: href({ toestand: 'boven_maximum', pagina: null }), label: t('vanavond.bekijkBoven') }
            : undefined
        }
      />
      <Figure
        value={number(vorigeOntbreekt)}
        label={t('vanavond.vorige', { count: vorigeOntbreekt })}
        source={
          nacht === undefined
            ? undefined
            : {
                href: href({ nacht: addDays(nacht, -1), toestand: null, pagina: null }),
                label: t('vanavond.bekijkVorige'),
              }
        }
      />
    </Columns>
  );
}

function Places({ vanavond: { kaart, avonden } }: { vanavond: Vanavond }) {
  const { t } = useTranslation('toezicht');
  const points = useMemo(
    () =>
      kaart.flatMap((row): Punt[] => {
        const { locatie, naam, aantal, maximum, lengtegraad, breedtegraad } = row;
        if (lengtegraad === null || breedtegraad === null) return [];
        const merk = merkVan(row);
        const tekst = `${naam}: ${t('vanavond.van', { aantal, maximum })}, ${t(`kaart.merk.${merk}`)}`;
        return [
          { id: locatie, href: `/toezicht/locaties/${locatie}`, lengtegraad, breedtegraad, merk, tekst },
        ];
      }),
    [kaart, t],
  );
  const codes = useMemo(() => avonden.map(({ gemeente }) => gemeente), [avonden]);
  return (
    <Section title={t('vanavond.kaart')}>
      <Kaart gemeenten={codes} punten={points} zonderPlaats={kaart.length - points.length} />
    </Section>
  );
}
