import { randomUUID } from 'node:crypto';
import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { today } from '../../platform/dates/index.ts';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import {
  Button,
  CheckboxGroup,
  DateField,
  EmptyState,
  FilterBar,
  Form,
  Page,
  SelectField,
  TextField,
} from '../../ui/index.ts';
import { listWerklijst } from '../list-werklijst.ts';
import { planInschrijfdag } from '../plan-inschrijfdag.ts';
import type { Route } from './+types/inschrijfdag-plannen.ts';

export const loader = pageLoader(async ({ request }: Route.LoaderArgs, page) => {
  const locatie = new URL(request.url).searchParams.get('locatie') ?? '';
  // Nobody is looked at before a location is chosen.
  const none = '00000000-0000-4000-8000-000000000000';
  const { list, locaties } = await listWerklijst(page.ctx, {
    locatie: locatie || none,
    sorteer: 'naam',
    alles: true,
  });
  const due = list.rows.filter(({ lijst, hier }) => hier && lijst !== null);
  return {
    locatie,
    locaties,
    bewoners: due.map(({ persoon, laatste, route, lijst }) => ({
      persoon,
      naam: laatste.naam,
      lijst,
      uiterlijk: route.uiterlijk,
    })),
    vandaag: today(page.ctx.clock),
    id: randomUUID(),
  };
});

/** Gives everybody chosen an appointment in one go. */
export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const { _id: id = '', locatie = '', datum = '', van = '' } = form.values;
  const done = await tryForm(form, () =>
    planInschrijfdag(page.ctx, { id, locatie, datum, van, personen: form.all('personen') }),
  );
  if (!done.ok) return data(done.errors, { status: 400 });
  flash(page, { kind: 'success', key: 'inschrijving:flash.gepland' });
  return redirect(`/inschrijven/dagen/${done.result.id}`);
});

export default function InschrijfdagPlannen({ loaderData, actionData }: Route.ComponentProps) {
  const { locatie, locaties, bewoners, vandaag, id } = loaderData;
  const { t } = useTranslation('inschrijving');
  const { date } = useFormat();
  return (
    <Page
      title={t('dagen.planTitel')}
      lead={t('dagen.planLead')}
      breadcrumb={[
        { href: '/inschrijven', label: t('titel') },
        { href: '/inschrijven/dagen', label: t('dagen.titel') },
      ]}
      failed={actionData !== undefined}
    >
      <FilterBar label={t('dagen.kiesLocatie')} submit={t('dagen.toonBewoners')} clearable={false}>
        <SelectField
          name="locatie"
          label={t('veld.locatie')}
          placeholder={t('dagen.kiesLocatie')}
          options={locaties.map((one) => ({ value: one.id, label: one.naam }))}
        />
      </FilterBar>
      {locatie !== '' && bewoners.length === 0 && <EmptyState>{t('dagen.niemand')}</EmptyState>}
      {bewoners.length > 0 && (
        <Form submissionId={id} hidden={{ locatie }} values={{ van: '14:00' }} errors={actionData}>
          <DateField name="datum" label={t('veld.dag')} min={vandaag} />
          <TextField name="van" label={t('veld.van')} hint={t('veld.vanHint')} width="narrow" maxLength={5} />
          <CheckboxGroup
            name="personen"
            label={t('veld.personen')}
            options={bewoners.map(({ persoon, naam, lijst, uiterlijk }) => ({
              value: persoon,
              label: naam,
              hint:
                lijst &&
                (uiterlijk === null
                  ? t(`toon.${lijst}`)
                  : `${t(`toon.${lijst}`)}. ${t('feiten.uiterlijk')} ${date(uiterlijk)}.`),
            }))}
          />
          <div>
            <Button purpose="primary">{t('dagen.planKnop')}</Button>
          </div>
        </Form>
      )}
    </Page>
  );
}
