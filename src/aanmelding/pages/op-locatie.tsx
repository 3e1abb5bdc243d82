import { randomUUID } from 'node:crypto';
import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { useText } from '../../platform/i18n/index.ts';
import { Alert, Link, Page, Row } from '../../ui/index.ts';
import { listAanmeldpunten } from '../list-aanmeldpunten.ts';
import { makeKiosk } from '../make-kiosk.ts';
import { openDeur } from '../open-deur.ts';
import { DeurVak } from '../parts/deur-vak.tsx';
import { TabletsVak } from '../parts/tablets-vak.tsx';
import { revokeAanmeldpunt } from '../revoke-aanmeldpunt.ts';
import type { Route } from './+types/op-locatie.ts';
import '../parts/op-locatie.css';

export const loader = pageLoader(async ({ params }: Route.LoaderArgs, page) => ({
  ...(await listAanmeldpunten(page.ctx, { locatie: params.id })),
  koppelAdres: `${page.ctx.publicUrl}/kiosk/koppelen`,
  // Who may only look sees no buttons; the use cases refuse whoever presses them all the same.
  beheert: page.person?.roles.includes('huisvester-beheerder') ?? false,
  verzoek: randomUUID(),
}));

export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const { actie, aanmeldpunt = '', _id: id = '', naam = '', versie = '' } = form.values;
  const locatie = args.params.id;
  if (actie === 'ontkoppel') {
    await revokeAanmeldpunt(page.ctx, { aanmeldpunt });
    flash(page, { kind: 'success', key: 'aanmelding:opLocatie.flash.ontkoppeld' });
    return redirect(`/locaties/${locatie}/op-locatie`);
  }
  if (actie === 'deur') {
    await openDeur(page.ctx, { id, locatie, versie: versie === '' ? null : Number(versie) });
    const key = versie === '' ? 'deurGemaakt' : 'deurVervangen';
    flash(page, { kind: 'success', key: `aanmelding:opLocatie.flash.${key}` });
    return redirect(`/locaties/${locatie}/op-locatie`);
  }
  const done = await tryForm(form, () => makeKiosk(page.ctx, { id, locatie, naam }));
  if (!done.ok) return data({ errors: done.errors, koppelcode: null }, { status: 400 });
  // The code is in this one answer and nowhere else.
  return data({ errors: null, koppelcode: done.result.koppelcode ?? '' });
});

export default function OpLocatie({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('aanmelding');
  const text = useText();
  const { locatie, kiosken, deur, wachtend, koppelAdres, beheert, verzoek } = loaderData;
  const koppelcode = actionData?.koppelcode ?? null;
  return (
    <Page
      title={t('opLocatie.titel')}
      lead={t('opLocatie.lead')}
      breadcrumb={[
        { href: '/vannacht', label: text('nachtregister:vannacht.titel') },
        { href: `/vannacht/${locatie.id}`, label: locatie.naam },
      ]}
      failed={Boolean(actionData?.errors)}
    >
      {koppelcode !== null && (
        <Alert
          kind="success"
          title={koppelcode === '' ? t('opLocatie.verstuurdAl') : t('opLocatie.toegevoegd')}
        >
          {koppelcode !== '' && (
            <>
              <p className="nl-paragraph od-koppelcode" translate="no">
                {koppelcode}
              </p>
              <p className="nl-paragraph od-koppeladres">
                {t('opLocatie.toegevoegdUitleg', { adres: koppelAdres })}
              </p>
            </>
          )}
        </Alert>
      )}
      {wachtend > 0 && (
        <Row>
          <Link href="/aanmeldingen" standalone>
            {t('opLocatie.wachtend', { count: wachtend })}
          </Link>
        </Row>
      )}
      <DeurVak locatie={locatie.id} deur={deur} beheert={beheert} verzoek={verzoek} />
      <TabletsVak
        key={verzoek}
        kiosken={kiosken}
        beheert={beheert}
        verzoek={verzoek}
        errors={actionData?.errors ?? null}
      />
    </Page>
  );
}
