import type { Gastteksten } from '../gast/teksten.ts';
import { Pictogram } from './pictogram.tsx';

/** How far it is, and the way on and back. Without a script there is one button, which sends it all. */
export function GastKnoppen({ teksten }: { teksten: Gastteksten }) {
  return (
    <>
      <div className="od-gast__stil" role="alertdialog" aria-labelledby="stil-vraag" data-stil hidden>
        <p id="stil-vraag" className="nl-paragraph od-gast__stil-vraag">
          {teksten.stil.vraag}
        </p>
        <p className="nl-paragraph" data-woord />
        <button type="button" className="nl-button nl-button--primary od-gast__groot">
          <span className="nl-button__label">{teksten.stil.doorgaan}</span>
        </button>
      </div>
      <div className="od-gast__knoppen" data-knoppen>
        <div className="od-gast__voortgang" data-voortgang hidden>
          <span data-woord />
          <progress aria-hidden="true" max={1} value={0} />
        </div>
        <button type="submit" className="nl-button nl-button--primary od-gast__groot" data-verder>
          <span className="nl-button__label" data-woord>
            {teksten.controle.verstuur}
          </span>
        </button>
        <div className="utrecht-action-group od-gast__alleen-script">
          <button type="button" className="nl-button nl-button--subtle" data-terug hidden>
            <Pictogram naam="terug" />
            <span className="nl-button__label">{teksten.terug}</span>
          </button>
          <button type="button" className="nl-button nl-button--subtle" data-voorlezen hidden>
            <Pictogram naam="voorlezen" />
            <span className="nl-button__label" data-woord>
              {teksten.voorlezen}
            </span>
          </button>
        </div>
      </div>
    </>
  );
}
