import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { pageLoader } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import {
  ActionGroup,
  Alert,
  ButtonLink,
  Figure,
  Link,
  Page,
  Paragraph,
  Row,
  Section,
} from '../../ui/index.ts';
import { type LocatieGetoond, showLocatie } from '../show-locatie.ts';
import type { Route } from './+types/locatie.ts';
import { isBeheerder } from './beheerder.ts';
import { Bevindingen } from './bevindingen.tsx';
import { LocatieGegevens } from './locatie-gegevens.tsx';
import { LocatieStatus } from './locatie-status.tsx';
import { Plan } from './plan.tsx';
import { Wijzigingen } from './wijzigingen.tsx';

/** Staff see a location with its history on a page of their own. */
export const loader = pageLoader(async ({ params }: Route.LoaderArgs, page) => {
  const getoond = await showLocatie(page.ctx, { locatie: params.id });
  if (getoond.plan === null) throw redirect(`/toezicht/locaties/${params.id}`);
  return { getoond, beheerder: isBeheerder(page.ctx.actor) };
});

export default function LocatiePage({ loaderData: { getoond, beheerder } }: Route.ComponentProps) {
  const { t } = useTranslation('organisaties');
  const { locatie, plan, bevindingen, beleid, gemeente, wijzigingen } = getoond;
  return (
    <Page title={locatie.naam} breadcrumb={[{ href: '/locaties', label: t('locaties.titel') }]}>
      <Stand getoond={getoond} beheerder={beheerder} />
      {locatie.status === 'goedgekeurd' && <InGebruik getoond={getoond} />}
      {plan !== null && (
        <Section
          title={t('plan.titel')}
          actions={
            beheerder &&
            plan.kamers.length > 0 &&
            locatie.status !== 'beeindigd' && (
              <Link href={`/locaties/${locatie.id}/kamers`}>{t('kamers.titel')}</Link>
            )
          }
        >
          <Plan plan={plan} locatie={locatie.id} beheerder={beheerder && locatie.status !== 'beeindigd'} />
        </Section>
      )}
      <Section title={t('bevindingen.titel')}>
        <Bevindingen bevindingen={bevindingen} beleid={beleid} />
      </Section>
      <Section title={t('locatie.gegevens')}>
        <LocatieGegevens locatie={locatie} gemeente={gemeente.naam} />
        {beheerder && <Beheer locatie={locatie} />}
      </Section>
      {wijzigingen.length > 0 && <Wijzigingen wijzigingen={wijzigingen} locatie={locatie} />}
    </Page>
  );
}

/** Where the location stands, why, and what can be done now. */
function Stand({ getoond, beheerder }: { getoond: LocatieGetoond; beheerder: boolean }) {
  const { t } = useTranslation('organisaties');
  const { locatie, gemeente } = getoond;
  const { status, reden } = locatie;
  return (
    <>
      <div>
        <LocatieStatus locatie={locatie} />
      </div>
      {status === 'voorgesteld' && (
        <Alert kind="info" title={t('stand.voorgesteld', { gemeente: gemeente.naam })}>
          {t('stand.voorgesteldUitleg')}
        </Alert>
      )}
      {status === 'geweigerd' && (
        <Alert kind="error" title={t('stand.geweigerd', { gemeente: gemeente.naam })}>
          {reden ?? ''}
        </Alert>
      )}
      {status === 'beeindigd' && (
        <Alert kind="info" title={t('stand.beeindigd')}>
          {reden ?? ''}
        </Alert>
      )}
      {status === 'goedgekeurd' && locatie.planologische_status !== 'vergund' && (
        <Alert
          kind="warning"
          title={t(
            `stand.${locatie.planologische_status === 'overgangsregeling' ? 'overgang' : 'nietToegestaan'}`,
          )}
        >
          {reden ?? t('stand.registreren')}
        </Alert>
      )}
      {beheerder && (status === 'geweigerd' || status === 'voorgesteld') && (
        <div>
          <ButtonLink
            href={`/locaties/${locatie.id}/voorstel`}
            purpose={status === 'geweigerd' ? 'primary' : 'secondary'}
          >
            {t('voorstel.aanpassen')}
          </ButtonLink>
        </div>
      )}
    </>
  );
}

function InGebruik({ getoond: { locatie, plan } }: { getoond: LocatieGetoond }) {
  const { t } = useTranslation('organisaties');
  const { number } = useFormat();
  if (plan === null) return null;
  const base = `/locaties/${locatie.id}`;
  const over = plan.aanwezig > locatie.maximum;
  return (
    <>
      <div className="od-figures">
        <Figure
          value={`${number(plan.aanwezig)} / ${number(locatie.maximum)}`}
          label={t('plan.aanwezigVanMaximum')}
        />
        {plan.slaapplaatsen > 0 && (
          <Figure
            value={`${number(plan.vrij)} / ${number(plan.slaapplaatsen)}`}
            label={t('plan.vrijeBedden')}
          />
        )}
      </div>
      {over && (
        <Alert kind="warning" title={t('plan.boven')}>
          {t('plan.bovenUitleg')}
        </Alert>
      )}
      {plan.slaapplaatsen > locatie.maximum && <Paragraph muted>{t('plan.meerBedden')}</Paragraph>}
      {plan.slaapplaatsen > 0 && plan.zonderSlaapplaats > 0 && (
        <Paragraph muted>{t('plan.zonderBed', { aantal: number(plan.zonderSlaapplaats) })}</Paragraph>
      )}
      <ActionGroup>
        <ButtonLink href={`${base}/inchecken`} purpose="primary">
          {t('locatie.inchecken')}
        </ButtonLink>
        <ButtonLink href={`${base}/op-locatie`}>{t('locatie.opLocatie')}</ButtonLink>
        <ButtonLink href={`${base}/nachten`}>{t('locatie.nachten')}</ButtonLink>
        <ButtonLink href={`${base}/bezetting`}>{t('locatie.bezetting')}</ButtonLink>
        <ButtonLink href={`${base}/calamiteitenlijst`}>{t('locatie.calamiteitenlijst')}</ButtonLink>
        <ButtonLink href="/informatie">{t('locatie.informatiepakket')}</ButtonLink>
      </ActionGroup>
    </>
  );
}

function Beheer({ locatie: { id, status } }: { locatie: LocatieGetoond['locatie'] }) {
  const { t } = useTranslation('organisaties');
  if (status !== 'goedgekeurd') return null;
  return (
    <Row>
      <Link href={`/locaties/${id}/bewerken`} standalone>
        {t('locatie.bewerken')}
      </Link>
      <Link href={`/locaties/${id}/wijziging`} standalone>
        {t('wijziging.titel')}
      </Link>
      <Link href={`/locaties/${id}/beeindigen`} standalone>
        {t('locatie.beeindigen')}
      </Link>
    </Row>
  );
}
