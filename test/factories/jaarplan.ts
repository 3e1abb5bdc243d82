import type { Afronding } from '../../src/beleid/verblijfsbelasting/centen.ts';
import { addDays, type IsoDate } from '../../src/platform/dates/index.ts';

/** Somebody's stay as a test plans it: nights `[aankomst, vertrek)`, away `[van, tot)`, and what the BRP staff finds out. */
export type Plan = {
  huis: string;
  aankomst: IsoDate;
  vertrek?: IsoDate;
  weg?: readonly [van: IsoDate, tot: IsoDate];
  kind?: boolean;
  /** In order of `op`, the day staff records it; `vanaf` is from when it holds. */
  brp: readonly { op: IsoDate; vanaf: IsoDate; ingeschreven: boolean }[];
  /** Goes on after the stay of that number in the plan: the same person. */
  na?: number;
};

/** What a gemeente's tax is, said once more for a calculation that shares nothing with the product. */
export type Plantarief = {
  belast: readonly string[];
  kinderenVrij: boolean;
  afronding: Afronding;
  /** From a day on, oldest first. */
  tarieven: readonly (readonly [vanaf: IsoDate, centen: number])[];
};

export type Planhuis = { gemeente: string; organisatie: string; vorm: 'voorziening' | 'kamerverhuur' };
export type Som = { nachten: number; belast: number; ingeschreven: number; vrij: number; centen: number };

/**
 * Adds up night by night and person by person, as somebody would on paper.
 * @param niet nights of a house that are not to be counted
 */
export function telPlan(
  plan: readonly Plan[],
  huizen: Readonly<Record<string, Planhuis>>,
  tarief: Plantarief,
  van: IsoDate,
  tot: IsoDate,
  welk: (huis: string, nacht: IsoDate) => boolean = () => true,
): Som {
  const som = { nachten: 0, belast: 0, ingeschreven: 0, vrij: 0, centen: 0 };
  for (let nacht = van; nacht < tot; nacht = addDays(nacht, 1)) {
    const centen = [...tarief.tarieven].reverse().find(([vanaf]) => vanaf <= nacht)?.[1] ?? 0;
    for (const een of plan) {
      const slaapt = een.aankomst <= nacht && (een.vertrek === undefined || nacht < een.vertrek);
      const weg = een.weg !== undefined && een.weg[0] <= nacht && nacht < een.weg[1];
      if (!slaapt || weg || !welk(een.huis, nacht)) continue;
      som.nachten += 1;
      const bekend = een.brp.filter(({ vanaf }) => vanaf <= nacht).at(-1);
      if (bekend?.ingeschreven === true) som.ingeschreven += 1;
      else if (!tarief.belast.includes(huizen[een.huis]?.vorm ?? '')) som.vrij += 1;
      else if (tarief.kinderenVrij && een.kind === true) som.vrij += 1;
      else {
        som.belast += 1;
        som.centen += centen;
      }
    }
  }
  return som;
}

/** Down to the whole euro where the ordinance says so. */
export const opEuro = (centen: number, { afronding }: Plantarief): number =>
  afronding === 'cent' ? centen : centen - (centen % 100);
