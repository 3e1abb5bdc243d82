import type { Onderwerp } from '../../informatie/index.ts';
import { vulIn } from '../../platform/i18n/vul-in.ts';
import type { Gastgegevens } from '../gast/gegevens.ts';
import { GastStap } from './gast-stap.tsx';

/** Where the code is typed in; as QR where it is read from a shared tablet with the own phone. */
export type EigenPagina = { adres: string; qr: string | null };

interface Props {
  gegevens: Gastgegevens;
  /** The information pack in the guest's language (§3.1.2), there without a connection too. */
  pakket: readonly Onderwerp[];
  mijn: EigenPagina;
  /** Filled in by the server where there is no script. */
  klaar?: { code: string | null; route: string };
}

/** The last screen: what to do now, the personal code, what is kept and why, rights, and where to register. */
export function GastKlaar({ gegevens, pakket, mijn, klaar }: Props) {
  const { teksten, gemeente, contact } = gegevens;
  const { klaar: tekst } = teksten;
  return (
    <GastStap
      stap="klaar"
      vraag={klaar && klaar.code === null ? tekst.al : tekst.vraag}
      uitleg={vulIn(tekst.laatZien, { contact: contact.naam, telefoon: contact.telefoon })}
      metScript={klaar === undefined}
    >
      {klaar?.code !== null && (
        <div className="od-gast__code">
          <h3 className="nl-heading nl-heading--level-3">{tekst.code}</h3>
          <p className="nl-paragraph od-gast__code-tekens" data-code translate="no">
            {klaar?.code}
          </p>
          <p className="nl-paragraph">{tekst.codeUitleg}</p>
          <p className="nl-paragraph">{tekst.mijn}</p>
          {mijn.qr === null ? (
            // Beside this page, which still has the code.
            <a className="nl-link od-gast__eigen" href={mijn.adres} target="_blank" rel="noopener">
              {zonderProtocol(mijn.adres)}
            </a>
          ) : (
            <div className="od-gast__eigen">
              <img src={mijn.qr} alt="" width={140} height={140} />
              <span translate="no">{zonderProtocol(mijn.adres)}</span>
            </div>
          )}
        </div>
      )}
      <h3 className="nl-heading nl-heading--level-3">{tekst.route}</h3>
      <p className="nl-paragraph" data-route>
        {klaar?.route}
      </p>
      <p className="nl-paragraph">{tekst.routeVertrek}</p>
      <details className="od-gast__meer">
        <summary>{tekst.bewaard}</summary>
        <p className="nl-paragraph">{vulIn(tekst.bewaardTekst, { gemeente })}</p>
      </details>
      <details className="od-gast__meer">
        <summary>{tekst.rechten}</summary>
        <p className="nl-paragraph">{tekst.rechtenTekst}</p>
      </details>
      <h3 className="nl-heading nl-heading--level-3">{tekst.pakket}</h3>
      <div>
        {pakket.map(({ id, titel, html }) => (
          <details key={id} className="od-gast__meer">
            <summary>{titel}</summary>
            {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own text from content/, raw HTML in it is off */}
            <div className="od-stack od-stack--md" dangerouslySetInnerHTML={{ __html: html }} />
          </details>
        ))}
      </div>
      <p className="nl-paragraph od-muted od-gast__alleen-script">{tekst.volgendeUitleg}</p>
      <button
        type="button"
        className="nl-button nl-button--primary od-gast__alleen-script od-gast__groot"
        data-wis
      >
        <span className="nl-button__label">{tekst.volgende}</span>
      </button>
    </GastStap>
  );
}

const zonderProtocol = (adres: string) => adres.replace(/^https?:\/\//, '');
