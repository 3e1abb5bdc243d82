import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { MORNING } from '../../platform/dates/nights.ts';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { Link, Page, Paragraph, Section } from '../../ui/index.ts';
import { changeInstellingen, LAATSTE_SLUITINGSUUR } from '../change-instellingen.ts';
import { ExtraVelden } from '../parts/extra-velden.tsx';
import { GemeenteKeuze } from '../parts/gemeente-keuze.tsx';
import { InstellingenFormulier } from '../parts/instellingen-formulier.tsx';
import { showInstellingen } from '../show-instellingen.ts';
import { switchVeldOff, switchVeldOn } from '../switch-veld.ts';
import type { Route } from './+types/instellingen.ts';

export const loader = pageLoader(async ({ request }: Route.LoaderArgs, { ctx }) => {
  const gemeente = new URL(request.url).searchParams.get('gemeente') ?? '';
  const uren = { van: MORNING, tot: LAATSTE_SLUITINGSUUR };
  return { ...(await showInstellingen(ctx, { gemeente })), uren };
});

const FLASH = { bewaren: 'bewaard', aanzetten: 'veldAan', uitzetten: 'veldUit' } as const;

export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const input = form.values as never;
  const actie = (form.values.actie ?? 'bewaren') as keyof typeof FLASH;
  const done = await tryForm(form, async () => {
    if (actie === 'aanzetten') await switchVeldOn(page.ctx, input);
    else if (actie === 'uitzetten') await switchVeldOff(page.ctx, input);
    else await changeInstellingen(page.ctx, input);
  });
  if (!done.ok) return data(done.errors, { status: 400 });
  flash(page, { kind: 'success', key: `beheer:flash.${FLASH[actie] ?? FLASH.bewaren}` });
  return redirect(`/beheer/instellingen?gemeente=${form.values.gemeente ?? ''}`);
});

export default function Instellingen({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('beheer');
  const { gemeente, keuzes, velden, vandaag, uren } = loaderData;
  const about = actionData?.values.actie === 'bewaren' ? undefined : actionData?.values.veld;
  return (
    <Page
      title={t('instellingen.title')}
      lead={t('instellingen.lead', { gemeente: gemeente.naam })}
      breadcrumb={[{ href: '/beheer', label: t('title') }]}
      failed={Boolean(actionData)}
    >
      <GemeenteKeuze keuzes={keuzes} gekozen={gemeente.code} />
      <InstellingenFormulier
        key={gemeente.code}
        gemeente={gemeente}
        uren={uren}
        errors={about === undefined ? actionData : undefined}
      />
      <Section title={t('instellingen.velden')}>
        <Paragraph>{t('instellingen.veldenUitleg')}</Paragraph>
        {velden.map((veld) => (
          <ExtraVelden
            key={veld.veld}
            veld={veld}
            gemeente={gemeente.code}
            vandaag={vandaag}
            errors={about === veld.veld ? actionData : undefined}
          />
        ))}
      </Section>
      <Link href={`/${gemeente.slug}/privacy`} standalone icon="right">
        {t('instellingen.voorbeeld')}
      </Link>
    </Page>
  );
}
