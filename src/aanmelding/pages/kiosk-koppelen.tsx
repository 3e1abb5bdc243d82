import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { Alert, Button, Form, Page, Paragraph, TextField } from '../../ui/index.ts';
import { kioskCookie } from '../gast/kiosk-cookie.ts';
import { pairKiosk } from '../pair-kiosk.ts';
import type { Route } from './+types/kiosk-koppelen.ts';

export const handle = { noJs: true };

/** Where a tablet becomes a kiosk, by the code that its huisvester sees on another screen. */
export const loader = pageLoader(({ request }: Route.LoaderArgs, page) => ({
  ontkoppeld: new URL(request.url).searchParams.has('ontkoppeld'),
  ingelogd: page.person !== null,
}));

export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const done = await tryForm(form, () => pairKiosk(page.ctx, { koppelcode: form.values.koppelcode ?? '' }));
  if (!done.ok) return data(done.errors, { status: 400 });
  return redirect('/kiosk', {
    headers: { 'set-cookie': await kioskCookie(done.result.sleutel, page.ctx.publicUrl) },
  });
});

export default function KioskKoppelen({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('aanmelding');
  return (
    <Page title={t('koppelen.titel')} failed={actionData !== undefined}>
      {loaderData.ontkoppeld && <Alert kind="warning">{t('koppelen.ontkoppeld')}</Alert>}
      {loaderData.ingelogd ? (
        <Alert kind="info">{t('koppelen.uitloggen')}</Alert>
      ) : (
        <>
          <Paragraph lead>{t('koppelen.uitleg')}</Paragraph>
          <Form errors={actionData} labels={{ koppelcode: t('koppelen.code') }}>
            <TextField
              name="koppelcode"
              label={t('koppelen.code')}
              hint={t('koppelen.codeHint')}
              autoComplete="off"
            />
            <div>
              <Button purpose="primary">{t('koppelen.koppel')}</Button>
            </div>
          </Form>
        </>
      )}
    </Page>
  );
}
