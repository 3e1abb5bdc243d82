import { randomUUID } from 'node:crypto';
import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { gebeurtenissoorten } from '../../beleid/gebeurtenissen.ts';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { useLanguage } from '../../platform/i18n/index.ts';
import {
  Alert,
  Button,
  CheckboxGroup,
  DataList,
  Form,
  Page,
  Paragraph,
  Section,
  TextField,
} from '../../ui/index.ts';
import { endAbonnement, listAbonnementen, makeAbonnement, replayBezorgingen } from '../abonnement.ts';
import type { Route } from './+types/abonnementen.ts';
import { AbonnementLijst } from './abonnement-lijst.tsx';
import { NietBezorgdLijst } from './niet-bezorgd.tsx';

export const loader = pageLoader(async (_args: Route.LoaderArgs, { ctx }) => ({
  ...(await listAbonnementen(ctx, {})),
  verzoek: randomUUID(),
}));

/** What each button does; a secret is in the one answer to making, and nowhere else. */
export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const { actie, abonnement = '', gebeurtenis, _id: id = '', url = '' } = form.values;
  if (actie === 'beeindigen' || actie === 'opnieuw') {
    if (actie === 'beeindigen') await endAbonnement(page.ctx, { abonnement });
    else await replayBezorgingen(page.ctx, { abonnement, ...(gebeurtenis && { gebeurtenis }) });
    const key = actie === 'beeindigen' ? 'gestopt' : 'opnieuw';
    flash(page, { kind: 'success', key: `koppelingen:flash.${key}` });
    return redirect('/koppelingen/meldingen');
  }
  const input = { id, url, soorten: form.all('soorten') } as Parameters<typeof makeAbonnement>[1];
  const done = await tryForm(form, () => makeAbonnement(page.ctx, input));
  if (!done.ok) return data({ errors: done.errors, gemaakt: null }, { status: 400 });
  return data({ errors: null, gemaakt: { url, geheim: done.result.geheim } });
});

export default function Abonnementen({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('koppelingen');
  const language = useLanguage();
  const { abonnementen, nietBezorgd, mogelijk, verzoek } = loaderData;
  return (
    <Page
      title={t('abonnementen.title')}
      lead={t('abonnementen.lead')}
      breadcrumb={[{ href: '/koppelingen', label: t('title') }]}
      failed={Boolean(actionData?.errors)}
    >
      {actionData?.gemaakt && (
        <Alert kind="success" title={t('abonnementen.gemaaktTitel', { url: actionData.gemaakt.url })}>
          <Paragraph>{t('abonnementen.geheimUitleg')}</Paragraph>
          <DataList
            items={[
              {
                label: t('gemaakt.geheim'),
                value: <code className="od-code">{actionData.gemaakt.geheim}</code>,
              },
            ]}
          />
        </Alert>
      )}
      <Section title={t('abonnementen.overzicht')}>
        <AbonnementLijst abonnementen={abonnementen} />
      </Section>
      <Section title={t('abonnementen.nietBezorgd')}>
        <Paragraph>{t('abonnementen.nietBezorgdUitleg')}</Paragraph>
        <NietBezorgdLijst rows={nietBezorgd} />
      </Section>
      <Section title={t('abonnementen.nieuw')}>
        <Form key={verzoek} submissionId={verzoek} errors={actionData?.errors ?? null}>
          <TextField
            name="url"
            type="url"
            label={t('abonnementen.url')}
            hint={t('abonnementen.urlHint')}
            autoComplete="off"
          />
          <CheckboxGroup
            name="soorten"
            label={t('abonnementen.soortenVraag')}
            options={mogelijk.map((soort) => ({
              value: soort,
              label: gebeurtenissoorten[soort].naam[language],
            }))}
          />
          <div>
            <Button purpose="primary" name="actie" value="maken">
              {t('abonnementen.maken')}
            </Button>
          </div>
        </Form>
      </Section>
    </Page>
  );
}
