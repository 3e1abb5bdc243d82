import { landMetIso2 } from '../src/beleid/landen.ts';
import { nationaliteiten } from '../src/beleid/nationaliteiten.ts';
import bg from './names/bg.json' with { type: 'json' };
import es from './names/es.json' with { type: 'json' };
import hu from './names/hu.json' with { type: 'json' };
import lt from './names/lt.json' with { type: 'json' };
import lv from './names/lv.json' with { type: 'json' };
import pl from './names/pl.json' with { type: 'json' };
import pt from './names/pt.json' with { type: 'json' };
import ro from './names/ro.json' with { type: 'json' };
import sk from './names/sk.json' with { type: 'json' };
import type { Chance } from './random.ts';

/** Names and towns of one country. A surname is `man's|woman's` where the two differ. */
export type Nation = typeof pl;

/** Where the demo's workers come from, by weight: mostly Poland and Romania. */
export const nations: readonly Nation[] = [pl, ro, bg, hu, lt, es, sk, pt, lv];

/** Somebody invented: a first name, a surname and a town of one country, put together at random. */
export type Invented = {
  naam: string;
  surname: string;
  man: boolean;
  woonplaats: string;
  /** BRP codes. */
  land: string;
  nationaliteit: string;
  /** Language of the information handed over. */
  taal: string;
  nation: Nation;
};

/** Invents people, no two of the same name. */
export class Names {
  readonly #chance: Chance;
  readonly #given = new Set<string>();

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  /** Somebody of a country; `of` gives a relative: surname and town are the same. */
  invent(nation: Nation, of?: { relative: Invented; man: boolean }): Invented {
    const chance = this.#chance;
    const man = of?.man ?? chance.hits(0.72);
    const surname = of?.relative.surname ?? chance.pick(nation.surnames);
    const woonplaats = of?.relative.woonplaats ?? chance.pick(nation.towns);
    const [his, hers = his] = surname.split('|');
    for (;;) {
      const naam = `${chance.pick(man ? nation.men : nation.women)} ${man ? his : hers}`;
      if (this.#given.has(naam)) {
        if (of === undefined) return this.invent(nation);
        // A family of one surname may run out of first names of one kind: then a second one.
        const second = `${chance.pick(man ? nation.men : nation.women)} ${naam}`;
        if (this.#given.has(second)) continue;
        return this.#keep({ naam: second, surname, man, woonplaats, nation });
      }
      return this.#keep({ naam, surname, man, woonplaats, nation });
    }
  }

  #keep(who: Pick<Invented, 'naam' | 'surname' | 'man' | 'woonplaats' | 'nation'>): Invented {
    this.#given.add(who.naam);
    const { iso2, language } = who.nation;
    return {
      ...who,
      land: codeOf(landMetIso2(iso2)),
      nationaliteit: codeOf(nationaliteiten.find((nationality) => nationality.iso2 === iso2)),
      taal: language,
    };
  }
}

function codeOf(found: { code: string } | undefined): string {
  if (found === undefined) throw new RangeError('unknown country');
  return found.code;
}
