import { useTranslation } from 'react-i18next';
import { pageLoader } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import { settingsOf } from '../../platform/lists/index.ts';
import { EmptyState, Link, Page, Pagination, Table } from '../../ui/index.ts';
import { pageLeveringen } from '../show-levering.ts';
import type { Route } from './+types/leveringen.ts';

export const loader = pageLoader(async ({ request }: Route.LoaderArgs, page) =>
  pageLeveringen(page.ctx, settingsOf(request)),
);

/** What the organisation's software handed over, each with its receipt. */
export default function Leveringen({ loaderData: list }: Route.ComponentProps) {
  const { t } = useTranslation('koppelingen');
  const { moment, number } = useFormat();
  return (
    <Page
      title={t('leveringen.title')}
      lead={t('leveringen.lead')}
      breadcrumb={[{ href: '/koppelingen', label: t('title') }]}
    >
      <Table
        caption={t('leveringen.title')}
        hideCaption
        rows={list.rows}
        rowKey={({ id }) => id}
        empty={<EmptyState>{t('leveringen.geen')}</EmptyState>}
        columns={[
          {
            key: 'ontvangen',
            header: t('leveringen.ontvangen'),
            rowHeader: true,
            cell: ({ ontvangenOp }) => moment(ontvangenOp),
          },
          { key: 'soort', header: t('leveringen.soort'), cell: ({ soort }) => t(`soorten.${soort}`) },
          { key: 'van', header: t('leveringen.van'), cell: ({ van }) => van ?? '–' },
          ...(['aangenomen', 'herhaald', 'geweigerd', 'laat'] as const).map((key) => ({
            key,
            header: t(`leveringen.${key}`),
            numeric: true,
            cell: (row: (typeof list.rows)[number]) => number(row[key]),
          })),
          {
            key: 'bewijs',
            header: t('leveringen.bewijs'),
            plain: true,
            cell: ({ id, ontvangenOp }) => (
              <Link href={`/leveringen/${id}/bewijs`} document standalone>
                {t('leveringen.pdf', { moment: moment(ontvangenOp) })}
              </Link>
            ),
          },
        ]}
      />
      <Pagination {...list} />
    </Page>
  );
}
