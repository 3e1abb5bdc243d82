import { addDays, type IsoDate, pasen, plainDate } from '../platform/dates/index.ts';

/** Days from Easter: Good Friday (art. 3 lid 2), Easter Monday, Ascension Day, Whit Monday (art. 3 lid 1). */
const VANAF_PASEN = [-2, 1, 39, 50];

/** Most days a last day moves: Good Friday on 23 April, weekend, Easter Monday and the King's birthday after it. */
export const HOOGSTENS_VERLENGD = 5;

/**
 * Whether a day is a generally recognised holiday, or counts as one (art. 3 lid 1 and 2 Algemene termijnenwet). Days that a
 * royal decree puts beside them for a year (lid 3) are not known here.
 */
export function isFeestdag(dag: IsoDate): boolean {
  const [jaar, datum] = [Number(dag.slice(0, 4)), dag.slice(5)];
  if (['01-01', '05-05', '12-25', '12-26'].includes(datum)) return true;
  if (dag === koningsdag(jaar)) return true;
  return VANAF_PASEN.some((days) => addDays(pasen(jaar), days) === dag);
}

/** 27 April, or the Saturday before when that is a Sunday. */
function koningsdag(jaar: number): IsoDate {
  const dag = `${String(jaar).padStart(4, '0')}-04-27`;
  return plainDate(dag).dayOfWeek === 7 ? addDays(dag, -1) : dag;
}

/**
 * The last day of a term set by law: one that would end on a Saturday, a Sunday or a holiday goes on to the next day that is
 * none of these (art. 1 lid 1 Algemene termijnenwet; of a term set by Union law art. 3 lid 4 Verordening 1182/71). Not for
 * terms of more than twelve weeks, ninety days or three months, nor of years (art. 4 Algemene termijnenwet).
 */
export function laatsteDag(dag: IsoDate): IsoDate {
  let last = dag;
  while (plainDate(last).dayOfWeek >= 6 || isFeestdag(last)) last = addDays(last, 1);
  return last;
}
