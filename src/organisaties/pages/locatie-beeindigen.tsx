import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { today } from '../../platform/dates/index.ts';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { ActionGroup, Button, ButtonLink, DateField, Form, Page, TextareaField } from '../../ui/index.ts';
import { endLocatie } from '../end-locatie.ts';
import { editLocatie } from '../update-locatie.ts';
import type { Route } from './+types/locatie-beeindigen.ts';
import { inputOf } from './form-input.ts';

export const loader = pageLoader(async ({ params }: Route.LoaderArgs, page) => {
  const { id, naam, status, in_gebruik_van } = await editLocatie(page.ctx, { locatie: params.id });
  if (status !== 'goedgekeurd') throw redirect(`/locaties/${params.id}`);
  return { id, naam, van: in_gebruik_van, vandaag: today(page.ctx.clock) };
});

export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const done = await tryForm(form, () => endLocatie(page.ctx, inputOf(form, { locatie: args.params.id })));
  if (!done.ok) return data(done.errors, { status: 400 });
  flash(page, { kind: 'success', key: 'organisaties:flash.beeindigd' });
  return redirect(`/locaties/${args.params.id}`);
});

export default function LocatieBeeindigen({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('organisaties');
  const back = `/locaties/${loaderData.id}`;
  return (
    <Page
      title={t('locatie.beeindigen')}
      lead={t('locatie.beeindigenUitleg')}
      breadcrumb={[
        { href: '/locaties', label: t('locaties.titel') },
        { href: back, label: loaderData.naam },
      ]}
      failed={actionData !== undefined}
    >
      <Form values={{ tot: loaderData.vandaag }} errors={actionData ?? null}>
        <DateField
          name="tot"
          label={t('locatie.eersteNachtZonder')}
          hint={t('locatie.eersteNachtZonderUitleg')}
          min={loaderData.van}
          max={loaderData.vandaag}
        />
        <TextareaField name="reden" label={t('reden.waarom')} rows={3} maxLength={500} />
        <ActionGroup>
          <Button purpose="danger">{t('locatie.beeindigen')}</Button>
          <ButtonLink href={back} purpose="subtle">
            {t('annuleren')}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </Page>
  );
}
