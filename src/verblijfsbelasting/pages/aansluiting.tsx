import { useTranslation } from 'react-i18next';
import { VRIJSTELLINGSREDENEN } from '../../beleid/verblijfsbelasting/vrijstelling.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import { settingsOf } from '../../platform/lists/index.ts';
import { Alert, type Column, EmptyState, ExportLinks, Page, Table } from '../../ui/index.ts';
import { Keuze } from '../parts/keuze.tsx';
import { Tabbladen } from '../parts/tabbladen.tsx';
import { useWoorden } from '../parts/woorden.ts';
import { type Aansluitregel, reconcileTijdvak } from '../reconcile-tijdvak.ts';
import { showTijdvak, sorted } from '../show-tijdvak.ts';
import type { Route } from './+types/aansluiting.ts';

export const loader = pageLoader(async ({ request }: Route.LoaderArgs, { ctx }) => {
  const { gemeente, keuzes, tijdvak, tijdvakken } = await showTijdvak(ctx, settingsOf(request));
  const aansluiting = await reconcileTijdvak(ctx, { gemeente: gemeente.code, tijdvak: tijdvak.code });
  // The year that its periods add up to reconciles as well.
  const jaren = tijdvakken.map((code) => code.slice(0, 4));
  const keuze = { gemeente, keuzes, tijdvak: tijdvak.code, tijdvakken: sorted([...tijdvakken, ...jaren]) };
  return { keuze, aansluiting };
});

export default function Aansluiting({ loaderData: { keuze, aansluiting } }: Route.ComponentProps) {
  const { regels, totaal } = aansluiting;
  const { t } = useTranslation('verblijfsbelasting');
  const { number } = useFormat();
  const { tijdvak, geld } = useWoorden();
  const count = (
    key:
      | 'geregistreerd'
      | 'belast'
      | 'ingeschreven'
      | 'onbekend'
      | 'vrijgesteld'
      | 'verschil'
      | 'geschat'
      | 'forfait',
  ): Column<Aansluitregel> => ({
    key,
    header: t(`veld.${key}`),
    numeric: true,
    cell: (row) => number(row[key]),
  });
  const sum: Aansluitregel = { ...totaal, organisatie: '', organisatieNaam: t('totaal') };
  return (
    <Page title={t('aansluiting.titel', { tijdvak: tijdvak(keuze.tijdvak) })} lead={t('aansluiting.lead')}>
      <Tabbladen />
      <Keuze {...keuze} />
      {regels.length > 0 &&
        (totaal.verschil === 0 && regels.every(({ verschil }) => verschil === 0) ? (
          <Alert kind="success" title={t('aansluiting.sluit')} />
        ) : (
          <Alert kind="error" title={t('aansluiting.sluitNiet', { verschil: number(totaal.verschil) })}>
            {t('aansluiting.sluitNietUitleg')}
          </Alert>
        ))}
      <Table
        caption={t('tabs.aansluiting')}
        rows={regels.length === 0 ? [] : [...regels, sum]}
        rowKey={({ organisatie }) => organisatie}
        empty={<EmptyState>{t('aansluiting.leeg')}</EmptyState>}
        columns={[
          {
            key: 'huisvester',
            header: t('veld.huisvester'),
            rowHeader: true,
            cell: (row) => row.organisatieNaam,
          },
          count('geregistreerd'),
          count('belast'),
          count('ingeschreven'),
          count('onbekend'),
          count('vrijgesteld'),
          count('verschil'),
          count('geschat'),
          ...(totaal.forfait > 0 ? [count('forfait')] : []),
          { key: 'bedrag', header: t('veld.bedrag'), numeric: true, cell: (row) => geld(row.bedrag) },
        ]}
      />
      {totaal.vrijgesteld > 0 && <Vrijgesteld naar={totaal.vrijgesteldNaar} />}
      {regels.length > 0 && <ExportLinks path="/verblijfsbelasting/aansluiting/bestand" />}
    </Page>
  );
}

/** Each pile of exempt nights by its name. */
function Vrijgesteld({ naar }: { naar: Aansluitregel['vrijgesteldNaar'] }) {
  const { t } = useTranslation('verblijfsbelasting');
  const { number } = useFormat();
  const rows = VRIJSTELLINGSREDENEN.map((reden) => ({ reden, aantal: naar[reden] ?? 0 }));
  return (
    <Table
      caption={t('aansluiting.vrijgesteldNaar')}
      rows={rows.filter(({ aantal }) => aantal > 0)}
      rowKey={({ reden }) => reden}
      columns={[
        {
          key: 'reden',
          header: t('veld.reden'),
          rowHeader: true,
          cell: (row) => t(`vrijstelling.${row.reden}`),
        },
        { key: 'aantal', header: t('veld.overnachtingen'), numeric: true, cell: (row) => number(row.aantal) },
      ]}
    />
  );
}
