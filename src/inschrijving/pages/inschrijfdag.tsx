import { randomUUID } from 'node:crypto';
import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { today } from '../../platform/dates/index.ts';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import {
  Alert,
  Button,
  CheckboxGroup,
  Form,
  Link,
  Page,
  Paragraph,
  StatusBadge,
  Table,
} from '../../ui/index.ts';
import { STAND_LOOK } from '../look.ts';
import { setStap } from '../set-stap.ts';
import { showInschrijfdag } from '../show-inschrijfdag.ts';
import type { Route } from './+types/inschrijfdag.ts';

export const loader = pageLoader(async ({ params }: Route.LoaderArgs, page) => {
  const { dag, bewoners } = await showInschrijfdag(page.ctx, { dag: params.dag });
  return {
    dag,
    bewoners: bewoners.map(({ persoon, laatste, stand }) => ({ persoon, naam: laatste.naam, stand })),
    geweest: dag.datum <= today(page.ctx.clock),
    verzoek: randomUUID(),
  };
});

/** Ticks off who was registered, as of the day itself. */
export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const done = await tryForm(form, async () => {
    const { dag } = await showInschrijfdag(page.ctx, { dag: args.params.dag });
    const { _id: verzoek = '' } = form.values;
    return setStap(page.ctx, {
      verzoek,
      personen: form.all('personen'),
      stap: 'ingeschreven',
      datum: dag.datum,
    });
  });
  if (!done.ok) return data(done.errors, { status: 400 });
  flash(page, { kind: 'success', key: 'inschrijving:flash.stap' });
  return redirect(`/inschrijven/dagen/${args.params.dag}`);
});

export default function InschrijfdagPagina({ loaderData, actionData }: Route.ComponentProps) {
  const { dag, bewoners, geweest, verzoek } = loaderData;
  const { t } = useTranslation('inschrijving');
  const { date } = useFormat();
  const open = bewoners.filter(({ stand }) => stand !== 'ingeschreven');
  return (
    <Page
      title={t('dagen.dagTitel', { dag: date(dag.datum) })}
      lead={t('dagen.dagLead', { locatie: dag.locatieNaam, adres: dag.adres, van: dag.van })}
      breadcrumb={[
        { href: '/inschrijven', label: t('titel') },
        { href: '/inschrijven/dagen', label: t('dagen.titel') },
      ]}
      failed={actionData !== undefined}
    >
      {!geweest && open.length > 0 && <Alert kind="info">{t('dagen.nogNiet')}</Alert>}
      {open.length === 0 && <Alert kind="success">{t('dagen.iedereen')}</Alert>}
      {geweest && open.length > 0 && (
        <Form submissionId={verzoek} errors={actionData}>
          <CheckboxGroup
            name="personen"
            label={t('dagen.wieKwam')}
            hint={t('dagen.wieKwamHint')}
            options={open.map(({ persoon, naam }) => ({ value: persoon, label: naam }))}
          />
          <div>
            <Button purpose="primary">{t('dagen.inschrijfKnop')}</Button>
          </div>
        </Form>
      )}
      <Table
        caption={t('veld.personen')}
        rows={bewoners}
        rowKey={({ persoon }) => persoon}
        columns={[
          {
            key: 'naam',
            header: t('veld.naam'),
            rowHeader: true,
            cell: ({ persoon, naam }) => <Link href={`/inschrijven/personen/${persoon}`}>{naam}</Link>,
          },
          {
            key: 'stand',
            header: t('veld.stand'),
            cell: ({ stand }) => <StatusBadge status={STAND_LOOK[stand]}>{t(`stand.${stand}`)}</StatusBadge>,
          },
        ]}
      />
      <Paragraph muted>{t('lijst.gelogd')}</Paragraph>
    </Page>
  );
}
