import type { Eigenteksten } from '../teksten.ts';

interface Props {
  teksten: Eigenteksten;
  csrf: string;
  fout: keyof Eigenteksten['fout'] | null;
  /** What was typed and is not a code that is known. */
  getypt: string;
}

/** Where the code from check-in is typed in. */
export function CodeFormulier({ teksten, csrf, fout, getypt }: Props) {
  const { inloggen } = teksten;
  return (
    <>
      <h1 className="nl-heading nl-heading--level-1">{teksten.titel}</h1>
      <p className="nl-paragraph">{inloggen.uitleg}</p>
      {fout !== null && (
        <p className="nl-paragraph od-eigen__fout" role="alert" id="fout">
          {teksten.fout[fout]}
        </p>
      )}
      <form method="post" className="od-eigen__formulier" autoComplete="off">
        <input type="hidden" name="_csrf" value={csrf} />
        <input type="hidden" name="actie" value="inloggen" />
        <div className="od-eigen__veld">
          <label className="utrecht-form-label" htmlFor="code">
            {inloggen.code}
          </label>
          <span id="code-hint" className="od-muted">
            {inloggen.hint}
          </span>
          <input
            id="code"
            name="code"
            className="utrecht-textbox"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={60}
            defaultValue={getypt}
            required
            aria-describedby={fout === null ? 'code-hint' : 'fout code-hint'}
            aria-invalid={fout === 'onbekend' || undefined}
          />
        </div>
        <button type="submit" className="nl-button nl-button--primary od-eigen__groot">
          <span className="nl-button__label">{inloggen.knop}</span>
        </button>
      </form>
      <p className="nl-paragraph">{inloggen.kwijt}</p>
    </>
  );
}
