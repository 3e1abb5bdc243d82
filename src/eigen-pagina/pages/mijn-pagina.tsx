import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import type { Verzoeksoort } from '../../beleid/verzoeken.ts';
import { NotFound } from '../../platform/errors.ts';
import { pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { askVerzoek } from '../ask-verzoek.ts';
import { readSessie, sessieCookie, uitgelogd } from '../bewonersessie.ts';
import { isEigentaal } from '../is-eigentaal.ts';
import { mijnGegevens } from '../mijn-gegevens.ts';
import { closeMijn, openMijn } from '../open-mijn.ts';
import { CodeFormulier } from '../parts/code-formulier.tsx';
import { EigenKader } from '../parts/eigen-kader.tsx';
import { Deel, MijnVragen, Verblijven, WieKeek } from '../parts/gegevens.tsx';
import { VerzoekFormulier } from '../parts/verzoek-formulier.tsx';
import { type Eigenteksten, eigenteksten } from '../teksten.ts';
import { toonMijn } from '../toon.ts';
import type { Route } from './+types/mijn-pagina.ts';

export const handle = { noJs: true, bare: true };

type Fout = keyof Eigenteksten['fout'];

/** A resident's own page in one language: the code first, then what is kept. */
export const loader = pageLoader(async ({ request, params: { taal } }: Route.LoaderArgs, page) => {
  if (!isEigentaal(taal)) throw new NotFound('taal');
  const sessie = await readSessie(request, page.ctx.publicUrl);
  const always = { taal, csrf: page.csrf, id: randomUUID(), teksten: eigenteksten[taal] };
  const verstuurd = new URL(request.url).searchParams.has('verstuurd');
  if (sessie === '') return { ...always, verstuurd: false, verlopen: verstuurd, pagina: null };
  try {
    return {
      ...always,
      verstuurd,
      verlopen: false,
      pagina: toonMijn(await mijnGegevens(page.ctx, { sessie }), taal),
    };
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    return { ...always, verstuurd: false, verlopen: true, pagina: null };
  }
});

export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const { taal } = args.params;
  if (!isEigentaal(taal)) throw new NotFound('taal');
  const { publicUrl } = page.ctx;
  const form = await readForm(args);
  const sessie = await readSessie(args.request, publicUrl);
  const refused = (fout: Fout, status = 400) => data({ fout, waarden: form.values }, { status });
  if (form.values.actie === 'uitloggen') {
    await closeMijn(page.ctx, { sessie });
    return redirect(`/mijn/${taal}`, { headers: await uitgelogd(publicUrl) });
  }
  if (form.values.actie === 'verzoek') {
    const { _id: id = '', soort = '', toelichting = '' } = form.values;
    try {
      const done = await tryForm(form, () =>
        askVerzoek(page.ctx, { sessie, id, soort: soort as Verzoeksoort, toelichting }),
      );
      if (done.ok) return redirect(`/mijn/${taal}?verstuurd`);
      const many = done.errors.issues.some(({ code }) => code === 'verzoeken_te_veel');
      return refused(many ? 'te_veel' : 'toelichting');
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
      return refused('verlopen', 401);
    }
  }
  const done = await openMijn(page.ctx, { code: form.values.code ?? '' });
  if ('fout' in done) return refused(done.fout, done.fout === 'te_vaak' ? 429 : 400);
  return redirect(`/mijn/${taal}`, { headers: { 'set-cookie': await sessieCookie(done.sessie, publicUrl) } });
});

export default function MijnPagina({ loaderData, actionData }: Route.ComponentProps) {
  const { teksten, pagina, csrf, id, taal, verstuurd, verlopen } = loaderData;
  const fout = actionData?.fout ?? null;
  if (pagina === null)
    return (
      <EigenKader title={teksten.titel} andereTaal={teksten.andereTaal}>
        <CodeFormulier
          teksten={teksten}
          csrf={csrf}
          fout={fout ?? (verlopen ? 'verlopen' : null)}
          getypt={fout === 'onbekend' ? (actionData?.waarden.code ?? '') : ''}
        />
      </EigenKader>
    );
  return (
    <EigenKader title={teksten.titel} andereTaal={teksten.andereTaal}>
      <h1 className="nl-heading nl-heading--level-1">{teksten.titel}</h1>
      <p className="nl-paragraph">{pagina.tot}</p>
      {pagina.beperkt !== null && <p className="nl-paragraph">{pagina.beperkt}</p>}
      {verstuurd && (
        <p className="nl-paragraph od-eigen__gelukt" role="status">
          {teksten.verzoek.verstuurd}
        </p>
      )}
      <Uitloggen csrf={csrf} label={teksten.uitloggen} />
      <Verblijven pagina={pagina} />
      <p className="nl-paragraph">{pagina.bewaard}</p>
      <WieKeek pagina={pagina} teksten={teksten} />
      <MijnVragen pagina={pagina} teksten={teksten} />
      <VerzoekFormulier
        teksten={teksten}
        csrf={csrf}
        id={id}
        fout={fout}
        waarden={fout === null ? {} : (actionData?.waarden ?? {})}
      />
      <Deel titel={teksten.meenemen.titel}>
        <ul className="od-eigen__lijst">
          <li>
            <a className="nl-link" href={`/mijn/${taal}/bestand/pdf`}>
              {teksten.meenemen.pdf}
            </a>
          </li>
          <li>
            <a className="nl-link" href={`/mijn/${taal}/bestand/json`}>
              {teksten.meenemen.json}
            </a>
          </li>
        </ul>
      </Deel>
      {pagina.inschrijving.length > 0 && (
        <Deel titel={teksten.route}>
          {pagina.inschrijving.map((zin) => (
            <p key={zin} className="nl-paragraph">
              {zin}
            </p>
          ))}
        </Deel>
      )}
      <Deel titel={teksten.informatie}>
        {pagina.pakket.map(({ id: onderwerp, titel, html }) => (
          <details key={onderwerp}>
            <summary>{titel}</summary>
            {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own text from content/, raw HTML in it is off */}
            <div className="od-stack od-stack--md" dangerouslySetInnerHTML={{ __html: html }} />
          </details>
        ))}
      </Deel>
      <Uitloggen csrf={csrf} label={teksten.uitloggen} />
    </EigenKader>
  );
}

/** Above and below: on a phone that is handed on, nobody should have to look for it. */
function Uitloggen({ csrf, label }: { csrf: string; label: string }) {
  return (
    <form method="post">
      <input type="hidden" name="_csrf" value={csrf} />
      <button type="submit" name="actie" value="uitloggen" className="nl-button nl-button--secondary">
        <span className="nl-button__label">{label}</span>
      </button>
    </form>
  );
}
