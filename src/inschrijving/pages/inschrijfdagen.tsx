import { useTranslation } from 'react-i18next';
import { pageLoader } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import { ButtonLink, EmptyState, Link, Page, Row, Table } from '../../ui/index.ts';
import { listInschrijfdagen } from '../show-inschrijfdag.ts';
import type { Route } from './+types/inschrijfdagen.ts';

export const loader = pageLoader(async (_args: Route.LoaderArgs, page) => ({
  dagen: await listInschrijfdagen(page.ctx, {}),
}));

export default function Inschrijfdagen({ loaderData: { dagen } }: Route.ComponentProps) {
  const { t } = useTranslation('inschrijving');
  const { date, number } = useFormat();
  return (
    <Page
      title={t('dagen.titel')}
      lead={t('dagen.lead')}
      breadcrumb={[{ href: '/inschrijven', label: t('titel') }]}
    >
      <Row>
        <ButtonLink href="/inschrijven/dagen/plannen" purpose="primary">
          {t('lijst.plannen')}
        </ButtonLink>
      </Row>
      <Table
        caption={t('dagen.titel')}
        hideCaption
        rows={dagen}
        rowKey={({ id }) => id}
        empty={<EmptyState>{t('dagen.leeg')}</EmptyState>}
        columns={[
          {
            key: 'dag',
            header: t('veld.dag'),
            rowHeader: true,
            cell: ({ id, datum, van }) => (
              <Link href={`/inschrijven/dagen/${id}`}>{`${date(datum)}, ${van}`}</Link>
            ),
          },
          { key: 'locatie', header: t('veld.locatie'), cell: ({ locatieNaam }) => locatieNaam },
          { key: 'huisvester', header: t('veld.huisvester'), cell: ({ organisatieNaam }) => organisatieNaam },
          { key: 'aantal', header: t('veld.aantal'), numeric: true, cell: ({ aantal }) => number(aantal) },
          {
            key: 'ingeschreven',
            header: t('veld.ingeschreven'),
            numeric: true,
            cell: ({ ingeschreven }) => number(ingeschreven),
          },
        ]}
      />
    </Page>
  );
}
