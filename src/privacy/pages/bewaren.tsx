import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import { Alert, FilterBar, Page, Paragraph, Section, SelectField } from '../../ui/index.ts';
import { Grafstenen } from '../parts/grafstenen.tsx';
import { TermijnFormulier } from '../parts/termijn-formulier.tsx';
import { VannachtWeg } from '../parts/vannacht-weg.tsx';
import { setTermijn } from '../set-termijn.ts';
import { showBewaren } from '../show-bewaren.ts';
import type { Route } from './+types/bewaren.ts';

export const loader = pageLoader(async ({ request }: Route.LoaderArgs, { ctx }) =>
  showBewaren(ctx, { gemeente: new URL(request.url).searchParams.get('gemeente') ?? '' }),
);

export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const done = await tryForm(form, () => setTermijn(page.ctx, form.values as never));
  if (!done.ok) return data(done.errors, { status: 400 });
  flash(page, { kind: 'success', key: 'privacy:flash.termijn' });
  return redirect(`/beheer/bewaren?gemeente=${form.values.gemeente ?? ''}`);
});

/** How long what is kept, what goes tonight, and what went. */
export default function Bewaren({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('privacy');
  const { moment } = useFormat();
  const { gemeente, keuzes, soorten, stenen, laatst } = loaderData;
  return (
    <Page
      title={t('bewaren.titel')}
      lead={t('bewaren.lead', { gemeente: gemeente.naam })}
      breadcrumb={[{ href: '/beheer', label: t('bewaren.beheer') }]}
      failed={Boolean(actionData)}
    >
      {keuzes.length > 1 && (
        <FilterBar label={t('bewaren.kies')}>
          <SelectField
            name="gemeente"
            label={t('bewaren.gemeente')}
            defaultValue={gemeente.code}
            options={keuzes.map(({ code, naam }) => ({ value: code, label: naam }))}
          />
        </FilterBar>
      )}
      <Alert kind={laatst === null ? 'warning' : 'info'}>
        {laatst === null ? t('bewaren.nooit') : t('bewaren.laatst', { moment: moment(laatst) })}
      </Alert>
      <Section title={t('bewaren.vannacht')}>
        <Paragraph>{t('bewaren.vannachtUitleg')}</Paragraph>
        <VannachtWeg soorten={soorten} />
      </Section>
      <Section title={t('bewaren.instellen')}>
        <Paragraph>{t('bewaren.instellenUitleg')}</Paragraph>
        <TermijnFormulier
          gemeente={gemeente.code}
          soorten={soorten}
          vanaf={loaderData.dag}
          errors={actionData}
        />
      </Section>
      <Section title={t('bewaren.weg')}>
        <Paragraph>{t('bewaren.wegUitleg')}</Paragraph>
        <Grafstenen stenen={stenen} />
      </Section>
    </Page>
  );
}
