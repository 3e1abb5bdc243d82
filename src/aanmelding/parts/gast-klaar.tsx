import type { Onderwerp } from '../../informatie/index.ts';
import type { Gastgegevens } from '../gast/gegevens.ts';
import { vulIn } from '../gast/vul-in.ts';
import { GastStap } from './gast-stap.tsx';

interface Props {
  gegevens: Gastgegevens;
  /** The information pack in the guest's language (§3.1.2), there without a connection too. */
  pakket: readonly Onderwerp[];
  /** Filled in by the server where there is no script. */
  klaar?: { code: string | null; route: string };
}

/** The last screen: what to do now, the personal code, what is kept and why, rights, and where to register. */
export function GastKlaar({ gegevens, pakket, klaar }: Props) {
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
