import type { Trx } from '../platform/access/with-actor.ts';
import { type Clock, type IsoDate, type LocalTime, tonight } from '../platform/dates/index.ts';

/** The closing hour of every gemeente, by its code. */
export async function sluitingsuren(trx: Trx): Promise<Map<string, LocalTime>> {
  const rows = await trx.selectFrom('gemeente').select(['code', 'sluitingsuur']).execute();
  return new Map(rows.map(({ code, sluitingsuur }) => [code, sluitingsuur]));
}

/**
 * The night that is open now, by gemeente. Worked out once for each closing hour: a country has hundreds of gemeenten
 * and a few hours, and this is asked with every press (docs/performance.md).
 */
export function vannachtPerGemeente(
  clock: Clock,
  uren: ReadonlyMap<string, LocalTime>,
): Map<string, IsoDate> {
  const perUur = new Map<LocalTime, IsoDate>();
  for (const uur of uren.values()) if (!perUur.has(uur)) perUur.set(uur, tonight(clock, uur));
  return new Map([...uren].map(([gemeente, uur]) => [gemeente, perUur.get(uur) ?? tonight(clock, uur)]));
}
