import type { ReactNode } from 'react';
import { use } from 'react';
import { vulIn } from '../../platform/i18n/vul-in.ts';
import { NonceContext } from '../../ui/index.ts';
import script from '../gast/client/main.ts?worker&url';
import type { Gastgegevens } from '../gast/gegevens.ts';
import { Pictogram } from './pictogram.tsx';
import './gast.css';

/**
 * Before anything is drawn: with a script there is one question a screen, without one all of them. Where the script
 * can't be fetched the questions come back.
 */
const EARLY = `document.documentElement.classList.add('od-gast-js');addEventListener('error',function(e){if(e.target.tagName==='SCRIPT')document.documentElement.classList.remove('od-gast-js')},true)`;

interface Props {
  gegevens: Gastgegevens;
  locatie: string;
  /** The first heading of the page. */
  title: string;
  /** Whether another language can be chosen from here. */
  andereTaal?: boolean;
  children: ReactNode;
}

/** What surrounds a guest's page: where one is, the way to another language, and what still waits to be sent. */
export function GastKader({ gegevens, locatie, title, andereTaal, children }: Props) {
  const nonce = use(NonceContext);
  const { teksten, begin } = gegevens;
  return (
    <>
      <title>{`${title} – ${locatie}`}</title>
      <meta name="robots" content="noindex" />
      <meta name="theme-color" content="#ffffff" />
      <link rel="manifest" href="/kiosk/app.webmanifest" />
      <script nonce={nonce}>{EARLY}</script>
      <header className="od-gast__kop">
        <p className="nl-paragraph od-gast__plek">{vulIn(teksten.locatie, { naam: locatie })}</p>
        {andereTaal && (
          <a href={begin} className="od-gast__taal">
            <Pictogram naam="taal" />
            {teksten.andereTaal}
          </a>
        )}
      </header>
      <main id="inhoud" tabIndex={-1} className="od-gast">
        {children}
        <p className="nl-paragraph od-gast__melding" role="status" data-wachtend hidden>
          <Pictogram naam="wacht" />
          <span data-woord />
        </p>
        <p className="nl-paragraph od-gast__melding" role="alert" data-geweigerd hidden>
          {teksten.melding.geweigerd}
        </p>
      </main>
      <script type="application/json" id="gegevens">
        {JSON.stringify(gegevens)}
      </script>
      <script type="module" src={script} nonce={nonce} />
    </>
  );
}
