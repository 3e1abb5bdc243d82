import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { Button, Form, Page, TextareaField } from '../../ui/index.ts';
import { cancelVerblijf } from '../cancel-verblijf.ts';
import { showVerblijf } from '../show-verblijf.ts';
import type { Route } from './+types/verblijf-vervallen.ts';
import { inputOf } from './input-of.ts';
import { crumbsOf } from './verblijf-terug.ts';

export const loader = pageLoader(async ({ params }: Route.LoaderArgs, page) => {
  const { id, naam, status } = await showVerblijf(page.ctx, { verblijf: params.id });
  if (status === 'vervallen') throw redirect(`/verblijven/${params.id}`);
  return { id, naam };
});

/** Cancels a stay that was not there. */
export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const verblijf = args.params.id;
  const done = await tryForm(form, () =>
    cancelVerblijf(page.ctx, inputOf(form, { verblijf, reden: form.values.reden ?? '' })),
  );
  if (!done.ok) return data(done.errors, { status: 400 });
  flash(page, { kind: 'success', key: 'nachtregister:flash.vervallen' });
  return redirect(`/verblijven/${verblijf}`);
});

export default function VerblijfVervallen({ loaderData: verblijf, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('nachtregister');
  return (
    <Page
      title={t('verblijf.vervallenForm.titel', { naam: verblijf.naam })}
      lead={t('verblijf.vervallenForm.uitleg')}
      breadcrumb={crumbsOf(verblijf, t('bewoners.titel'))}
      failed={actionData !== undefined}
    >
      <Form errors={actionData}>
        <TextareaField
          name="reden"
          label={t('verblijf.vervallenForm.reden')}
          hint={t('verblijf.vervallenForm.redenHint')}
          rows={2}
          maxLength={500}
        />
        <div>
          <Button purpose="danger">{t('verblijf.vervallenForm.knop')}</Button>
        </div>
      </Form>
    </Page>
  );
}
