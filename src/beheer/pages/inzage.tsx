import { useTranslation } from 'react-i18next';
import { pageLoader } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import { PAGE_SIZES, settingsOf } from '../../platform/lists/index.ts';
import {
  EmptyState,
  ExportLinks,
  FilterBar,
  Page,
  Pagination,
  Paragraph,
  Row,
  SelectField,
  Table,
  TextField,
} from '../../ui/index.ts';
import { type Inzagelijst, LEZERS, listInzage } from '../list-inzage.ts';
import { useActie } from '../parts/actor.tsx';
import { GemeenteVeld } from '../parts/gemeente-keuze.tsx';
import { useInzageColumns } from '../parts/inzage-columns.tsx';
import { Periode, WieEnReferentie } from '../parts/log-velden.tsx';
import type { Route } from './+types/inzage.ts';

export const loader = pageLoader(async ({ request }: Route.LoaderArgs, { ctx }) => ({
  ...(await listInzage(ctx, settingsOf(request))),
  keuzeLezers: LEZERS,
}));

export default function Inzage({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('beheer');
  const { date, number } = useFormat();
  const { list, van, tot, personen, aantalLezers } = loaderData;
  return (
    <Page
      title={t('inzage.title')}
      lead={t('inzage.lead')}
      breadcrumb={[{ href: '/beheer', label: t('title') }]}
    >
      <Filters lijst={loaderData} keuzeLezers={loaderData.keuzeLezers} />
      {list.total > 0 && (
        <Paragraph>
          {t('inzage.telling', { personen: number(personen), lezers: number(aantalLezers) })}
        </Paragraph>
      )}
      <Table
        caption={t('log.periode', { van: date(van), tot: date(tot) })}
        columns={useInzageColumns()}
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

function Filters({ lijst, keuzeLezers }: { lijst: Inzagelijst; keuzeLezers: typeof LEZERS }) {
  const { t } = useTranslation('beheer');
  const actie = useActie();
  return (
    <FilterBar label={t('log.search')}>
      <Periode van={lijst.van} tot={lijst.tot} />
      <SelectField
        name="lezers"
        label={t('inzage.lezers')}
        defaultValue={lijst.lezers}
        options={keuzeLezers.map((value) => ({ value, label: t(`inzage.lezersKeuze.${value}`) }))}
      />
      <SelectField
        name="verwerking"
        label={t('inzage.verwerking')}
        placeholder={t('log.alle')}
        options={lijst.verwerkingen.map((value) => ({ value, label: actie(value) }))}
      />
      <TextField name="doel" label={t('inzage.doel')} autoComplete="off" />
      <TextField name="persoon" label={t('inzage.persoonLabel')} autoComplete="off" />
      <WieEnReferentie />
      <GemeenteVeld keuzes={lijst.keuzes} alle />
    </FilterBar>
  );
}
