import { randomUUID } from 'node:crypto';
import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { addDays } from '../../platform/dates/iso-date.ts';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { Button, DateField, Form, Page } from '../../ui/index.ts';
import { editForm } from '../edit-form.ts';
import { recordAfwezigheid, undoAfwezigheid } from '../record-afwezigheid.ts';
import type { Route } from './+types/verblijf-afwezig.ts';
import { inputOf } from './input-of.ts';
import { crumbsOf } from './verblijf-terug.ts';

export const loader = pageLoader(async ({ params }: Route.LoaderArgs, page) => ({
  ...(await editForm(page.ctx, { verblijf: params.id })),
  id: randomUUID(),
}));

/** Nights away within a stay, and taking them back. */
export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const verblijf = args.params.id;
  const [what, afwezigheid = ''] = (form.values.actie ?? '').split(' ');
  const done = await tryForm(form, async () => {
    if (what === 'intrekken') await undoAfwezigheid(page.ctx, { afwezigheid });
    else
      await recordAfwezigheid(
        page.ctx,
        inputOf(form, { verblijf, id: form.values._id, tot: form.values.tot }),
      );
  });
  if (!done.ok) return data(done.errors, { status: 400 });
  flash(page, { kind: 'success', key: `nachtregister:flash.${what === 'intrekken' ? 'terug' : 'afwezig'}` });
  return redirect(`/verblijven/${verblijf}`);
});

export default function VerblijfAfwezig({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('nachtregister');
  const { verblijf, vandaag, id } = loaderData;
  return (
    <Page
      title={t('verblijf.afwezig.titel', { naam: verblijf.naam })}
      lead={t('verblijf.afwezig.uitleg')}
      breadcrumb={crumbsOf(verblijf, t('bewoners.titel'))}
      failed={actionData !== undefined}
    >
      <Form submissionId={id} values={{ van: vandaag, tot: addDays(vandaag, 1) }} errors={actionData}>
        <DateField name="van" label={t('verblijf.afwezig.van')} min={verblijf.aankomst} />
        <DateField name="tot" label={t('verblijf.afwezig.tot')} hint={t('verblijf.afwezig.totHint')} />
        <div>
          <Button purpose="primary">{t('verblijf.afwezig.knop')}</Button>
        </div>
      </Form>
    </Page>
  );
}
