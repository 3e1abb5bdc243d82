import { useTranslation } from 'react-i18next';
import { pageLoader } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import { EmptyState, Link, Page, StatusBadge, Table } from '../../ui/index.ts';
import { listVerzoeken } from '../list-verzoeken.ts';
import { standOf, statusOf } from '../parts/verzoek-look.ts';
import type { Route } from './+types/verzoeken.ts';

export const loader = pageLoader(async (_args: Route.LoaderArgs, { ctx }) => listVerzoeken(ctx, {}));

/** Requests of who is registered, with their legal terms. */
export default function Verzoeken({ loaderData: verzoeken }: Route.ComponentProps) {
  const { t } = useTranslation('privacy');
  const { date, moment } = useFormat();
  return (
    <Page title={t('verzoeken.titel')} lead={t('verzoeken.lead')}>
      <Table
        caption={t('verzoeken.titel')}
        hideCaption
        rows={verzoeken}
        rowKey={({ id }) => id}
        empty={<EmptyState>{t('verzoeken.geen')}</EmptyState>}
        columns={[
          {
            key: 'soort',
            header: t('verzoek.soort'),
            rowHeader: true,
            cell: ({ id, soort, ontvangenOp }) => (
              <Link href={`/verzoeken/${id}`} standalone>
                {t('verzoeken.regel', { soort: t(`verzoek.${soort}`), moment: moment(ontvangenOp) })}
              </Link>
            ),
          },
          {
            key: 'status',
            header: t('verzoek.status'),
            cell: (verzoek) => (
              <>
                <StatusBadge status={statusOf(verzoek)}>{t(standOf(verzoek))}</StatusBadge>
                {verzoek.huisvesterTot && (
                  <div className="od-muted">{t('verzoeken.eerst', { dag: date(verzoek.huisvesterTot) })}</div>
                )}
              </>
            ),
          },
          {
            key: 'termijn',
            header: t('verzoek.termijn'),
            cell: ({ termijn, status, dagen }) => (
              <>
                {date(termijn)}
                {status === 'open' && (
                  <div className="od-muted">
                    {t(dagen < 0 ? 'verzoeken.over' : 'verzoeken.nog', { count: Math.abs(dagen) })}
                  </div>
                )}
              </>
            ),
          },
          {
            key: 'organisatie',
            header: t('verzoek.organisatie'),
            cell: ({ organisatieNaam }) => organisatieNaam,
          },
          { key: 'gemeente', header: t('bewaren.gemeente'), cell: ({ gemeenteNaam }) => gemeenteNaam },
        ]}
      />
    </Page>
  );
}
