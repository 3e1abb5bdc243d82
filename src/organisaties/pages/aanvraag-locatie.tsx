import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { Alert, Link, Page, Paragraph, Section } from '../../ui/index.ts';
import { changePlanologischeStatus } from '../change-planologische-status.ts';
import { decideLocatie } from '../decide-locatie.ts';
import { showAanvraagLocatie } from '../show-aanvraag.ts';
import type { Route } from './+types/aanvraag-locatie.ts';
import { beslist } from './beslist.ts';
import { Bevindingen } from './bevindingen.tsx';
import { inputOf } from './form-input.ts';
import { LocatieBesluit } from './locatie-besluit.tsx';
import { LocatieGegevens } from './locatie-gegevens.tsx';
import { LocatieStatus } from './locatie-status.tsx';
import { Wijzigingen } from './wijzigingen.tsx';

export const loader = pageLoader(async ({ params }: Route.LoaderArgs, page) => {
  const shown = await showAanvraagLocatie(page.ctx, { locatie: params.id });
  return { ...shown, mag: beslist(page.ctx.actor).includes(shown.locatie.gemeente) };
});

/** One question on screen, "how does it stand?", of which refusing is one answer. */
export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const locatie = args.params.id;
  const { actie, planologische_status: stand } = form.values;
  const refused = stand === 'weigeren';
  const done = await tryForm(form, () =>
    actie === 'status'
      ? changePlanologischeStatus(page.ctx, inputOf(form, { locatie }))
      : decideLocatie(
          page.ctx,
          inputOf(form, {
            locatie,
            besluit: refused ? 'geweigerd' : 'goedgekeurd',
            planologische_status: refused ? '' : stand,
          }),
        ),
  );
  if (!done.ok) return data(done.errors, { status: 400 });
  flash(page, {
    kind: 'success',
    key: `organisaties:flash.${refused && actie !== 'status' ? 'geweigerd' : 'goedgekeurd'}`,
  });
  return redirect(`/aanvragen/locaties/${locatie}`);
});

export default function AanvraagLocatie({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('organisaties');
  const { locatie, gemeente, organisatie, bevindingen, beleid, wijzigingen, mag } = loaderData;
  const open = wijzigingen.find(({ status }) => status === 'voorgesteld');
  return (
    <Page
      title={locatie.naam}
      breadcrumb={[{ href: '/aanvragen', label: t('aanvragen.titel') }]}
      failed={actionData !== undefined}
    >
      <div>
        <LocatieStatus locatie={locatie} />
      </div>
      {locatie.reden !== null && (
        <Alert kind="info" title={t(locatie.status === 'voorgesteld' ? 'reden.eerder' : 'reden.titel')}>
          {locatie.reden}
        </Alert>
      )}
      {open && (
        <Alert kind="warning" title={t('wijziging.wacht')}>
          <Link href={`/aanvragen/wijzigingen/${open.id}`}>{t('wijziging.bekijken')}</Link>
        </Alert>
      )}
      <Section title={t('bevindingen.titel')}>
        <Bevindingen bevindingen={bevindingen} beleid={beleid} />
      </Section>
      <Section title={t('locatie.gegevens')}>
        <Paragraph>
          {t('aanvragen.van')}{' '}
          <Link href={`/aanvragen/organisaties/${organisatie.id}`}>{organisatie.naam}</Link>
        </Paragraph>
        <LocatieGegevens locatie={locatie} gemeente={gemeente.naam} />
      </Section>
      {mag && (
        <LocatieBesluit
          key={`${locatie.status}-${locatie.planologische_status}`}
          locatie={locatie}
          strijdig={bevindingen.some(({ ernst }) => ernst === 'strijdig')}
          errors={actionData ?? null}
        />
      )}
      {wijzigingen.length > 0 && <Wijzigingen wijzigingen={wijzigingen} locatie={locatie} />}
      <Link href={`/toezicht/locaties/${locatie.id}`} standalone>
        {t('aanvragen.geschiedenis')}
      </Link>
    </Page>
  );
}
