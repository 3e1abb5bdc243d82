import { randomUUID } from 'node:crypto';
import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { EmptyState, Link, Page } from '../../ui/index.ts';
import { newVoorstel } from '../new-voorstel.ts';
import { proposeLocatie } from '../propose-locatie.ts';
import type { Route } from './+types/locatie-nieuw.ts';
import { inputOf } from './form-input.ts';
import { VoorstelFormulier } from './voorstel-formulier.tsx';
import { nogTeZien } from './voorstel-gezien.ts';

export const loader = pageLoader(async (_args: Route.LoaderArgs, page) => ({
  ...(await newVoorstel(page.ctx, {})),
  verzoek: randomUUID(),
}));

export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const done = await tryForm(form, async () => {
    const teZien = await nogTeZien(page.ctx, form);
    return { teZien, id: teZien === null ? (await proposeLocatie(page.ctx, inputOf(form))).id : null };
  });
  if (!done.ok) return data({ errors: done.errors, teZien: null }, { status: 400 });
  if (done.result.teZien !== null)
    return data({ errors: { issues: [], values: form.values }, teZien: done.result.teZien });
  flash(page, { kind: 'success', key: 'organisaties:flash.voorgesteld' });
  return redirect(`/locaties/${done.result.id}`);
});

export default function LocatieNieuw({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('organisaties');
  const { gemeenten, vandaag, verzoek } = loaderData;
  const chosen = gemeenten.find(({ code }) => code === actionData?.errors.values.gemeente) ?? gemeenten[0];
  return (
    <Page
      title={t('locaties.nieuw')}
      lead={t('voorstel.inleiding')}
      breadcrumb={[{ href: '/locaties', label: t('locaties.titel') }]}
      failed={(actionData?.errors.issues.length ?? 0) > 0}
    >
      {gemeenten.length === 0 ? (
        <EmptyState
          action={
            <Link href="/aanmelden" standalone>
              {t('aanmelden.stand')}
            </Link>
          }
        >
          {t('voorstel.nergensToegelaten')}
        </EmptyState>
      ) : (
        <VoorstelFormulier
          gemeenten={gemeenten}
          values={{ in_gebruik_van: vandaag }}
          verzoek={verzoek}
          answer={actionData}
          beleid={chosen?.beleid ?? null}
          drempel={chosen?.drempel ?? null}
          terug="/locaties"
        />
      )}
    </Page>
  );
}
