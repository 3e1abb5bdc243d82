import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import {
  ActionGroup,
  Alert,
  Button,
  Form,
  Page,
  Paragraph,
  RadioGroup,
  Section,
  Table,
} from '../../ui/index.ts';
import { grantRol } from '../grant-rol.ts';
import { showGebruiker } from '../show-gebruiker.ts';
import { withdrawRol } from '../withdraw-rol.ts';
import type { Route } from './+types/gebruiker.ts';

export const loader = pageLoader(async ({ params, request }: Route.LoaderArgs, { ctx }) => {
  const gemeente = new URL(request.url).searchParams.get('gemeente') ?? '';
  return showGebruiker(ctx, { gebruiker: params.gebruiker, gemeente });
});

export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const { gebruiker } = args.params;
  const { actie, gemeente = '', rol = '', toekenning = '' } = form.values;
  const withdraw = actie === 'intrekken';
  const done = await tryForm(form, () =>
    withdraw
      ? withdrawRol(page.ctx, { toekenning })
      : grantRol(page.ctx, { gemeente, gebruiker, rol: rol as never }),
  );
  if (!done.ok) return data(done.errors, { status: 400 });
  flash(page, { kind: 'success', key: withdraw ? 'beheer:flash.rolIngetrokken' : 'beheer:flash.rolGegeven' });
  // Who has no role left has no page either.
  return redirect(withdraw ? `/beheer/gebruikers?gemeente=${gemeente}` : args.request.url);
});

export default function GebruikerPagina({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('beheer');
  const { gemeente, person, zelf, enigeBeheerder, erbij } = loaderData;
  return (
    <Page
      title={person.naam}
      lead={t('gebruiker.lead', { gemeente: gemeente.naam })}
      breadcrumb={[
        { href: '/beheer', label: t('title') },
        { href: `/beheer/gebruikers?gemeente=${gemeente.code}`, label: t('gebruikers.title') },
      ]}
      failed={Boolean(actionData)}
    >
      {zelf && (
        <Alert kind="info" title={t('gebruiker.zelf')}>
          {t('gebruiker.zelfUitleg')}
        </Alert>
      )}
      {enigeBeheerder && (
        <Alert kind="info" title={t('gebruiker.enige')}>
          {t('gebruiker.enigeUitleg')}
        </Alert>
      )}
      {person.email && <Paragraph>{person.email}</Paragraph>}
      <Rollen stand={loaderData} />
      <Paragraph muted>{t('gebruiker.geldt')}</Paragraph>
      {erbij.length > 0 && (
        <Section title={t('gebruiker.erbij')}>
          <Form errors={actionData} hidden={{ gemeente: gemeente.code }}>
            <RadioGroup
              name="rol"
              label={t('gebruikers.rol')}
              options={erbij.map((value) => ({
                value,
                label: t(`rol.${value}`),
                hint: t(`rolUitleg.${value}`),
              }))}
            />
            <ActionGroup>
              <Button purpose="primary" name="actie" value="geven">
                {t('gebruiker.geef')}
              </Button>
            </ActionGroup>
          </Form>
        </Section>
      )}
    </Page>
  );
}

type Stand = Route.ComponentProps['loaderData'];

function Rollen({ stand: { person, gemeente, enigeBeheerder } }: { stand: Stand }) {
  const { t } = useTranslation('beheer');
  const { moment } = useFormat();
  return (
    <Table
      caption={t('gebruikers.rollen')}
      hideCaption
      rows={person.rollen}
      rowKey={({ toekenning }) => toekenning}
      columns={[
        { key: 'rol', header: t('gebruikers.rol'), rowHeader: true, cell: ({ rol }) => t(`rol.${rol}`) },
        { key: 'sinds', header: t('gebruikers.sinds'), cell: ({ sinds }) => moment(sinds) },
        {
          key: 'door',
          header: t('gebruiker.door'),
          cell: ({ door }) => door ?? t('gebruiker.onbekend'),
        },
        {
          key: 'actie',
          header: t('gebruikers.actie'),
          plain: true,
          cell: ({ toekenning, rol }) =>
            rol === 'beheer' && enigeBeheerder ? null : (
              <Form inline hidden={{ toekenning, gemeente: gemeente.code }}>
                <Button name="actie" value="intrekken" describedObject={t(`rol.${rol}`)}>
                  {t('gebruiker.intrekken')}
                </Button>
              </Form>
            ),
        },
      ]}
    />
  );
}
