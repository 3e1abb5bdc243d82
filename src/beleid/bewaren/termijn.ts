import { addDays, type IsoDate } from '../../platform/dates/index.ts';
import { type Bewaarregel, type Bewaarsoort, bewaarregels } from './regels.ts';

/** A term that a gemeente set for a kind of data, in force from a day. */
export type GemeenteTermijn = { soort: string; vanaf: IsoDate; dagen: number; grondslag: string };

/** The term in force: days, on which ground, since when, and whether the gemeente set it itself. */
export type Termijn = { dagen: number; grondslag: string; vanaf: IsoDate; eigen: boolean };

/**
 * The term of a kind of data on a day: the last that the gemeente set by then, within the bounds, else the rule's own.
 * @param eigen in the order in which they were set: of those from one day the last holds
 */
export function termijnOp(soort: Bewaarsoort, eigen: readonly GemeenteTermijn[], dag: IsoDate): Termijn {
  const regel: Bewaarregel = bewaarregels[soort];
  const { grenzen } = regel;
  const laatste = eigen
    .filter((one) => one.soort === soort && one.vanaf <= dag)
    .sort((a, b) => (a.vanaf < b.vanaf ? -1 : a.vanaf > b.vanaf ? 1 : 0))
    .at(-1);
  if (grenzen === null || laatste === undefined)
    return { dagen: regel.dagen, grondslag: regel.grondslag, vanaf: regel.vanaf, eigen: false };
  // Bounds that became narrower since hold too.
  const dagen = Math.min(Math.max(laatste.dagen, grenzen.min), grenzen.max);
  return { dagen, grondslag: laatste.grondslag, vanaf: laatste.vanaf, eigen: true };
}

/** What happened before this day is over, on a day; `geen` is the day before which nothing holds it back any more. */
export function grensOp(
  soort: Bewaarsoort,
  termijn: Pick<Termijn, 'dagen'>,
  dag: IsoDate,
): { grens: IsoDate; geen: IsoDate } {
  const grens = addDays(dag, -termijn.dagen);
  return { grens, geen: addDays(grens, -bewaarregels[soort].hoogstensLanger) };
}
