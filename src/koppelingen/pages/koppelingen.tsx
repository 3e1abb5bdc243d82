import { randomUUID } from 'node:crypto';
import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { DataList, Link, Page, Row, Section } from '../../ui/index.ts';
import { listKoppelingen } from '../list-koppelingen.ts';
import { makeKoppeling } from '../make-koppeling.ts';
import { revokeKoppeling } from '../revoke-koppeling.ts';
import type { Route } from './+types/koppelingen.ts';
import { Gemaakt } from './gemaakt.tsx';
import { KoppelingFormulier } from './koppeling-formulier.tsx';
import { KoppelingLijst } from './koppeling-lijst.tsx';

export const loader = pageLoader(async (_args: Route.LoaderArgs, page) => ({
  ...(await listKoppelingen(page.ctx, {})),
  api: `${page.ctx.publicUrl}/api/v1`,
  token: `${page.ctx.publicUrl}/oauth/token`,
  huisvester: page.ctx.actor.organisatie !== null,
  verzoek: randomUUID(),
}));

/** A secret is in this one answer and nowhere else: no address leads back to it. */
export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const { actie, koppeling = '', _id: id = '', naam = '', gemeente = '', sleutel = '' } = form.values;
  if (actie === 'beeindigen') {
    await revokeKoppeling(page.ctx, { koppeling });
    flash(page, { kind: 'success', key: 'koppelingen:flash.beeindigd' });
    return redirect('/koppelingen');
  }
  const input = {
    ...{ id, naam, sleutel },
    gemeente: gemeente === '' ? null : gemeente,
    rol: form.values.rol ?? 'huisvester-medewerker',
    scopes: form.all('scopes'),
    bewijs: form.values.bewijs ?? '',
  } as Parameters<typeof makeKoppeling>[1];
  const done = await tryForm(form, () => makeKoppeling(page.ctx, input));
  if (!done.ok) return data({ errors: done.errors, gemaakt: null }, { status: 400 });
  return data({ errors: null, gemaakt: { id, naam, bewijs: input.bewijs, geheim: done.result.geheim } });
});

export default function Koppelingen({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('koppelingen');
  const { koppelingen, mogelijk, api, token, huisvester, verzoek } = loaderData;
  return (
    <Page
      title={t('title')}
      lead={t(huisvester ? 'lead' : 'leadGemeente')}
      breadcrumb={[
        huisvester
          ? { href: '/organisatie', label: t('organisatie') }
          : { href: '/beheer', label: t('beheer') },
      ]}
      failed={Boolean(actionData?.errors)}
    >
      {actionData?.gemaakt && <Gemaakt {...actionData.gemaakt} />}
      <Section title={t('overzicht')}>
        <KoppelingLijst koppelingen={koppelingen} />
        <DataList
          items={[
            { label: t('tokenAdres'), value: token },
            { label: t('apiAdres'), value: api },
          ]}
        />
        <Row>
          <Link href="/api/v1/docs" standalone>
            {t('documentatie')}
          </Link>
          <Link href="/koppelingen/meldingen" standalone>
            {t('abonnementen.title')}
          </Link>
          {huisvester && (
            <Link href="/leveringen" standalone>
              {t('leveringen.open')}
            </Link>
          )}
        </Row>
      </Section>
      <KoppelingFormulier
        key={verzoek}
        mogelijk={mogelijk}
        verzoek={verzoek}
        errors={actionData?.errors ?? null}
      />
    </Page>
  );
}
