import { z } from 'zod';
import { type Getoond, GRENS } from '../beleid/kleine-aantallen.ts';
import { useCase } from '../beleid/use-case.ts';
import { addDays, type IsoDate, type IsoMonth, isIsoMonth } from '../platform/dates/index.ts';
import { setting } from '../platform/lists/index.ts';
import { kiesGemeente } from './kies-gemeente.ts';
import { laatsteNacht, maandenTot, nachtenVan, peilnachtVan } from './peilnacht.ts';
import {
  type Bewonertelling,
  type Maandtelling,
  readBewoners,
  readCapaciteit,
  readMaanden,
} from './read-cijfers.ts';
import { bewoners, ruimtes } from './toonbaar.ts';

/**
 * A month; null where the figure is hidden. `perNacht`: person-nights per night that is over, counted from the first
 * night that the gemeente asked for.
 */
export type Maandcijfer = {
  maand: IsoMonth;
  personen: Getoond;
  nachten: Getoond;
  perNacht: number | null;
  bevestigd: number;
  verwacht: number;
};
/** Room and people of a group of locations. */
export type Ruimte = { naam: string; locaties: number; maximum: number; aanwezig: Getoond };
export type Groep<K extends string = string> = { naam: K; personen: Getoond };

export type Cijfers = {
  gemeente: { code: string; naam: string };
  gemeenten: { code: string; naam: string }[];
  maand: IsoMonth;
  /** Months to choose from, newest first. */
  keuze: IsoMonth[];
  /** The night in which the people of the month are counted. */
  peilnacht: IsoDate;
  /** Oldest first. */
  maanden: Maandcijfer[];
  totaal: Omit<Ruimte, 'naam'>;
  kernen: Ruimte[];
  vormen: Ruimte[];
  duur: Groep<Bewonertelling['duur']>[];
  /** Country names in the reader's language, most first. */
  landen: Groep[];
  /** Countries whose figure is hidden, taken together and unnamed; absent when there are none. */
  overigeLanden: { personen: Getoond } | null;
};

/**
 * How many people stay here, where and how long, and how much room there is (§3.1.5, §8.1), for one gemeente at a time:
 * sums over gemeenten would give away the small figures of one of them. Counts under five are hidden.
 */
export const showCijfers = useCase({
  allow: 'cijfers:lezen',
  kind: 'read',
  input: z.object({
    gemeente: setting<string>(z.string().regex(/^[0-9]{4}$/), ''),
    maand: setting<string>(z.string().refine(isIsoMonth), ''),
  }),
  async run({ trx, clock, ctx }, asked): Promise<Cijfers> {
    const { gemeente, gemeenten } = await kiesGemeente(trx, asked.gemeente);
    const laatste = laatsteNacht(clock);
    const months = maandenTot(laatste);
    const maand = months.find((month) => month === asked.maand) ?? (months.at(-1) as IsoMonth);
    const peilnacht = peilnachtVan(maand, laatste);
    const { code } = gemeente;
    const ruimte = ruimtes(await readCapaciteit(trx, code, peilnacht));
    const counted = await readMaanden(trx, code, `${months[0]}-01`, addDays(laatste, 1));
    return {
      gemeente,
      gemeenten,
      maand,
      keuze: months.toReversed(),
      peilnacht,
      maanden: months.map((month) =>
        maandcijfer(
          counted.find((row) => row.maand === month) ?? { maand: month, ...NOUGHT },
          nachtenVan(month, laatste).filter((nacht) => nacht >= gemeente.vanaf).length,
        ),
      ),
      ...ruimte,
      ...bewoners(await readBewoners(trx, code, peilnacht), ruimte.totaal.aanwezig === null, ctx.language),
    };
  },
});

const NOUGHT = { personen: 0, nachten: 0, bevestigd: 0, verwacht: 0 };

/** The nights of a handful of people are about them too. */
function maandcijfer(
  { maand, personen, nachten, bevestigd, verwacht }: Maandtelling,
  over: number,
): Maandcijfer {
  const hidden = personen > 0 && personen < GRENS;
  return {
    maand,
    personen: hidden ? null : personen,
    nachten: hidden ? null : nachten,
    perNacht: hidden ? null : Math.round(nachten / Math.max(1, over)),
    bevestigd,
    verwacht,
  };
}
