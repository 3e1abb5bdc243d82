import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { Page, Section } from '../../ui/index.ts';
import { listProfielen } from '../list-profielen.ts';
import { removeProfiel } from '../remove-profiel.ts';
import { renameProfiel } from '../rename-profiel.ts';
import type { Route } from './+types/profielen.ts';
import { GereedLijst } from './gereed-lijst.tsx';
import { ProfielLijst } from './profiel-lijst.tsx';

export const loader = pageLoader(async (_args: Route.LoaderArgs, page) => ({
  profielen: await listProfielen(page.ctx, {}),
}));

export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const { actie, profiel = '', naam = '' } = form.values;
  if (actie === 'verwijderen') {
    await removeProfiel(page.ctx, { profiel });
    flash(page, { kind: 'success', key: 'bestandsimport:flash.profielVerwijderd' });
    return redirect('/import/profielen');
  }
  const done = await tryForm(form, () => renameProfiel(page.ctx, { profiel, naam }));
  if (!done.ok) return data({ profiel, errors: done.errors }, { status: 400 });
  flash(page, {
    kind: 'success',
    key: 'bestandsimport:flash.profielHernoemd',
    params: { naam: naam.trim() },
  });
  return redirect('/import/profielen');
});

export default function Profielen({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('bestandsimport');
  return (
    <Page
      title={t('profielen.titel')}
      lead={t('profielen.lead')}
      breadcrumb={[{ href: '/import', label: t('lijst.titel') }]}
      failed={actionData !== undefined}
    >
      <Section title={t('profielen.eigen')}>
        <ProfielLijst profielen={loaderData.profielen} refused={actionData ?? null} />
      </Section>
      <Section title={t('profielen.gereed')}>
        <GereedLijst />
      </Section>
    </Page>
  );
}
