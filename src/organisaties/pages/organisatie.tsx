import { randomUUID } from 'node:crypto';
import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { ButtonLink, Form, Link, Page, Row } from '../../ui/index.ts';
import { changeRol } from '../change-rol.ts';
import { inviteCollega } from '../invite-collega.ts';
import { listCollegas } from '../list-collegas.ts';
import { requestToelating } from '../request-toelating.ts';
import { showOrganisatie } from '../show-organisatie.ts';
import { withdrawToekenning } from '../withdraw-toekenning.ts';
import { withdrawUitnodiging } from '../withdraw-uitnodiging.ts';
import type { Route } from './+types/organisatie.ts';
import { isBeheerder } from './beheerder.ts';
import { Collegas } from './collegas.tsx';
import { inputOf } from './form-input.ts';
import { Gegevens } from './organisatie-gegevens.tsx';
import { Toelatingen } from './toelatingen.tsx';

export const loader = pageLoader(async (_args: Route.LoaderArgs, page) => {
  const beheerder = isBeheerder(page.ctx.actor);
  const uitnodigingen = beheerder ? (await listCollegas(page.ctx, {})).uitnodigingen : [];
  return {
    ...(await showOrganisatie(page.ctx, {})),
    uitnodigingen,
    beheerder,
    ik: page.ctx.actor.id,
    verzoek: randomUUID(),
  };
});

/** What each button of the page does; its name is also that of the message afterwards. */
export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const { actie = '' } = form.values;
  const work = () => {
    switch (actie) {
      case 'gemeente':
        return requestToelating(page.ctx, inputOf(form));
      case 'uitnodigen':
        return inviteCollega(page.ctx, inputOf(form));
      case 'uitnodiging-intrekken':
        return withdrawUitnodiging(page.ctx, inputOf(form));
      case 'rol':
        return changeRol(page.ctx, inputOf(form));
      default:
        return withdrawToekenning(page.ctx, inputOf(form));
    }
  };
  const done = await tryForm(form, work);
  if (!done.ok) return data({ actie, errors: done.errors }, { status: 400 });
  flash(page, { kind: 'success', key: `organisaties:flash.${FLASH[actie] ?? 'ingetrokken'}` });
  return redirect('/organisatie');
});

const FLASH: Readonly<Record<string, string>> = {
  gemeente: 'gevraagd',
  uitnodigen: 'uitgenodigd',
  'uitnodiging-intrekken': 'uitnodigingIngetrokken',
  rol: 'rol',
};

export default function OrganisatiePage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('organisaties');
  const { organisatie, beheerder, organisaties } = loaderData;
  const errorsOf = (...acties: string[]) =>
    actionData !== undefined && acties.includes(actionData.actie) ? actionData.errors : null;
  return (
    <Page
      title={organisatie.naam}
      failed={actionData !== undefined}
      actions={beheerder && <ButtonLink href="/organisatie/wijzigen">{t('organisatie.wijzigen')}</ButtonLink>}
    >
      {errorsOf('intrekken', 'rol', 'uitnodiging-intrekken') && (
        <Form errors={errorsOf('intrekken', 'rol', 'uitnodiging-intrekken')}>{null}</Form>
      )}
      <Gegevens organisatie={organisatie} />
      <Toelatingen
        toelatingen={loaderData.toelatingen}
        nietGevraagd={loaderData.nietGevraagd}
        beheerder={beheerder}
        errors={errorsOf('gemeente')}
      />
      <Collegas
        collegas={loaderData.collegas}
        uitnodigingen={loaderData.uitnodigingen}
        beheerder={beheerder}
        ik={loaderData.ik}
        verzoek={loaderData.verzoek}
        errors={errorsOf('uitnodigen')}
      />
      <Row>
        {organisaties.length > 1 && (
          <Link href="/hoedanigheid" standalone>
            {t('organisatie.kiezen')}
          </Link>
        )}
        <Link href="/aanmelden?nog-een" standalone>
          {t('organisatie.nogEen')}
        </Link>
        {beheerder && (
          <Link href="/koppelingen" standalone>
            {t('organisatie.koppelingen')}
          </Link>
        )}
        <Link href="/leveringen" standalone>
          {t('organisatie.leveringen')}
        </Link>
        <Link href="/sessies" standalone>
          {t('organisatie.sessies')}
        </Link>
      </Row>
    </Page>
  );
}
