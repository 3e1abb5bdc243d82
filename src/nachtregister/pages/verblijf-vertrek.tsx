import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import { Button, DateField, Form, Page, Paragraph } from '../../ui/index.ts';
import { depart, undoDepart } from '../depart.ts';
import { editForm } from '../edit-form.ts';
import type { Route } from './+types/verblijf-vertrek.ts';
import { inputOf } from './input-of.ts';
import { crumbsOf } from './verblijf-terug.ts';

export const loader = pageLoader(async ({ params }: Route.LoaderArgs, page) => {
  const edit = await editForm(page.ctx, { verblijf: params.id });
  const { status } = edit.verblijf;
  if (status !== 'aanwezig' && status !== 'vertrokken') throw redirect(`/verblijven/${params.id}`);
  return edit;
});

/** Somebody left, or had not left after all. */
export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const verblijf = args.params.id;
  const undo = form.values.actie === 'herstel';
  const done = await tryForm(form, async () => {
    if (undo) await undoDepart(page.ctx, { verblijf });
    else await depart(page.ctx, inputOf(form, { verblijf }));
  });
  if (!done.ok) return data(done.errors, { status: 400 });
  flash(page, { kind: 'success', key: `nachtregister:flash.${undo ? 'tochHier' : 'vertrek'}` });
  return redirect(`/verblijven/${verblijf}`);
});

export default function VerblijfVertrek({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('nachtregister');
  const { date } = useFormat();
  const { verblijf, vandaag } = loaderData;
  const { naam, vertrek, aankomst } = verblijf;
  const left = vertrek !== null;
  return (
    <Page
      title={t(left ? 'verblijf.vertrek.herstelTitel' : 'verblijf.vertrek.titel', { naam })}
      lead={left ? t('verblijf.vertrek.herstelUitleg', { dag: date(vertrek) }) : undefined}
      breadcrumb={crumbsOf(verblijf, t('bewoners.titel'))}
      failed={actionData !== undefined}
    >
      <Form values={{ vertrek: vandaag }} errors={actionData}>
        {!left && (
          <DateField
            name="vertrek"
            label={t('veld.vertrek')}
            hint={t('verblijf.vertrek.hint')}
            min={aankomst}
            max={vandaag}
          />
        )}
        {!left && <Paragraph muted>{t('verblijf.vertrek.brp')}</Paragraph>}
        <div>
          <Button purpose="primary" name="actie" value={left ? 'herstel' : 'vertrek'}>
            {t(left ? 'verblijf.vertrek.herstel' : 'verblijf.vertrek.knop')}
          </Button>
        </div>
      </Form>
    </Page>
  );
}
