import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { ActionGroup, Button, ButtonLink, Form, Page } from '../../ui/index.ts';
import { changeOrganisatie, editOrganisatie } from '../change-organisatie.ts';
import type { Route } from './+types/organisatie-wijzigen.ts';
import { inputOf } from './form-input.ts';
import { useOrganisatieVelden } from './organisatie-velden.tsx';

export const loader = pageLoader((_args: Route.LoaderArgs, page) => editOrganisatie(page.ctx, {}));

export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const done = await tryForm(form, () =>
    changeOrganisatie(page.ctx, inputOf(form, { soorten: form.all('soorten') })),
  );
  if (!done.ok) return data(done.errors, { status: 400 });
  flash(page, { kind: 'success', key: 'organisaties:flash.gewijzigd' });
  return redirect('/organisatie');
});

export default function OrganisatieWijzigen({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('organisaties');
  const velden = useOrganisatieVelden();
  return (
    <Page
      title={t('organisatie.wijzigen')}
      lead={t('organisatie.kvkBlijft', { kvk: loaderData.kvk })}
      breadcrumb={[{ href: '/organisatie', label: loaderData.naam }]}
      failed={actionData !== undefined}
    >
      <Form values={loaderData} errors={actionData ?? null}>
        {velden}
        <ActionGroup>
          <Button purpose="primary">{t('bewaren')}</Button>
          <ButtonLink href="/organisatie" purpose="subtle">
            {t('annuleren')}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </Page>
  );
}
