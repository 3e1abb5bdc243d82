import type { Eigenteksten } from '../teksten.ts';
import './code-blad.css';

interface Props {
  naam: string;
  code: string;
  taal: string;
  adres: string;
  /** Image of the address. */
  qr: string;
  teksten: Eigenteksten;
}

/** The sheet to hand over, in the resident's language: where to go, and the code to fill in there. */
export function CodeBlad({ naam, code, taal, adres, qr, teksten: { blad } }: Props) {
  return (
    <article className="od-codeblad" lang={taal}>
      <h2 className="nl-heading nl-heading--level-2">{blad.titel}</h2>
      <p className="nl-paragraph od-codeblad__naam">{naam}</p>
      <p className="nl-paragraph">{blad.uitleg}</p>
      <p className="nl-paragraph">1. {blad.scan}</p>
      <div>
        <img src={qr} alt={adres} width={200} height={200} />
        <p className="nl-paragraph od-codeblad__adres" translate="no">
          {adres.replace(/^https?:\/\//, '')}
        </p>
      </div>
      <p className="nl-paragraph">2. {blad.vul}</p>
      <p className="od-codeblad__code" translate="no">
        {code}
      </p>
      <p className="nl-paragraph">{blad.geheim}</p>
    </article>
  );
}
