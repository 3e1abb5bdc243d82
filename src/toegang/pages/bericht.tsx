import { useTranslation } from 'react-i18next';
import { pageLoader } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import { DataList, Link, Page } from '../../ui/index.ts';
import { onlyInMailbox, readBericht } from '../berichten.ts';
import { partsOf } from '../parts-of-text.ts';
import type { Route } from './+types/bericht.ts';
import './bericht.css';

export const handle = { noJs: true };

/** One message of the demo, with its links. */
export const loader = pageLoader(async ({ params }: Route.LoaderArgs, page) => {
  onlyInMailbox(page);
  return readBericht(page.ctx, params.bericht);
});

export default function BerichtPagina({ loaderData: bericht }: Route.ComponentProps) {
  const { t } = useTranslation('toegang');
  const { moment } = useFormat();
  return (
    <Page title={bericht.onderwerp} breadcrumb={[{ href: '/postbak', label: t('mailbox.title') }]}>
      <DataList
        items={[
          { label: t('mailbox.to'), value: bericht.aan },
          { label: t('mailbox.time'), value: moment(bericht.aangemaakt) },
          { label: t('mailbox.status'), value: t(bericht.bezorgd ? 'mailbox.delivered' : 'mailbox.waiting') },
        ]}
      />
      <div className="od-message" lang={bericht.taal}>
        {partsOf(bericht.tekst).map(({ text, href, at }) =>
          href ? (
            <Link key={at} href={href} document>
              {text}
            </Link>
          ) : (
            text
          ),
        )}
      </div>
    </Page>
  );
}
