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
  Row,
  SelectField,
  Table,
  TextField,
} from '../../ui/index.ts';
import { type Auditlijst, listAuditlog, RESULTATEN } from '../list-auditlog.ts';
import { useActie } from '../parts/actor.tsx';
import { useAuditColumns } from '../parts/audit-columns.tsx';
import { GemeenteVeld } from '../parts/gemeente-keuze.tsx';
import { Periode, WieEnReferentie } from '../parts/log-velden.tsx';
import type { Route } from './+types/auditlog.ts';

export const loader = pageLoader(async ({ request }: Route.LoaderArgs, { ctx }) => ({
  ...(await listAuditlog(ctx, settingsOf(request))),
  resultaten: RESULTATEN,
}));

export default function Auditlog({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('beheer');
  const { date } = useFormat();
  const { list, van, tot } = loaderData;
  return (
    <Page
      title={t('auditlog.title')}
      lead={t('auditlog.lead')}
      breadcrumb={[{ href: '/beheer', label: t('title') }]}
    >
      <Filters lijst={loaderData} resultaten={loaderData.resultaten} />
      <Table
        caption={t('log.periode', { van: date(van), tot: date(tot) })}
        columns={useAuditColumns()}
        rows={list.rows}
        rowKey={(row) => row.id}
        empty={<EmptyState>{t('log.empty')}</EmptyState>}
      />
      <Row align="between">
        <Pagination page={list.page} pageSize={list.pageSize} total={list.total} pageSizes={PAGE_SIZES} />
        {list.total > 0 && <ExportLinks path="/beheer/auditlog/bestand" />}
      </Row>
    </Page>
  );
}

function Filters({ lijst, resultaten }: { lijst: Auditlijst; resultaten: typeof RESULTATEN }) {
  const { t } = useTranslation('beheer');
  const actie = useActie();
  return (
    <FilterBar label={t('log.search')}>
      <Periode van={lijst.van} tot={lijst.tot} />
      <SelectField
        name="actie"
        label={t('log.actie')}
        placeholder={t('log.alle')}
        options={lijst.acties.map((value) => ({ value, label: actie(value) }))}
      />
      <SelectField
        name="resultaat"
        label={t('log.resultaat')}
        placeholder={t('log.alle')}
        options={resultaten.map((value) => ({ value, label: t(`resultaat.${value}`) }))}
      />
      <TextField name="object" label={t('log.object')} autoComplete="off" />
      <WieEnReferentie />
      <GemeenteVeld keuzes={lijst.keuzes} alle />
    </FilterBar>
  );
}
