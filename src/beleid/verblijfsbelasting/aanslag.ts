import { type Afronding, type Centen, deel, maal, rondAf, som } from './centen.ts';
import type { Heffingswijze } from './verordening.ts';

/** Kinds of assessment; with voldoening op aangifte the declaration itself stands in place of the first final one. */
export const AANSLAGSOORTEN = [
  'voorlopig',
  'definitief',
  'navordering',
  'voldoening',
  'naheffing',
  'vermindering',
] as const;
export type Aanslagsoort = (typeof AANSLAGSOORTEN)[number];

/** Nights at a tariff: what an amount is made of. */
export type Grondslag = { nachten: number; tarief: Centen };

/** What an assessment was computed from. Kept with it: the same input always gives the same amount. */
export type Invoer = {
  grondslag: readonly Grondslag[];
  /** Share of the grondslag, of a provisional assessment; 100 of any other. */
  percentage: number;
  afronding: Afronding;
  /** What was levied before over the same period, by kind and amount to pay. */
  eerder: readonly { aanslag: string; soort: Aanslagsoort; teBetalen: Centen }[];
};

/** An assessment's amounts: the tax over the period, what was levied already, and what is left (negative: given back). */
export type Uitkomst = { nachten: number; bedrag: Centen; verrekend: Centen; teBetalen: Centen };

/**
 * Computes an assessment from its input. Rounded once, over the whole: the sum of the lines is never rounded line by line.
 */
export function berekenAanslag({ grondslag, percentage, afronding, eerder }: Invoer): Uitkomst {
  const whole = som(grondslag.map(({ nachten, tarief }) => maal(nachten, tarief)));
  const bedrag = rondAf(deel(whole, percentage, 100), afronding);
  const verrekend = som(eerder.map(({ teBetalen }) => teBetalen));
  return {
    nachten: deel(som(grondslag.map(({ nachten }) => nachten)), percentage, 100),
    bedrag,
    verrekend,
    teBetalen: bedrag - verrekend,
  };
}

/** Nights and tariffs of lines, one for each tariff in order. */
export function grondslagVan(regels: readonly { belast: number; tarief: Centen }[]): Grondslag[] {
  const byTarief = new Map<Centen, number>();
  for (const { belast, tarief } of regels) byTarief.set(tarief, (byTarief.get(tarief) ?? 0) + belast);
  return [...byTarief]
    .sort(([a], [b]) => a - b)
    .filter(([, nachten]) => nachten > 0)
    .map(([tarief, nachten]) => ({ nachten, tarief }));
}

/**
 * What comes after what was levied over a period already: the first final one, more (navordering with aanslag, naheffing
 * with voldoening op aangifte), less (vermindering), or nothing when the final amount stands.
 */
export function volgendeSoort(
  wijze: Heffingswijze,
  eerder: readonly { soort: Aanslagsoort }[],
  teBetalen: Centen,
): Aanslagsoort | null {
  const final = eerder.some(({ soort }) => soort === 'definitief' || soort === 'voldoening');
  if (!final) return wijze === 'aanslag' ? 'definitief' : 'voldoening';
  if (teBetalen === 0) return null;
  if (teBetalen < 0) return 'vermindering';
  return wijze === 'aanslag' ? 'navordering' : 'naheffing';
}
