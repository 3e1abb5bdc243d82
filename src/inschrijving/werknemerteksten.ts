import { vulIn } from '../platform/i18n/vul-in.ts';
import bg from './teksten/bg.json' with { type: 'json' };
import en from './teksten/en.json' with { type: 'json' };
import hu from './teksten/hu.json' with { type: 'json' };
import nl from './teksten/nl.json' with { type: 'json' };
import pl from './teksten/pl.json' with { type: 'json' };
import ro from './teksten/ro.json' with { type: 'json' };

/** Languages in which a worker reads about registering and leaving (§3.1.2). */
export const TEKSTTALEN = ['nl', 'en', 'pl', 'ro', 'bg', 'hu'] as const;
export type Teksttaal = (typeof TEKSTTALEN)[number];

/** What a worker reads about registering, and the form for leaving. */
export type Werknemerteksten = typeof nl;

/** In the six languages; a test holds them at parity. */
export const werknemerteksten: Readonly<Record<Teksttaal, Werknemerteksten>> = { nl, en, pl, ro, bg, hu };

/** The language of a worker's texts: the own one where we have it, else English. */
export function teksttaalVan(taal: string): Teksttaal {
  return TEKSTTALEN.find((known) => known === taal) ?? 'en';
}

/** The form for leaving, in the language of who signs it. @param gemeente name of the gemeente that is told */
export function formuliertekst(taal: Teksttaal, gemeente: string): Werknemerteksten['formulier'] {
  const { formulier } = werknemerteksten[taal];
  return { ...formulier, wat: vulIn(formulier.wat, { gemeente }) };
}
