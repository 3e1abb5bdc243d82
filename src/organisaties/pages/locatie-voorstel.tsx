import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { woonplaatsenVan } from '../../beleid/woonplaatsen.ts';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { Alert, Page } from '../../ui/index.ts';
import { changeVoorstel } from '../change-voorstel.ts';
import { showLocatie } from '../show-locatie.ts';
import type { Route } from './+types/locatie-voorstel.ts';
import { inputOf } from './form-input.ts';
import { waardenVan } from './locatie-waarden.ts';
import { VoorstelFormulier } from './voorstel-formulier.tsx';
import { nogTeZien } from './voorstel-gezien.ts';

export const loader = pageLoader(async ({ params }: Route.LoaderArgs, page) => {
  const { locatie, gemeente, beleid, drempel } = await showLocatie(page.ctx, { locatie: params.id });
  if (locatie.status === 'goedgekeurd') throw redirect(`/locaties/${params.id}/wijziging`);
  if (locatie.status === 'beeindigd') throw redirect(`/locaties/${params.id}`);
  return { locatie, gemeente: { ...gemeente, plaatsen: woonplaatsenVan(gemeente.code) }, beleid, drempel };
});

export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const done = await tryForm(form, async () => {
    const teZien = await nogTeZien(page.ctx, form);
    if (teZien === null) await changeVoorstel(page.ctx, inputOf(form, { locatie: args.params.id }));
    return teZien;
  });
  if (!done.ok) return data({ errors: done.errors, teZien: null }, { status: 400 });
  if (done.result !== null) return data({ errors: { issues: [], values: form.values }, teZien: done.result });
  flash(page, { kind: 'success', key: 'organisaties:flash.voorgesteld' });
  return redirect(`/locaties/${args.params.id}`);
});

export default function LocatieVoorstel({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('organisaties');
  const { locatie, gemeente, beleid, drempel } = loaderData;
  const back = `/locaties/${locatie.id}`;
  return (
    <Page
      title={t('voorstel.aanpassen')}
      breadcrumb={[
        { href: '/locaties', label: t('locaties.titel') },
        { href: back, label: locatie.naam },
      ]}
      failed={(actionData?.errors.issues.length ?? 0) > 0}
    >
      {locatie.status === 'geweigerd' && (
        <Alert kind="warning" title={t('reden.titel')}>
          {locatie.reden ?? ''}
        </Alert>
      )}
      <VoorstelFormulier
        gemeenten={[gemeente]}
        values={waardenVan(locatie)}
        answer={actionData}
        beleid={beleid}
        drempel={drempel}
        terug={back}
      />
    </Page>
  );
}
