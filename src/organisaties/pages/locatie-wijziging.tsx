import { randomUUID } from 'node:crypto';
import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { beleidVan } from '../../beleid/beleid-per-gemeente.ts';
import { woonplaatsenVan } from '../../beleid/woonplaatsen.ts';
import { today } from '../../platform/dates/index.ts';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { ActionGroup, Alert, Button, ButtonLink, Form, Page, TextareaField } from '../../ui/index.ts';
import { proposeWijziging } from '../propose-wijziging.ts';
import { editLocatie } from '../update-locatie.ts';
import type { Route } from './+types/locatie-wijziging.ts';
import { inputOf } from './form-input.ts';
import { useGoedTeKeurenVelden } from './locatie-velden.tsx';
import { waardenVan } from './locatie-waarden.ts';

export const loader = pageLoader(async ({ params }: Route.LoaderArgs, page) => {
  const locatie = await editLocatie(page.ctx, { locatie: params.id });
  if (locatie.status !== 'goedgekeurd') throw redirect(`/locaties/${params.id}`);
  return {
    id: locatie.id,
    naam: locatie.naam,
    values: waardenVan(locatie),
    plaatsen: woonplaatsenVan(locatie.gemeente),
    drempel: beleidVan(locatie.gemeente, today(page.ctx.clock))?.regels.voorzieningTot ?? null,
    verzoek: randomUUID(),
  };
});

export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const done = await tryForm(form, () =>
    proposeWijziging(page.ctx, inputOf(form, { locatie: args.params.id })),
  );
  if (!done.ok) return data(done.errors, { status: 400 });
  flash(page, { kind: 'success', key: 'organisaties:flash.wijzigingGevraagd' });
  return redirect(`/locaties/${args.params.id}`);
});

export default function LocatieWijziging({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('organisaties');
  const velden = useGoedTeKeurenVelden(loaderData);
  const back = `/locaties/${loaderData.id}`;
  return (
    <Page
      title={t('wijziging.titel')}
      lead={t('wijziging.inleiding')}
      breadcrumb={[
        { href: '/locaties', label: t('locaties.titel') },
        { href: back, label: loaderData.naam },
      ]}
      failed={actionData !== undefined}
    >
      <Alert kind="info">{t('wijziging.vervangt')}</Alert>
      <Form submissionId={loaderData.verzoek} values={loaderData.values} errors={actionData ?? null}>
        {velden}
        <TextareaField name="toelichting" label={t('wijziging.toelichting')} maxLength={1000} />
        <ActionGroup>
          <Button purpose="primary">{t('wijziging.versturen')}</Button>
          <ButtonLink href={back} purpose="subtle">
            {t('annuleren')}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </Page>
  );
}
