import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { useFormat, useText } from '../../platform/i18n/index.ts';
import { Alert, Button, Form, Link, Page, Paragraph } from '../../ui/index.ts';
import { acceptUitnodiging } from '../accept-uitnodiging.ts';
import { showUitnodiging } from '../show-uitnodiging.ts';
import type { Route } from './+types/uitnodiging.ts';

export const loader = pageLoader(({ params }: Route.LoaderArgs, page) => showUitnodiging(page.ctx, params));

export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const done = await tryForm(form, () =>
    acceptUitnodiging(page.ctx, { token: args.params.token, sessie: page.sessionId }),
  );
  if (!done.ok) return data(done.errors, { status: 400 });
  flash(page, {
    kind: 'success',
    key: 'organisaties:flash.aanvaard',
    params: { naam: done.result.organisatie ?? done.result.gemeente ?? '' },
  });
  return redirect('/start');
});

export default function Uitnodiging({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('organisaties');
  const { moment } = useFormat();
  const text = useText();
  const { status, heeft_rol, rol, verloopt_op } = loaderData;
  const naam = loaderData.organisatie ?? t('uitnodiging.gemeente', { naam: loaderData.gemeente ?? '' });
  return (
    <Page title={t('uitnodiging.titel', { naam })} failed={actionData !== undefined}>
      {status !== 'open' ? (
        <Alert kind={status === 'aanvaard' ? 'info' : 'warning'} title={t(`uitnodiging.${status}`)}>
          {t('uitnodiging.watNu')}
        </Alert>
      ) : heeft_rol ? (
        <Alert kind="info" title={t('uitnodiging.heeftRol')}>
          {t('uitnodiging.heeftRolUitleg')}
        </Alert>
      ) : (
        <>
          <Paragraph lead>{t('uitnodiging.vraag', { naam, rol: text(`ui:roles.${rol}`) })}</Paragraph>
          {loaderData.organisatie !== null && (
            <Paragraph>
              {t(rol === 'huisvester-beheerder' ? 'rolUitleg.beheerder' : 'rolUitleg.medewerker')}
            </Paragraph>
          )}
          <Paragraph muted>{t('uitnodiging.tot', { datum: moment(verloopt_op) })}</Paragraph>
          <Form errors={actionData ?? null}>
            <div>
              <Button purpose="primary">{t('uitnodiging.aannemen')}</Button>
            </div>
          </Form>
        </>
      )}
      <Link href="/start" standalone>
        {t('uitnodiging.naarStart')}
      </Link>
    </Page>
  );
}
