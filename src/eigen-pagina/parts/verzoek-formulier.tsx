import { VERZOEKSOORTEN } from '../../beleid/verzoeken.ts';
import type { Eigenteksten } from '../teksten.ts';
import { Deel } from './gegevens.tsx';

interface Props {
  teksten: Eigenteksten;
  csrf: string;
  /** Identifies what is sent: twice is once. */
  id: string;
  fout: keyof Eigenteksten['fout'] | null;
  waarden: { soort?: string; toelichting?: string };
}

/** Says that something is not right, or asks for more. */
export function VerzoekFormulier({ teksten, csrf, id, fout, waarden }: Props) {
  const { verzoek } = teksten;
  return (
    <Deel titel={verzoek.titel}>
      <p className="nl-paragraph">{verzoek.uitleg}</p>
      {fout !== null && (
        <p className="nl-paragraph od-eigen__fout" role="alert" id="fout">
          {teksten.fout[fout]}
        </p>
      )}
      <form method="post" className="od-eigen__formulier" autoComplete="off">
        <input type="hidden" name="_csrf" value={csrf} />
        <input type="hidden" name="_id" value={id} />
        <input type="hidden" name="actie" value="verzoek" />
        <div className="od-eigen__veld">
          <label className="utrecht-form-label" htmlFor="soort">
            {verzoek.soort}
          </label>
          <select
            id="soort"
            name="soort"
            className="utrecht-select utrecht-select--html-select"
            defaultValue={waarden.soort ?? 'correctie'}
          >
            {[...VERZOEKSOORTEN]
              .sort((a, b) => Number(b === 'correctie') - Number(a === 'correctie'))
              .map((soort) => (
                <option key={soort} value={soort}>
                  {verzoek[soort]}
                </option>
              ))}
          </select>
        </div>
        <div className="od-eigen__veld">
          <label className="utrecht-form-label" htmlFor="toelichting">
            {verzoek.toelichting}
          </label>
          <span id="toelichting-hint" className="od-muted">
            {verzoek.hint}
          </span>
          <textarea
            id="toelichting"
            name="toelichting"
            className="utrecht-textarea"
            required
            maxLength={1000}
            defaultValue={waarden.toelichting}
            aria-describedby={fout === null ? 'toelichting-hint' : 'fout toelichting-hint'}
            aria-invalid={fout !== null || undefined}
          />
        </div>
        <button type="submit" className="nl-button nl-button--primary od-eigen__groot">
          <span className="nl-button__label">{verzoek.knop}</span>
        </button>
      </form>
    </Deel>
  );
}
