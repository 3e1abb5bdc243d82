import type { Gastteksten } from '../gast/teksten.ts';
import { GastStap } from './gast-stap.tsx';

/** Everything once more before it is sent; filled in by the page's script. */
export function GastControle({ teksten: { controle } }: { teksten: Gastteksten }) {
  return (
    <GastStap stap="controle" vraag={controle.vraag} uitleg={controle.uitleg} metScript>
      <dl className="od-gast__antwoorden" data-antwoorden />
      <template id="antwoord">
        <div className="od-gast__antwoord">
          <dt className="od-muted" />
          <dd>
            <span data-woord />
            <button type="button" className="nl-button nl-button--subtle">
              <span className="nl-button__label">
                {controle.wijzig} <span className="od-visually-hidden" />
              </span>
            </button>
          </dd>
        </div>
      </template>
    </GastStap>
  );
}
