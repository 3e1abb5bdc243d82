import type { formuliertekst } from '../../inschrijving/index.ts';
import { GastStap } from './gast-stap.tsx';
import { type GastFormulier, GastFout, GastVeld, VERGEETACHTIG } from './gast-veld.tsx';

interface Props {
  formulier: GastFormulier;
  tekst: ReturnType<typeof formuliertekst>;
}

/**
 * The form for leaving, signed beforehand by name and tick, or skipped (§3.1.2). It says that it files nothing: the guest
 * does, in the five days before leaving, and no employer can (art. 2.43, 2.49 Wet BRP).
 */
export function GastUitschrijven({ formulier, tekst }: Props) {
  const { teksten, waarden, fouten } = formulier;
  return (
    <GastStap
      stap="formulier"
      vraag={tekst.titel}
      uitleg={tekst.wat}
      verder={
        <>
          <h3 className="nl-heading nl-heading--level-3">{tekst.nietTitel}</h3>
          <p className="nl-paragraph">{tekst.niet}</p>
          <p className="nl-paragraph">{tekst.niemand}</p>
          <p className="nl-paragraph">
            {tekst.vrij} {teksten.formulier.leeg}
          </p>
        </>
      }
    >
      <p id="uitleg-handtekening" className="nl-paragraph od-muted">
        {tekst.naamHint}
      </p>
      <GastVeld formulier={formulier} naam="formulierNaam" label={tekst.naam} uitleg="uitleg-handtekening">
        {(wiring) => (
          <input
            {...wiring}
            {...VERGEETACHTIG}
            type="text"
            maxLength={120}
            className="utrecht-textbox utrecht-textbox--html-input"
          />
        )}
      </GastVeld>
      <div className="utrecht-form-field">
        <GastFout formulier={formulier} naam="formulierAkkoord" />
        <div className="od-choice od-gast__keuze">
          <input
            type="checkbox"
            id="veld-formulierAkkoord"
            name="formulierAkkoord"
            value="ja"
            className="utrecht-checkbox utrecht-checkbox--html-input"
            defaultChecked={waarden.formulierAkkoord === 'ja'}
            aria-describedby="fout-formulierAkkoord"
            aria-invalid={fouten.formulierAkkoord ? true : undefined}
          />
          <label htmlFor="veld-formulierAkkoord" className="utrecht-form-label">
            {tekst.akkoord}
          </label>
        </div>
      </div>
    </GastStap>
  );
}
