import { documentsoorten } from '../../beleid/documentsoorten.ts';
import type { Keuze } from '../gast/keuzes.ts';
import type { Aanmeldpunt } from '../open-aanmeldpunt.ts';
import { GastStap } from './gast-stap.tsx';
import { type GastFormulier, GastFout, GastVeld, VERGEETACHTIG } from './gast-veld.tsx';

interface Props {
  formulier: GastFormulier;
  velden: Aanmeldpunt['velden'];
  vandaag: string;
  landen: { vaak: Keuze[]; overig: Keuze[] };
  nationaliteiten: { vaak: Keuze[]; overig: Keuze[] } | null;
}

/** Every question about the guest and the stay (art. 438 Sr, §3.1.3). */
export function GastVragen({ formulier, velden, vandaag, landen, nationaliteiten }: Props) {
  const { teksten } = formulier;
  return (
    <>
      <GastStap stap="naam" vraag={teksten.naam.vraag} uitleg={teksten.naam.uitleg}>
        <p id="uitleg-tekens" className="nl-paragraph od-muted">
          {teksten.naam.tekens}
        </p>
        <GastVeld
          formulier={formulier}
          naam="naam"
          label={teksten.naam.veld}
          uitleg="uitleg-naam uitleg-tekens"
        >
          {(wiring) => <input {...wiring} {...VERGEETACHTIG} type="text" className={BOX} aria-required />}
        </GastVeld>
      </GastStap>
      <GastStap stap="woonplaats" vraag={teksten.woonplaats.vraag} uitleg={teksten.woonplaats.uitleg}>
        <GastVeld
          formulier={formulier}
          naam="woonplaats"
          label={teksten.woonplaats.veld}
          uitleg="uitleg-woonplaats"
        >
          {(wiring) => <input {...wiring} {...VERGEETACHTIG} type="text" className={BOX} aria-required />}
        </GastVeld>
        <GastVeld formulier={formulier} naam="land" label={teksten.woonplaats.land}>
          {(wiring) => <Keuzelijst {...wiring} formulier={formulier} keuzes={landen} aria-required />}
        </GastVeld>
      </GastStap>
      <GastStap stap="aankomst" vraag={teksten.aankomst.vraag} uitleg={teksten.aankomst.uitleg}>
        <GastVeld
          formulier={formulier}
          naam="aankomst"
          label={teksten.aankomst.veld}
          uitleg="uitleg-aankomst"
        >
          {({ defaultValue, ...wiring }) => (
            <input {...wiring} type="date" className={DATE} defaultValue={defaultValue || vandaag} />
          )}
        </GastVeld>
      </GastStap>
      <GastStap stap="vertrek" vraag={teksten.vertrek.vraag} uitleg={teksten.vertrek.uitleg}>
        <GastVeld
          formulier={formulier}
          naam="verwachtVertrek"
          label={teksten.vertrek.veld}
          uitleg="uitleg-vertrek"
        >
          {(wiring) => <input {...wiring} type="date" className={DATE} />}
        </GastVeld>
      </GastStap>
      <GastStap stap="document" vraag={teksten.document.vraag} uitleg={teksten.document.uitleg}>
        <fieldset className="od-fieldset" aria-describedby="uitleg-document fout-documentsoort">
          <legend className="od-fieldset__legend">{teksten.document.veld}</legend>
          <GastFout formulier={formulier} naam="documentsoort" />
          {(Object.keys(documentsoorten) as (keyof typeof documentsoorten)[]).map((soort) => (
            <div key={soort} className="od-choice od-gast__keuze">
              <input
                type="radio"
                id={`document-${soort}`}
                name="documentsoort"
                value={soort}
                className="utrecht-radio-button utrecht-radio-button--html-input"
                defaultChecked={formulier.waarden.documentsoort === soort}
              />
              <label htmlFor={`document-${soort}`} className="utrecht-form-label">
                {teksten.document[soort]}
              </label>
            </div>
          ))}
        </fieldset>
      </GastStap>
      <GastStap stap="werkgever" vraag={teksten.werkgever.vraag} uitleg={teksten.werkgever.uitleg}>
        <GastVeld
          formulier={formulier}
          naam="werkgever"
          label={teksten.werkgever.veld}
          uitleg="uitleg-werkgever"
        >
          {(wiring) => <input {...wiring} {...VERGEETACHTIG} type="text" className={BOX} />}
        </GastVeld>
      </GastStap>
      {velden.length > 0 && (
        <GastStap stap="extra" vraag={teksten.extra.vraag}>
          {velden.includes('geboortedatum') && (
            <GastVeld formulier={formulier} naam="geboortedatum" label={teksten.extra.geboortedatum}>
              {(wiring) => <input {...wiring} type="date" className={DATE} />}
            </GastVeld>
          )}
          {nationaliteiten && (
            <GastVeld formulier={formulier} naam="nationaliteit" label={teksten.extra.nationaliteit}>
              {(wiring) => <Keuzelijst {...wiring} formulier={formulier} keuzes={nationaliteiten} />}
            </GastVeld>
          )}
        </GastStap>
      )}
    </>
  );
}

const BOX = 'utrecht-textbox utrecht-textbox--html-input';
const DATE = `${BOX} od-input--date`;

interface KeuzelijstProps {
  formulier: GastFormulier;
  keuzes: { vaak: Keuze[]; overig: Keuze[] };
  id: string;
  name: string;
  defaultValue: string;
  'aria-required'?: boolean;
}

function Keuzelijst({ formulier: { teksten }, keuzes, ...select }: KeuzelijstProps) {
  return (
    <select {...select} autoComplete="off" className="utrecht-select utrecht-select--html-select">
      <option value="">{teksten.kies}</option>
      <optgroup label={teksten.vaakGekozen}>
        {keuzes.vaak.map(({ code, naam }) => (
          <option key={code} value={code}>
            {naam}
          </option>
        ))}
      </optgroup>
      <optgroup label={teksten.alle}>
        {keuzes.overig.map(({ code, naam }) => (
          <option key={code} value={code}>
            {naam}
          </option>
        ))}
      </optgroup>
    </select>
  );
}
