import type { Calendar } from '../calendar.ts';
import type { Night } from '../nights.ts';
import type { Chance } from '../random.ts';
import { hand } from './handen.ts';
import type { Ids } from './mensen.ts';
import type { Rows } from './table.ts';

/** Confirmed nights. Who slept there is not in the rows: the database takes that from the stays, as the press does. */
export function nachtRows(nights: readonly Night[], ids: Ids, chance: Chance, { date }: Calendar): Rows {
  const pressed = new Map<string, string>();
  return {
    nacht: nights.map(({ place, day, count, timeliness, confirmedAt }) => {
      // One press, one person.
      const press = `${place.plan.of} ${confirmedAt}`;
      const who = pressed.get(press) ?? hand(place.plan.of, ids, chance);
      pressed.set(press, who);
      return {
        gemeente: place.plan.gemeente,
        locatie: place.id,
        nacht: date(day),
        organisatie: place.organisatie,
        aantal: count,
        maximum: place.plan.maximum,
        tijdigheid: timeliness,
        bron: 'web' as const,
        bevestigd_op: confirmedAt,
        bevestigd_door: who,
      };
    }),
  };
}
