import type { Gasttaal } from '../aanmelding.ts';
import bg from './teksten/bg.json' with { type: 'json' };
import en from './teksten/en.json' with { type: 'json' };
import hu from './teksten/hu.json' with { type: 'json' };
import nl from './teksten/nl.json' with { type: 'json' };
import pl from './teksten/pl.json' with { type: 'json' };
import ro from './teksten/ro.json' with { type: 'json' };

/** Everything a guest reads, in one language. */
export type Gastteksten = typeof nl;

/** In the six languages; `teksten.test.ts` holds them at parity. */
export const gastteksten: Readonly<Record<Gasttaal, Gastteksten>> = { nl, en, pl, ro, bg, hu };
