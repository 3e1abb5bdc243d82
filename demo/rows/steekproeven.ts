import { trekSteekproef } from '../../src/beleid/steekproef.ts';
import type { Calendar } from '../calendar.ts';
import type { Chance } from '../random.ts';
import type { Place } from '../world.ts';
import type { Ids } from './mensen.ts';
import type { Rows } from './table.ts';

/** Draws of a random sample: seed as typed, so that anyone can repeat it. */
const DRAWS = [
  { gemeente: '0160', day: -96, omvang: 4, zaad: 'zomerronde', by: 'wim' },
  { gemeente: '0160', day: -12, omvang: 3, zaad: 'lotnummer 27', by: 'wim' },
  { gemeente: '0175', day: -12, omvang: 1, zaad: 'lotnummer 27', by: 'karin' },
] as const;

export function steekproefRows(
  places: readonly Place[],
  ids: Ids,
  chance: Chance,
  { date, at }: Calendar,
): Rows {
  return {
    steekproef: DRAWS.map(({ gemeente, day, omvang, zaad, by }) => {
      const populatie = places
        .filter(({ plan }) => plan.gemeente === gemeente && (plan.status ?? 'beeindigd') === 'beeindigd')
        .filter(({ plan }) => -plan.since <= day && (plan.ended === undefined || -plan.ended > day))
        .map(({ id }) => id)
        .sort();
      return {
        gemeente,
        id: chance.uuid(),
        peildatum: date(day),
        omvang,
        zaad,
        populatie,
        getrokken: trekSteekproef(populatie, omvang, zaad),
        getrokken_op: at(day, 790),
        getrokken_door: ids.gebruiker(by),
      };
    }),
  };
}
