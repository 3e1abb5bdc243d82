import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import { Button, DateField, Form, Page } from '../../ui/index.ts';
import { arrive } from '../arrive.ts';
import { editForm } from '../edit-form.ts';
import type { Route } from './+types/verblijf-aankomst.ts';
import { inputOf } from './input-of.ts';
import { useVeldLabels } from './veld-labels.ts';
import { crumbsOf } from './verblijf-terug.ts';
import { VeldBed, VeldDocument } from './verblijf-velden.tsx';

export const loader = pageLoader(async ({ params }: Route.LoaderArgs, page) => {
  const edit = await editForm(page.ctx, { verblijf: params.id });
  if (edit.verblijf.status !== 'verwacht') throw redirect(`/verblijven/${params.id}`);
  return edit;
});

/** Somebody who was expected has come. */
export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const done = await tryForm(form, () => arrive(page.ctx, inputOf(form, { verblijf: args.params.id })));
  if (!done.ok) return data(done.errors, { status: 400 });
  flash(page, { kind: 'success', key: 'nachtregister:flash.aangekomen' });
  return redirect(`/vannacht/${done.result.locatie}`);
});

export default function VerblijfAankomst({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('nachtregister');
  const labels = useVeldLabels();
  const { date } = useFormat();
  const { verblijf, vandaag, bedden } = loaderData;
  return (
    <Page
      title={t('verblijf.aankomst.titel', { naam: verblijf.naam })}
      lead={t('verblijf.aankomst.uitleg', { dag: date(verblijf.aankomst) })}
      breadcrumb={crumbsOf(verblijf, t('bewoners.titel'))}
      failed={actionData !== undefined}
    >
      <Form
        values={{
          aankomst: vandaag,
          documentsoort: verblijf.documentsoort ?? '',
          identiteit_vastgesteld: verblijf.identiteit_vastgesteld ?? 'persoonlijk',
          slaapplaats: verblijf.slaapplaats ?? '',
        }}
        errors={actionData}
        labels={labels}
      >
        <VeldDocument />
        <DateField
          name="aankomst"
          label={t('veld.aankomst')}
          hint={t('inchecken.aankomstHint')}
          max={vandaag}
        />
        <VeldBed bedden={bedden} locatie={verblijf.locatie} />
        <div>
          <Button purpose="primary">{t('verblijf.aankomst.knop')}</Button>
        </div>
      </Form>
    </Page>
  );
}
