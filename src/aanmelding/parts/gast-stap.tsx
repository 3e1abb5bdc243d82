import type { ReactNode } from 'react';
import type { Stap } from '../gast/stappen.ts';
import { Pictogram } from './pictogram.tsx';

interface Props {
  stap: Stap;
  vraag: string;
  uitleg?: string;
  /** More to read, also aloud, under the explanation. */
  verder?: ReactNode;
  /** Makes no sense without a script. */
  metScript?: boolean;
  children?: ReactNode;
}

/** One question: picture, words, field. The part that is read aloud stands apart. */
export function GastStap({ stap, vraag, uitleg, verder, metScript, children }: Props) {
  return (
    <section
      className={`od-gast__stap${metScript ? ' od-gast__stap--script' : ''}`}
      data-stap={stap}
      aria-labelledby={`vraag-${stap}`}
    >
      <div className="od-gast__vraag" data-lees>
        <Pictogram naam={stap} groot />
        <h2 id={`vraag-${stap}`} className="nl-heading nl-heading--level-2" tabIndex={-1}>
          {vraag}
        </h2>
        {uitleg && (
          <p id={`uitleg-${stap}`} className="nl-paragraph">
            {uitleg}
          </p>
        )}
        {verder}
      </div>
      {children}
    </section>
  );
}
