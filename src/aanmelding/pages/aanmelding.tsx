import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { kiesbareLanden } from '../../beleid/landen.ts';
import { kiesbareNationaliteiten } from '../../beleid/nationaliteiten.ts';
import { taalkeuzes } from '../../nachtregister/index.ts';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import { Button, Details, Form, Page, Paragraph, TextareaField } from '../../ui/index.ts';
import { confirmAanmelding } from '../confirm-aanmelding.ts';
import { BevestigFormulier } from '../parts/bevestig-formulier.tsx';
import { refuseAanmelding } from '../refuse-aanmelding.ts';
import { showAanmelding } from '../show-aanmelding.ts';
import type { Route } from './+types/aanmelding.ts';
import { gecorrigeerd } from './gecorrigeerd.ts';

export const loader = pageLoader(async ({ params }: Route.LoaderArgs, { ctx, language }) => {
  const getoond = await showAanmelding(ctx, { aanmelding: params.id });
  return {
    getoond,
    keuzes: {
      landen: kiesbareLanden(language),
      talen: taalkeuzes(language),
      nationaliteiten: getoond.inchecken.velden.some(({ veld }) => veld === 'nationaliteit')
        ? kiesbareNationaliteiten(language)
        : null,
    },
  };
});

export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const aanmelding = args.params.id;
  const weigeren = form.values.actie === 'weigeren';
  const done = await tryForm(form, async () => {
    if (weigeren) {
      await refuseAanmelding(page.ctx, { aanmelding, reden: form.values.reden ?? '' });
      return flash(page, { kind: 'success', key: 'aanmelding:een.geweigerd' });
    }
    await confirmAanmelding(page.ctx, gecorrigeerd(form, aanmelding));
    flash(page, { kind: 'success', key: 'aanmelding:wachten.bevestigd', params: { count: 1 } });
  });
  if (!done.ok) return data({ weigeren, errors: done.errors }, { status: 400 });
  return redirect('/aanmeldingen');
});

export default function AanmeldingPagina({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('aanmelding');
  const { moment } = useFormat();
  const { getoond, keuzes } = loaderData;
  const { naam, locatienaam: locatie, punt, ontvangen } = getoond.aanmelding;
  const refused = actionData?.weigeren === true ? actionData.errors : undefined;
  return (
    <Page
      title={naam}
      lead={t('een.inleiding', { locatie, punt, moment: moment(ontvangen) })}
      breadcrumb={[
        { href: '/vannacht', label: t('wachten.vannacht') },
        { href: '/aanmeldingen', label: t('wachten.titel') },
      ]}
      failed={actionData !== undefined}
    >
      <Paragraph>{t('een.uitleg')}</Paragraph>
      <BevestigFormulier
        getoond={getoond}
        keuzes={keuzes}
        errors={actionData?.weigeren === false ? actionData.errors : undefined}
      />
      <Details summary={t('een.weigeren')} open={refused !== undefined}>
        <Form prefix="weigeren-" hidden={{ actie: 'weigeren' }} errors={refused}>
          <Paragraph>{t('een.weigerUitleg')}</Paragraph>
          <TextareaField name="reden" label={t('een.reden')} hint={t('een.redenHint')} />
          <div>
            <Button purpose="danger">{t('een.weiger')}</Button>
          </div>
        </Form>
      </Details>
    </Page>
  );
}
