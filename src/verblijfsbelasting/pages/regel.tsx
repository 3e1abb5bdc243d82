import { useTranslation } from 'react-i18next';
import { pageLoader } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import { Alert, type Column, Page, Table } from '../../ui/index.ts';
import { useWoorden } from '../parts/woorden.ts';
import { showRegel } from '../show-aangifte.ts';
import type { Route } from './+types/regel.ts';

export const loader = pageLoader(({ params }: Route.LoaderArgs, { ctx }) =>
  showRegel(ctx, { id: params.id, regel: params.regel }),
);

export default function Regel({ loaderData: { aangifte, regel, nachten } }: Route.ComponentProps) {
  const { t } = useTranslation('verblijfsbelasting');
  const { date, number } = useFormat();
  const { tijdvak, periode, geld } = useWoorden();
  type Nacht = (typeof nachten)[number];
  const count = (key: 'aantal' | 'belast' | 'ingeschreven' | 'onbekend' | 'vrijgesteld'): Column<Nacht> => ({
    key,
    header: t(key === 'aantal' ? 'veld.overnachtingen' : `veld.${key}`),
    numeric: true,
    cell: (row) => number(row[key]),
  });
  return (
    <Page
      title={t('regel.titel', { locatie: regel.locatieNaam, periode: periode(regel) })}
      lead={`${number(regel.belast)} × ${geld(regel.tarief)} = ${geld(regel.bedrag)}`}
      breadcrumb={[
        { href: `/verblijfsbelasting?tijdvak=${aangifte.tijdvak}`, label: t('title') },
        {
          href: `/verblijfsbelasting/aangiften/${aangifte.id}`,
          label: t('aangifte.titel', { tijdvak: tijdvak(aangifte.tijdvak) }),
        },
      ]}
    >
      {regel.onderbouwing !== null && (
        <Alert kind="warning" title={t('regel.schatting')}>
          {t(`regel.onderbouwing.${regel.onderbouwing.bron}`, {
            maximum: number(regel.onderbouwing.maximum),
            belast: number(regel.onderbouwing.belast),
            plaatsen: number(regel.onderbouwing.plaatsen),
          })}
        </Alert>
      )}
      <Table
        caption={t('regel.nachten')}
        rows={nachten}
        rowKey={({ nacht }) => nacht}
        columns={[
          { key: 'nacht', header: t('veld.nacht'), rowHeader: true, cell: ({ nacht }) => date(nacht) },
          count('aantal'),
          count('belast'),
          count('ingeschreven'),
          count('onbekend'),
          count('vrijgesteld'),
        ]}
      />
    </Page>
  );
}
