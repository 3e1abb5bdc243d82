import { useTranslation } from 'react-i18next';
import { pageLoader } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import { settingsOf } from '../../platform/lists/index.ts';
import { Details, EmptyState, Page, Table } from '../../ui/index.ts';
import { listOnbeslist } from '../list-onbeslist.ts';
import { Keuze } from '../parts/keuze.tsx';
import { Tabbladen } from '../parts/tabbladen.tsx';
import { useWoorden } from '../parts/woorden.ts';
import { showTijdvak } from '../show-tijdvak.ts';
import type { Route } from './+types/onbeslist.ts';

export const loader = pageLoader(async ({ request }: Route.LoaderArgs, { ctx }) => {
  const { gemeente, keuzes, tijdvak, tijdvakken } = await showTijdvak(ctx, settingsOf(request));
  const { stapel } = await listOnbeslist(ctx, { gemeente: gemeente.code, tijdvak: tijdvak.code });
  return { keuze: { gemeente, keuzes, tijdvak: tijdvak.code, tijdvakken }, stapel };
});

export default function Onbeslist({ loaderData: { keuze, stapel } }: Route.ComponentProps) {
  const { t } = useTranslation('verblijfsbelasting');
  const { number, date } = useFormat();
  const { tijdvak } = useWoorden();
  return (
    <Page title={t('onbeslist.titel', { tijdvak: tijdvak(keuze.tijdvak) })} lead={t('onbeslist.lead')}>
      <Tabbladen />
      <Keuze {...keuze} />
      <Table
        caption={t('tabs.onbeslist')}
        rows={stapel}
        rowKey={({ locatie }) => locatie}
        empty={<EmptyState>{t('onbeslist.leeg')}</EmptyState>}
        columns={[
          { key: 'locatie', header: t('veld.locatie'), rowHeader: true, cell: (row) => row.locatieNaam },
          { key: 'huisvester', header: t('veld.huisvester'), cell: (row) => row.organisatieNaam },
          { key: 'onbekend', header: t('veld.onbekend'), numeric: true, cell: (row) => number(row.onbekend) },
          {
            key: 'nachten',
            header: t('veld.periode'),
            cell: (row) => (
              <Details summary={t('onbeslist.nachten')}>
                <ul>
                  {row.nachten.map(({ nacht, onbekend }) => (
                    <li key={nacht}>
                      {t('onbeslist.mensen', { nacht: date(nacht), aantal: number(onbekend) })}
                    </li>
                  ))}
                </ul>
              </Details>
            ),
          },
        ]}
      />
    </Page>
  );
}
