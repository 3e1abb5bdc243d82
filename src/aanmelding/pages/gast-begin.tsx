import { data, redirect } from 'react-router';
import { GASTTALEN } from '../../informatie/index.ts';
import { NotFound } from '../../platform/errors.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { gegevensVan } from '../gast/gegevens-van.ts';
import { ingangVan } from '../gast/ingang.ts';
import { noKioskCookie } from '../gast/kiosk-cookie.ts';
import { gastteksten } from '../gast/teksten.ts';
import { openAanmeldpunt } from '../open-aanmeldpunt.ts';
import { GastKader } from '../parts/gast-kader.tsx';
import { Pictogram } from '../parts/pictogram.tsx';
import type { Route } from './+types/gast-begin.ts';

export const handle = { noJs: true, bare: true };

/** Where a guest begins, at the door or the tablet: the language. A tablet that is no kiosk (any more) is linked first. */
export const loader = pageLoader(async ({ request, params }: Route.LoaderArgs, page) => {
  const ingang = await ingangVan(request, params as { sleutel?: string }, page);
  if (ingang === null) throw redirect('/kiosk/koppelen');
  try {
    const punt = await openAanmeldpunt(page.ctx, { sleutel: ingang.sleutel });
    return {
      taal: page.language,
      locatie: punt.locatie.naam,
      gegevens: gegevensVan(page.ctx, ingang, punt, page.language),
    };
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    if (ingang.soort === 'deur')
      return data({ taal: page.language, locatie: null, gegevens: null }, { status: 404 });
    throw redirect('/kiosk/koppelen?ontkoppeld', {
      headers: {
        'set-cookie': await noKioskCookie(page.ctx.publicUrl),
        'clear-site-data': '"cache", "storage"',
      },
    });
  }
});

export default function GastBegin({ loaderData: { gegevens, locatie } }: Route.ComponentProps) {
  if (gegevens === null) return <Onbekend />;
  return (
    <GastKader gegevens={gegevens} locatie={locatie} title={gegevens.teksten.titel}>
      <h1 className="od-visually-hidden">{gegevens.teksten.titel}</h1>
      <ul className="od-gast__talen">
        {GASTTALEN.map(({ code: taal, naam }) => (
          <li key={taal}>
            <a
              href={`${gegevens.begin}/${taal}`}
              hrefLang={taal}
              lang={taal}
              className="nl-button nl-button--secondary od-gast__groot"
            >
              <span className="nl-button__label">{naam}</span>
            </a>
          </li>
        ))}
      </ul>
    </GastKader>
  );
}

/** A door sheet that was replaced: said in every language, since none was chosen. */
function Onbekend() {
  return (
    <main id="inhoud" tabIndex={-1} className="od-gast">
      <title>Onderdak</title>
      <Pictogram naam="wacht" groot />
      {GASTTALEN.map(({ code: taal }) => (
        <p key={taal} lang={taal} className="nl-paragraph">
          {gastteksten[taal].melding.ontkoppeld}
        </p>
      ))}
    </main>
  );
}
