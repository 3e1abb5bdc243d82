import type { Gasttaal } from '../../informatie/index.ts';
import bg from './kopie/bg.json' with { type: 'json' };
import en from './kopie/en.json' with { type: 'json' };
import hu from './kopie/hu.json' with { type: 'json' };
import nl from './kopie/nl.json' with { type: 'json' };
import pl from './kopie/pl.json' with { type: 'json' };
import ro from './kopie/ro.json' with { type: 'json' };

/** Names of the tables and columns in the copy of a person, in the six languages; `teksten.test.ts` holds them at parity. */
export const kopieteksten: Readonly<Record<Gasttaal, typeof nl>> = { nl, en, pl, ro, bg, hu };
