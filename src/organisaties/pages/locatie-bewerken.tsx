import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { ActionGroup, Button, ButtonLink, Form, Page } from '../../ui/index.ts';
import { editLocatie, updateLocatie } from '../update-locatie.ts';
import type { Route } from './+types/locatie-bewerken.ts';
import { inputOf } from './form-input.ts';
import { useEigenVelden } from './locatie-velden.tsx';
import { waardenVan } from './locatie-waarden.ts';

/** What is still a proposal is changed as a whole. */
export const loader = pageLoader(async ({ params }: Route.LoaderArgs, page) => {
  const locatie = await editLocatie(page.ctx, { locatie: params.id });
  if (locatie.status === 'voorgesteld' || locatie.status === 'geweigerd')
    throw redirect(`/locaties/${params.id}/voorstel`);
  if (locatie.status === 'beeindigd') throw redirect(`/locaties/${params.id}`);
  return { id: locatie.id, naam: locatie.naam, values: waardenVan(locatie) };
});

export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const done = await tryForm(form, () => updateLocatie(page.ctx, inputOf(form, { locatie: args.params.id })));
  if (!done.ok) return data(done.errors, { status: 400 });
  flash(page, { kind: 'success', key: 'organisaties:flash.gewijzigd' });
  return redirect(`/locaties/${args.params.id}`);
});

export default function LocatieBewerken({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('organisaties');
  const velden = useEigenVelden();
  const back = `/locaties/${loaderData.id}`;
  return (
    <Page
      title={t('locatie.bewerken')}
      lead={t('locatie.bewerkenUitleg')}
      breadcrumb={[
        { href: '/locaties', label: t('locaties.titel') },
        { href: back, label: loaderData.naam },
      ]}
      failed={actionData !== undefined}
    >
      <Form values={loaderData.values} errors={actionData ?? null}>
        {velden}
        <ActionGroup>
          <Button purpose="primary">{t('bewaren')}</Button>
          <ButtonLink href={back} purpose="subtle">
            {t('annuleren')}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </Page>
  );
}
