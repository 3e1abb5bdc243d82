import type { Gasttaal } from '../informatie/index.ts';
import bg from './teksten/bg.json' with { type: 'json' };
import en from './teksten/en.json' with { type: 'json' };
import hu from './teksten/hu.json' with { type: 'json' };
import nl from './teksten/nl.json' with { type: 'json' };
import pl from './teksten/pl.json' with { type: 'json' };
import ro from './teksten/ro.json' with { type: 'json' };

/** Everything on a resident's own page, in one language. */
export type Eigenteksten = typeof nl;

/** In the six languages; `teksten.test.ts` holds them at parity. */
export const eigenteksten: Readonly<Record<Gasttaal, Eigenteksten>> = { nl, en, pl, ro, bg, hu };
