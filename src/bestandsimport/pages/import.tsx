import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { ActionGroup, Alert, ButtonLink, Page } from '../../ui/index.ts';
import { showImport } from '../show-import.ts';
import type { Route } from './+types/import.ts';
import { Bezig } from './bezig.tsx';
import { takeStep } from './import-stappen.ts';
import './import.css';
import { Kolommen } from './kolommen.tsx';
import { Oordeel } from './oordeel.tsx';
import { Resultaat } from './resultaat.tsx';

export const loader = pageLoader(async ({ params, request }: Route.LoaderArgs, page) => {
  const search = new URL(request.url).searchParams;
  return showImport(page.ctx, {
    id: params.id,
    kolommen: search.has('kolommen'),
    profiel: search.get('profiel') ?? undefined,
    toon: search.get('toon') ?? undefined,
    pagina: search.get('pagina') ?? 1,
  });
});

export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const { id } = args.params;
  const done = await tryForm(form, () => takeStep(page.ctx, id, form.values));
  if (!done.ok) return data({ refused: done.errors, actie: form.values.actie ?? '' }, { status: 400 });
  if (done.result !== null) flash(page, done.result);
  return redirect(form.values.actie === 'intrekken' ? '/import' : `/import/${id}`);
});

/** Also after a refused step: the import may be further than the page shows. */
export const shouldRevalidate = () => true;

export default function Import({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('bestandsimport');
  const { toewijzen, status, bestandsnaam } = loaderData;
  const refused = actionData?.refused ?? null;
  return (
    <Page
      title={toewijzen ? t('kolommen.titel') : bestandsnaam}
      lead={toewijzen ? t('kolommen.lead') : undefined}
      breadcrumb={[{ href: '/import', label: t('lijst.titel') }]}
      failed={refused !== null}
    >
      {toewijzen ? (
        <Kolommen beeld={toewijzen} refused={refused} actie={actionData?.actie ?? ''} />
      ) : status === 'beoordelen' || status === 'verwerken' ? (
        <Bezig beeld={loaderData} />
      ) : status === 'beoordeeld' ? (
        <Oordeel beeld={loaderData} refused={refused} />
      ) : status === 'verwerkt' ? (
        <Resultaat beeld={loaderData} refused={refused} />
      ) : (
        <Gestopt mislukt={status === 'mislukt'} />
      )}
    </Page>
  );
}

function Gestopt({ mislukt }: { mislukt: boolean }) {
  const { t } = useTranslation('bestandsimport');
  const stand = mislukt ? 'mislukt' : 'ingetrokken';
  return (
    <>
      <Alert kind={mislukt ? 'error' : 'info'} title={t(`${stand}.titel`)}>
        {t(`${stand}.uitleg`)}
      </Alert>
      <ActionGroup>
        {mislukt && (
          <ButtonLink href="?kolommen=1" purpose="primary">
            {t('mislukt.opnieuw')}
          </ButtonLink>
        )}
        <ButtonLink href="/import">{t('resultaat.nogEen')}</ButtonLink>
      </ActionGroup>
    </>
  );
}
