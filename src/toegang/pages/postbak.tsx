import { useTranslation } from 'react-i18next';
import { pageLoader } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import { PAGE_SIZES, settingsOf } from '../../platform/lists/index.ts';
import {
  EmptyState,
  FilterBar,
  Link,
  Page,
  Pagination,
  SearchField,
  StatusBadge,
  Table,
} from '../../ui/index.ts';
import { listBerichten, onlyInMailbox } from '../berichten.ts';
import type { Route } from './+types/postbak.ts';

export const handle = { noJs: true };

/** Mail of the demo, which goes nowhere else. */
export const loader = pageLoader(async ({ request }: Route.LoaderArgs, page) => {
  onlyInMailbox(page);
  return listBerichten(page.ctx, settingsOf(request));
});

export default function Postbak({ loaderData: { rows, total, page, pageSize } }: Route.ComponentProps) {
  const { t } = useTranslation('toegang');
  const { moment } = useFormat();
  return (
    <Page title={t('mailbox.title')} lead={t('mailbox.intro')}>
      <FilterBar label={t('mailbox.search')}>
        <SearchField name="zoek" label={t('mailbox.search')} />
      </FilterBar>
      <Table
        caption={t('mailbox.title')}
        hideCaption
        rows={rows}
        rowKey={({ id }) => id}
        empty={<EmptyState>{t('mailbox.empty')}</EmptyState>}
        columns={[
          {
            key: 'onderwerp',
            header: t('mailbox.subject'),
            rowHeader: true,
            cell: ({ id, onderwerp, taal }) => (
              <Link href={`/postbak/${id}`} lang={taal}>
                {onderwerp}
              </Link>
            ),
          },
          { key: 'aan', header: t('mailbox.to'), cell: ({ aan }) => aan },
          { key: 'tijd', header: t('mailbox.time'), cell: ({ aangemaakt }) => moment(aangemaakt) },
          {
            key: 'status',
            header: t('mailbox.status'),
            cell: ({ bezorgd }) => (
              <StatusBadge status={bezorgd ? 'success' : 'neutral'}>
                {t(bezorgd ? 'mailbox.delivered' : 'mailbox.waiting')}
              </StatusBadge>
            ),
          },
        ]}
      />
      <Pagination page={page} pageSize={pageSize} total={total} pageSizes={PAGE_SIZES} />
    </Page>
  );
}
