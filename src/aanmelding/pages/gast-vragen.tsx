import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import { kiesbareLanden } from '../../beleid/landen.ts';
import { kiesbareNationaliteiten } from '../../beleid/nationaliteiten.ts';
import { informatiepakket } from '../../informatie/index.ts';
import { formuliertekst } from '../../inschrijving/index.ts';
import { NotFound } from '../../platform/errors.ts';
import { qrImage } from '../../platform/files/index.ts';
import { pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { isGasttaal } from '../aanmelding.ts';
import { hashOfCode, makeCode } from '../gast/code.ts';
import { gegevensVan } from '../gast/gegevens-van.ts';
import { type Ingang, ingangVan } from '../gast/ingang.ts';
import { routeTekst } from '../gast/route-tekst.ts';
import { gastteksten } from '../gast/teksten.ts';
import { openAanmeldpunt } from '../open-aanmeldpunt.ts';
import { GastControle } from '../parts/gast-controle.tsx';
import { GastUitschrijven } from '../parts/gast-formulier.tsx';
import { GastKader } from '../parts/gast-kader.tsx';
import { type EigenPagina, GastKlaar } from '../parts/gast-klaar.tsx';
import { GastKnoppen } from '../parts/gast-knoppen.tsx';
import { GastStap } from '../parts/gast-stap.tsx';
import { GastVragen } from '../parts/gast-vragen.tsx';
import { GastZone } from '../parts/gast-zone.tsx';
import { receiveAanmelding } from '../receive-aanmelding.ts';
import type { Route } from './+types/gast-vragen.ts';

export const handle = { noJs: true, bare: true };

/** The questions of a guest, in the language chosen. */
export const loader = pageLoader(async ({ request, params }: Route.LoaderArgs, page) => {
  const ingang = await ingangVan(request, params as { sleutel?: string }, page);
  const { taal } = params;
  if (ingang === null) throw redirect('/kiosk/koppelen');
  if (!isGasttaal(taal)) throw new NotFound('taal');
  const punt = await openAanmeldpunt(page.ctx, { sleutel: ingang.sleutel }).catch((error: unknown) => {
    // The first page says what is the matter, and forgets the tablet.
    if (error instanceof NotFound) throw redirect(ingang.begin);
    throw error;
  });
  return {
    taal,
    id: randomUUID(),
    csrf: page.csrf,
    locatie: punt.locatie.naam,
    gegevens: gegevensVan(page.ctx, ingang, punt, taal),
    pakket: informatiepakket(taal),
    mijn: eigenPagina(`${page.ctx.publicUrl}/mijn/${taal}`, ingang.soort),
    formulier: formuliertekst(taal, punt.gemeente.naam),
    velden: punt.velden,
    vandaag: punt.vandaag,
    landen: kiesbareLanden(taal),
    nationaliteiten: punt.velden.includes('nationaliteit') ? kiesbareNationaliteiten(taal) : null,
  };
});

/** A tablet stays where it is: the way to the own page goes along on the guest's phone. */
const eigenPagina = (adres: string, soort: Ingang['soort']): EigenPagina => ({
  adres,
  qr: soort === 'kiosk' ? qrImage(adres) : null,
});

/** The same questions sent as a plain form, by a browser without script. */
export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const ingang = await ingangVan(args.request, args.params as { sleutel?: string }, page);
  const { taal } = args.params;
  if (ingang === null || !isGasttaal(taal)) throw new NotFound('aanmeldpunt');
  const form = await readForm(args);
  const punt = await openAanmeldpunt(page.ctx, { sleutel: ingang.sleutel });
  const filled = (name: string) => form.values[name]?.trim() || null;
  const code = makeCode();
  const aanmelding = {
    id: form.values._id ?? '',
    taal,
    naam: form.values.naam ?? '',
    woonplaats: form.values.woonplaats ?? '',
    land: form.values.land ?? '',
    aankomst: form.values.aankomst ?? '',
    verwachtVertrek: filled('verwachtVertrek'),
    documentsoort: (filled('documentsoort') ?? '') as 'paspoort',
    meereizend: 'nee' as const,
    werkgever: filled('werkgever'),
    geboortedatum: filled('geboortedatum'),
    nationaliteit: filled('nationaliteit'),
    formulierNaam: filled('formulierNaam'),
    formulierAkkoord: filled('formulierAkkoord') as 'ja' | null,
    codeHash: await hashOfCode(code),
    ingevuldOp: new Date(page.ctx.clock.now().epochMilliseconds).toISOString(),
  };
  const done = await tryForm(form, () =>
    receiveAanmelding(page.ctx, { sleutel: ingang.sleutel, aanmelding }),
  );
  if (!done.ok) {
    const fouten = Object.fromEntries(
      done.errors.issues.map(({ path, code: what }) => [path.replace(/^aanmelding\./, ''), what]),
    );
    return data({ klaar: null, fouten, waarden: done.errors.values }, { status: 400 });
  }
  const nieuw = done.result.uitkomst === 'nieuw';
  const route = routeTekst(aanmelding, gastteksten[taal], taal, punt.gemeente.naam);
  return data({ klaar: { code: nieuw ? code : null, route }, fouten: {}, waarden: {} });
});

export default function GastVragenPagina({ loaderData, actionData }: Route.ComponentProps) {
  const { gegevens, locatie, id, csrf, pakket, mijn, formulier: tekst, ...keuzes } = loaderData;
  const { teksten } = gegevens;
  const klaar = actionData?.klaar;
  const formulier = { teksten, fouten: actionData?.fouten ?? {}, waarden: actionData?.waarden ?? {} };
  const fout = Object.keys(formulier.fouten).length > 0;
  return (
    <GastKader
      gegevens={gegevens}
      locatie={locatie}
      title={fout ? `${teksten.verplichteFout} – ${teksten.titel}` : teksten.titel}
      andereTaal
    >
      <h1 className="od-visually-hidden">{teksten.titel}</h1>
      {klaar ? (
        <GastKlaar gegevens={gegevens} pakket={pakket} mijn={mijn} klaar={klaar} />
      ) : (
        <form method="post" data-gast className="od-gast__formulier" autoComplete="off">
          <input type="hidden" name="_csrf" value={csrf} />
          <input type="hidden" name="_id" value={id} />
          <GastStap stap="welkom" vraag={teksten.welkom.vraag} uitleg={teksten.welkom.uitleg}>
            <p className="nl-paragraph">{teksten.welkom.document}</p>
            <p className="nl-paragraph od-muted">{teksten.welkom.niet}</p>
          </GastStap>
          <GastZone teksten={teksten} />
          <GastVragen formulier={formulier} {...keuzes} />
          <GastUitschrijven formulier={formulier} tekst={tekst} />
          <GastControle teksten={teksten} />
          <GastKlaar gegevens={gegevens} pakket={pakket} mijn={mijn} />
          <GastKnoppen teksten={teksten} />
        </form>
      )}
    </GastKader>
  );
}
