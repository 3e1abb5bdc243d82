import { useTranslation } from 'react-i18next';
import { landnaam } from '../../beleid/landen.ts';
import { nationaliteitnaam } from '../../beleid/nationaliteiten.ts';
import { showInschrijving } from '../../inschrijving/index.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import {
  ActionGroup,
  Alert,
  ButtonLink,
  type Column,
  Link,
  Page,
  Row,
  Section,
  Table,
} from '../../ui/index.ts';
import { showVerblijf, type VerblijfDetails } from '../show-verblijf.ts';
import type { Route } from './+types/verblijf.ts';
import { VerblijfCorrecties } from './verblijf-correcties.tsx';
import { VerblijfGegevens } from './verblijf-gegevens.tsx';
import { VerblijfNachten } from './verblijf-nachten.tsx';
import { VerblijfStatus } from './verblijf-status.tsx';

export const loader = pageLoader(async ({ params }: Route.LoaderArgs, page) => {
  const verblijf = await showVerblijf(page.ctx, { verblijf: params.id });
  const { route, stappen, hier } = await showInschrijving(page.ctx, { verblijf: params.id });
  return {
    verblijf,
    inschrijving: { route, hier, laatste: stappen[0] ?? null },
    namen: {
      land: landnaam(verblijf.land, page.language) ?? verblijf.land,
      taal: new Intl.DisplayNames(page.language, { type: 'language' }).of(verblijf.taal) ?? verblijf.taal,
      nationaliteit:
        verblijf.nationaliteit && (nationaliteitnaam(verblijf.nationaliteit, page.language) ?? null),
    },
  };
});

export default function VerblijfPagina({
  loaderData: { verblijf, namen, inschrijving },
}: Route.ComponentProps) {
  const { t } = useTranslation('nachtregister');
  return (
    <Page title={verblijf.naam} breadcrumb={[{ href: '/bewoners', label: t('bewoners.titel') }]}>
      <Row>
        <VerblijfStatus status={verblijf.status} />
      </Row>
      {verblijf.status === 'vervallen' && (
        <Alert kind="info" title={t('verblijf.vervallen')}>
          {verblijf.vervallen_reden ?? ''}
        </Alert>
      )}
      <Acties verblijf={verblijf} />
      <Section title={t('verblijf.gegevens')}>
        <VerblijfGegevens verblijf={verblijf} namen={namen} inschrijving={inschrijving} />
      </Section>
      <VerblijfNachten verblijf={verblijf} />
      {verblijf.correcties.length > 0 && <VerblijfCorrecties correcties={verblijf.correcties} />}
      {verblijf.andere.length > 0 && <Andere andere={verblijf.andere} />}
    </Page>
  );
}

/** What can be done with a stay now; each on a page of its own. */
function Acties({ verblijf: { id, status } }: { verblijf: VerblijfDetails }) {
  const { t } = useTranslation('nachtregister');
  const acties = {
    verwacht: ['aankomst', 'corrigeren', 'vervallen', 'verzoek'],
    aanwezig: ['vertrek', 'afwezig', 'verplaatsen', 'corrigeren', 'vervallen', 'verzoek'],
    vertrokken: ['vertrek', 'corrigeren', 'vervallen', 'verzoek'],
    vervallen: [],
  } as const;
  if (acties[status].length === 0) return null;
  return (
    <ActionGroup>
      {acties[status].map((actie, index) => (
        <ButtonLink
          key={actie}
          href={`/verblijven/${id}/${actie}`}
          purpose={index === 0 && status !== 'vertrokken' ? 'primary' : 'secondary'}
        >
          {t(
            actie === 'vertrek' && status === 'vertrokken'
              ? 'verblijf.actie.vertrekHerstellen'
              : `verblijf.actie.${actie}`,
          )}
        </ButtonLink>
      ))}
    </ActionGroup>
  );
}

function Andere({ andere }: { andere: VerblijfDetails['andere'] }) {
  const { t } = useTranslation('nachtregister');
  const { date } = useFormat();
  const columns: Column<VerblijfDetails['andere'][number]>[] = [
    {
      key: 'locatie',
      header: t('veld.locatie'),
      rowHeader: true,
      cell: (row) => <Link href={`/verblijven/${row.id}`}>{row.locatienaam}</Link>,
    },
    { key: 'aankomst', header: t('veld.aankomst'), cell: (row) => date(row.aankomst) },
    {
      key: 'vertrek',
      header: t('veld.vertrek'),
      cell: (row) => (row.vertrek === null ? t('onbekend') : date(row.vertrek)),
    },
    { key: 'status', header: t('veld.status'), cell: (row) => <VerblijfStatus status={row.status} /> },
  ];
  return (
    <Section title={t('verblijf.andere')}>
      <Table
        caption={t('verblijf.andere')}
        hideCaption
        columns={columns}
        rows={andere}
        rowKey={(row) => row.id}
      />
    </Section>
  );
}
