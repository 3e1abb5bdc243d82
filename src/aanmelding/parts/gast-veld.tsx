import type { ReactNode } from 'react';
import { Icon } from '../../ui/index.ts';
import type { Gastteksten } from '../gast/teksten.ts';

/** What was wrong when a form was sent without a script: codes and typed values by field. */
export type GastFormulier = {
  teksten: Gastteksten;
  fouten: Readonly<Record<string, string>>;
  waarden: Readonly<Record<string, string>>;
};

interface VeldProps {
  formulier: GastFormulier;
  naam: string;
  label: string;
  /** Of the explanation of the question, which goes for its field too. */
  uitleg?: string;
  children(wiring: {
    id: string;
    name: string;
    defaultValue: string;
    'aria-invalid': true | undefined;
    'aria-describedby': string;
  }): ReactNode;
}

/** A label, what is wrong, and the field. */
export function GastVeld({ formulier, naam, label, uitleg, children }: VeldProps) {
  const fout = formulier.fouten[naam];
  return (
    <div className={`utrecht-form-field${fout ? ' utrecht-form-field--invalid' : ''}`}>
      <label htmlFor={`veld-${naam}`} className="utrecht-form-label utrecht-form-field__label">
        {label}
      </label>
      <GastFout formulier={formulier} naam={naam} />
      <div className="utrecht-form-field__input">
        {children({
          id: `veld-${naam}`,
          name: naam,
          defaultValue: formulier.waarden[naam] ?? '',
          'aria-invalid': fout ? true : undefined,
          'aria-describedby': [uitleg, `fout-${naam}`].filter(Boolean).join(' '),
        })}
      </div>
    </div>
  );
}

/** What is wrong with a field; there, and empty, while all is well. */
export function GastFout({
  formulier: { fouten, teksten },
  naam,
}: {
  formulier: GastFormulier;
  naam: string;
}) {
  const code = fouten[naam];
  return (
    <div
      id={`fout-${naam}`}
      className="utrecht-form-field__error-message utrecht-form-field-error-message"
      data-fout={naam}
      aria-live="polite"
      hidden={code === undefined}
    >
      <Icon name="danger" />
      <span data-woord>
        {code && ((teksten.fout as Record<string, string>)[code] ?? teksten.fout.ongeldig)}
      </span>
    </div>
  );
}

/** Nothing a browser remembers, corrects or offers again: the next guest sits at the same screen. */
export const VERGEETACHTIG = {
  autoComplete: 'off',
  autoCorrect: 'off',
  autoCapitalize: 'words',
  spellCheck: false,
} as const;
