import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { chooseOrganisatie, listEigenOrganisaties } from '../../organisaties/index.ts';
import { Forbidden } from '../../platform/errors.ts';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { useText } from '../../platform/i18n/index.ts';
import { Button, ButtonLink, EmptyState, Form, Page, StatusBadge, Table } from '../../ui/index.ts';
import type { Route } from './+types/hoedanigheid.ts';

/** For which organisation one acts, where a person works for several. */
export const loader = pageLoader(async (_args: Route.LoaderArgs, { ctx }) => ({
  current: ctx.actor.organisatie,
  organisaties: await listEigenOrganisaties(ctx, {}),
}));

export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  if (page.sessionId === null) throw new Forbidden('login');
  const choice = { organisatie: form.values.organisatie ?? '', sessie: page.sessionId };
  const done = await tryForm(form, () => chooseOrganisatie(page.ctx, choice));
  if (!done.ok) return data(done.errors, { status: 400 });
  flash(page, { kind: 'success', key: 'toegang:hoedanigheid.chosen' });
  return redirect('/start');
});

export default function Hoedanigheid({ loaderData: { current, organisaties } }: Route.ComponentProps) {
  const { t } = useTranslation('toegang');
  const text = useText();
  return (
    <Page title={t('hoedanigheid.title')} lead={t('hoedanigheid.intro')}>
      <Table
        caption={t('hoedanigheid.title')}
        hideCaption
        rows={organisaties}
        rowKey={({ id, rol }) => `${id} ${rol}`}
        empty={
          <EmptyState action={<ButtonLink href="/start">{t('hoedanigheid.start')}</ButtonLink>}>
            {t('hoedanigheid.none')}
          </EmptyState>
        }
        columns={[
          {
            key: 'naam',
            header: t('hoedanigheid.organisation'),
            rowHeader: true,
            cell: ({ naam }) => naam,
          },
          { key: 'rol', header: t('hoedanigheid.role'), cell: ({ rol }) => text(`ui:roles.${rol}`) },
          {
            key: 'actie',
            header: t('hoedanigheid.action'),
            plain: true,
            cell: ({ id, naam }) =>
              id === current ? (
                <StatusBadge status="success">{t('hoedanigheid.current')}</StatusBadge>
              ) : (
                <Form inline hidden={{ organisatie: id }}>
                  <Button describedObject={naam}>{t('hoedanigheid.choose')}</Button>
                </Form>
              ),
          },
        ]}
      />
    </Page>
  );
}
