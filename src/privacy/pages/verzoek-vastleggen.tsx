import { randomUUID } from 'node:crypto';
import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { VERZOEKSOORTEN, type Verzoeksoort } from '../../beleid/verzoeken.ts';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { Button, Form, Page, RadioGroup, TextareaField } from '../../ui/index.ts';
import { askedFor, recordVerzoek } from '../record-verzoek.ts';
import type { Route } from './+types/verzoek-vastleggen.ts';

export const loader = pageLoader(async ({ params }: Route.LoaderArgs, { ctx }) => ({
  ...(await askedFor(ctx, { verblijf: params.id })),
  id: randomUUID(),
}));

export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const { _id: id = '', soort = '', toelichting = '' } = form.values;
  const input = { verblijf: args.params.id, id, soort: soort as Verzoeksoort, toelichting };
  const done = await tryForm(form, () => recordVerzoek(page.ctx, input));
  if (!done.ok) return data(done.errors, { status: 400 });
  flash(page, { kind: 'success', key: 'privacy:flash.vastgelegd' });
  return redirect(`/verzoeken/${id}`);
});

/** Records what somebody asked at the desk. */
export default function VerzoekVastleggen({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('privacy');
  const { naam, verblijf, gemeente, id } = loaderData;
  const labels = { soort: t('verzoek.soort'), toelichting: t('verzoek.vraag') };
  return (
    <Page
      title={t('vastleggen.titel')}
      lead={t('vastleggen.lead', { naam })}
      breadcrumb={[
        gemeente
          ? { href: '/verzoeken', label: t('verzoeken.titel') }
          : { href: `/verblijven/${verblijf}`, label: naam },
      ]}
      failed={actionData !== undefined}
    >
      <Form submissionId={id} errors={actionData} labels={labels}>
        <RadioGroup
          name="soort"
          label={labels.soort}
          options={VERZOEKSOORTEN.map((soort) => ({ value: soort, label: t(`verzoek.${soort}`) }))}
        />
        <TextareaField name="toelichting" label={labels.toelichting} />
        <div>
          <Button purpose="primary">{t('vastleggen.bewaar')}</Button>
        </div>
      </Form>
    </Page>
  );
}
