import type { LocatiePlan } from '../locaties/index.ts';
import type { Chance } from '../random.ts';
import type { Ids } from './mensen.ts';

/** Who does the work at each huisvester; the first most of it. */
const HANDS: Readonly<Record<'vechtdal' | 'baanbreed' | 'zandveld', readonly string[]>> = {
  vechtdal: ['sander', 'sander', 'sander', 'marieke'],
  baanbreed: ['tomasz', 'tomasz', 'agnieszka', 'petra'],
  zandveld: ['ilona', 'ilona', 'harm', 'petra'],
};

/** Somebody of the organisation that has a location. */
export function hand(of: LocatiePlan['of'], ids: Ids, chance: Chance): string {
  const subs = HANDS[of as keyof typeof HANDS];
  return ids.gebruiker(chance.pick(subs));
}
