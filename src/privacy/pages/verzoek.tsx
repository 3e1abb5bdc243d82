import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { verzoeksoorten } from '../../beleid/verzoeken.ts';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import {
  ActionGroup,
  Alert,
  Button,
  DataList,
  Form,
  Link,
  Page,
  Paragraph,
  Section,
  StatusBadge,
  TextareaField,
  TextField,
} from '../../ui/index.ts';
import { answerVerzoek, extendVerzoek } from '../answer-verzoek.ts';
import { showVerzoek } from '../list-verzoeken.ts';
import { standOf, statusOf } from '../parts/verzoek-look.ts';
import type { Route } from './+types/verzoek.ts';

export const loader = pageLoader(async ({ params }: Route.LoaderArgs, { ctx }) => showVerzoek(ctx, params));

export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const { id } = args.params;
  const { actie = '', antwoord = '', reden = '' } = form.values;
  const done = await tryForm(form, () =>
    actie === 'verlengen'
      ? extendVerzoek(page.ctx, { id, reden })
      : answerVerzoek(page.ctx, { id, besluit: actie as 'toegekend', antwoord }),
  );
  if (!done.ok) return data({ ...done.errors, actie }, { status: 400 });
  flash(page, { kind: 'success', key: `privacy:flash.${actie === 'verlengen' ? 'verlengd' : 'beantwoord'}` });
  return redirect(`/verzoeken/${id}`);
});

/** One request: what is asked, by when, the copy of everything, and the answer. */
export default function VerzoekPagina({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('privacy');
  const { date, moment } = useFormat();
  const { verzoek, magAntwoorden, bijGemeente, magUitvoeren } = loaderData;
  const extending = actionData?.actie === 'verlengen';
  const open = verzoek.status === 'open';
  return (
    <Page
      title={t(`verzoek.${verzoek.soort}`)}
      breadcrumb={[{ href: '/verzoeken', label: t('verzoeken.titel') }]}
      failed={actionData !== undefined}
    >
      {open && bijGemeente && <Alert kind="info">{t('verzoek.bijGemeente')}</Alert>}
      {open && !bijGemeente && verzoek.dagen < 0 && <Alert kind="warning">{t('verzoek.voorbij')}</Alert>}
      <Section title={t('verzoek.vraag')}>
        <Paragraph>{verzoek.toelichting}</Paragraph>
        <DataList
          items={[
            {
              label: t('verzoek.status'),
              value: <StatusBadge status={statusOf(verzoek)}>{t(standOf(verzoek))}</StatusBadge>,
            },
            { label: t('verzoek.recht'), value: verzoeksoorten[verzoek.soort].artikel },
            { label: t('verzoek.via'), value: t(`via.${verzoek.via}`) },
            { label: t('verzoek.ontvangen'), value: moment(verzoek.ontvangenOp) },
            { label: t('verzoek.termijn'), value: date(verzoek.termijn) },
            { label: t('verzoek.verlengdReden'), value: verzoek.verlengdReden },
            { label: t('verzoek.organisatie'), value: verzoek.organisatieNaam },
            {
              label: t('verzoek.huisvesterTot'),
              value: verzoek.huisvesterTot && t('verzoek.tot', { dag: date(verzoek.huisvesterTot) }),
            },
            {
              label: t('verzoek.naarGemeente'),
              value: verzoek.naarGemeenteOp && moment(verzoek.naarGemeenteOp),
            },
            { label: t('verzoek.antwoord'), value: verzoek.antwoord },
          ]}
        />
      </Section>
      {magUitvoeren && (
        <Section title={t('uitvoer.titel')}>
          <Paragraph>{t('uitvoer.lead')}</Paragraph>
          <ActionGroup>
            <Link href={`/verzoeken/${verzoek.id}/gegevens/pdf`} document standalone>
              {t('uitvoer.pdf')}
            </Link>
            <Link href={`/verzoeken/${verzoek.id}/gegevens/json`} document standalone>
              {t('uitvoer.json')}
            </Link>
          </ActionGroup>
        </Section>
      )}
      {open && magAntwoorden && (
        <Section title={t('verzoek.antwoorden')}>
          <Form errors={extending ? undefined : actionData} labels={{ antwoord: t('verzoek.antwoord') }}>
            <TextareaField name="antwoord" label={t('verzoek.antwoord')} hint={t('verzoek.antwoordHint')} />
            <ActionGroup>
              <Button name="actie" value="toegekend" purpose="primary">
                {t('verzoek.ken_toe')}
              </Button>
              <Button name="actie" value="afgewezen">
                {t('verzoek.wijs_af')}
              </Button>
            </ActionGroup>
          </Form>
        </Section>
      )}
      {open && magAntwoorden && verzoek.verlengdReden === null && verzoek.dagen >= 0 && (
        <Section title={t('verzoek.verlengen')}>
          <Paragraph>{t('verzoek.verlengenUitleg')}</Paragraph>
          <Form
            prefix="verlengen-"
            errors={extending ? actionData : undefined}
            labels={{ reden: t('verzoek.reden') }}
          >
            <TextField name="reden" label={t('verzoek.reden')} />
            <div>
              <Button name="actie" value="verlengen">
                {t('verzoek.verleng')}
              </Button>
            </div>
          </Form>
        </Section>
      )}
    </Page>
  );
}
