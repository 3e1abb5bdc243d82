import { randomUUID } from 'node:crypto';
import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import {
  Button,
  ButtonLink,
  Form,
  Link,
  Page,
  Paragraph,
  type RefusedForm,
  Section,
  SelectField,
} from '../../ui/index.ts';
import { chooseOrganisatie } from '../choose-organisatie.ts';
import { registerOrganisatie } from '../register-organisatie.ts';
import { requestToelating } from '../request-toelating.ts';
import { showAanmelding } from '../show-aanmelding.ts';
import type { Route } from './+types/aanmelden.ts';
import { inputOf } from './form-input.ts';
import { useOrganisatieVelden } from './organisatie-velden.tsx';
import { ToelatingStand } from './toelating-stand.tsx';
import './organisaties.css';

export const loader = pageLoader(async ({ request }: Route.LoaderArgs, page) => {
  const { id, soort } = page.ctx.actor;
  if (id === null) return { wie: 'niemand' as const };
  if (soort === 'gemeente') return { wie: 'gemeente' as const };
  const stand = await showAanmelding(page.ctx, {});
  const nogEen = new URL(request.url).searchParams.has('nog-een');
  return { wie: 'persoon' as const, ...stand, nogEen, verzoek: randomUUID(), taal: page.language };
});

export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const { actie = '', gemeente = '' } = form.values;
  if (actie === 'opnieuw') {
    const asked = await tryForm(form, () => requestToelating(page.ctx, { gemeente }));
    if (!asked.ok) return data({ errors: asked.errors }, { status: 400 });
    flash(page, { kind: 'success', key: 'organisaties:flash.gevraagd' });
    return redirect('/aanmelden');
  }
  const done = await tryForm(form, () =>
    registerOrganisatie(page.ctx, inputOf(form, { soorten: form.all('soorten') })),
  );
  if (!done.ok) return data({ errors: done.errors }, { status: 400 });
  if (page.sessionId !== null)
    await chooseOrganisatie(page.ctx, { organisatie: done.result.id, sessie: page.sessionId });
  flash(page, { kind: 'success', key: 'organisaties:flash.aangemeld' });
  return redirect('/aanmelden');
});

export default function Aanmelden({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('organisaties');
  if (loaderData.wie === 'niemand')
    return (
      <Page title={t('aanmelden.titel')} lead={t('aanmelden.inleiding')}>
        <Stappen />
        <div>
          <ButtonLink href="/inloggen?terug=/aanmelden" purpose="primary" document>
            {t('aanmelden.inloggen')}
          </ButtonLink>
        </div>
      </Page>
    );
  if (loaderData.wie === 'gemeente')
    return (
      <Page title={t('aanmelden.titel')} lead={t('aanmelden.gemeente')}>
        <Link href="/aanvragen" standalone>
          {t('aanvragen.titel')}
        </Link>
      </Page>
    );
  if (loaderData.eigen !== null && !loaderData.nogEen)
    return <Stand eigen={loaderData.eigen} gemeenten={loaderData.gemeenten} errors={actionData?.errors} />;
  return <Formulier loaderData={loaderData} errors={actionData?.errors ?? null} />;
}

interface FormulierProps {
  loaderData: { verzoek: string; taal: 'nl' | 'en'; gemeenten: Aanmelding['gemeenten'] };
  errors: RefusedForm | null;
}

function Formulier({ loaderData: { verzoek, taal, gemeenten }, errors }: FormulierProps) {
  const { t } = useTranslation('organisaties');
  const velden = useOrganisatieVelden({ kvk: true });
  return (
    <Page title={t('aanmelden.titel')} lead={t('aanmelden.inleiding')} failed={errors !== null}>
      <Paragraph>{t('aanmelden.uitgenodigd')}</Paragraph>
      <Stappen />
      <Form submissionId={verzoek} values={{ taal }} errors={errors}>
        {velden}
        <SelectField
          name="gemeente"
          label={t('aanmelden.eersteGemeente')}
          hint={t('aanmelden.eersteGemeenteUitleg')}
          placeholder={t('kies')}
          options={gemeenten.map(({ code, naam }) => ({ value: code, label: naam }))}
        />
        <div>
          <Button purpose="primary">{t('aanmelden.versturen')}</Button>
        </div>
      </Form>
    </Page>
  );
}

function Stappen() {
  const { t } = useTranslation('organisaties');
  return (
    <Section title={t('aanmelden.stappen')}>
      <ol className="od-steps">
        {(['een', 'twee', 'drie', 'vier'] as const).map((stap) => (
          <li key={stap}>{t(`aanmelden.stap.${stap}`)}</li>
        ))}
      </ol>
    </Section>
  );
}

type Aanmelding = Awaited<ReturnType<typeof showAanmelding>>;

function Stand({
  eigen,
  gemeenten,
  errors,
}: {
  eigen: NonNullable<Aanmelding['eigen']>;
  gemeenten: Aanmelding['gemeenten'];
  errors: RefusedForm | null | undefined;
}) {
  const { t } = useTranslation('organisaties');
  return (
    <Page title={t('aanmelden.stand')} lead={t('aanmelden.standVan', eigen)}>
      {eigen.toelatingen.map((toelating) => (
        <ToelatingStand
          key={toelating.gemeente}
          toelating={toelating}
          contact={gemeenten.find(({ code }) => code === toelating.gemeente)}
          errors={errors}
        />
      ))}
      <Paragraph muted>{t('aanmelden.anderen')}</Paragraph>
      <Link href="/organisatie" standalone>
        {t('aanmelden.naarOrganisatie')}
      </Link>
    </Page>
  );
}
