/** An amount in whole cents, never a fraction. */
export type Centen = number;

/** Sums and products are made with bigint; an amount that a number can't hold exactly is refused, not rounded. */
function exact(amount: bigint): Centen {
  if (amount > BigInt(Number.MAX_SAFE_INTEGER) || amount < -BigInt(Number.MAX_SAFE_INTEGER))
    throw new RangeError('amount out of range');
  return Number(amount);
}

/** So many nights at so many cents. @throws RangeError for fractions and amounts beyond 2^53 */
export const maal = (aantal: number, centen: Centen): Centen => exact(BigInt(aantal) * BigInt(centen));

/** @throws RangeError for fractions and amounts beyond 2^53 */
export const som = (bedragen: Iterable<Centen>): Centen => {
  let total = 0n;
  for (const bedrag of bedragen) total += BigInt(bedrag);
  return exact(total);
};

/** A share of a whole, down to the whole unit: in favour of who pays. */
export const deel = (geheel: number, teller: number, noemer: number): number =>
  exact((BigInt(geheel) * BigInt(teller)) / BigInt(noemer));

/** How the amount of an assessment is rounded, as the ordinance says: not at all, or down to whole euros. */
export const AFRONDINGEN = ['cent', 'euro_omlaag'] as const;
export type Afronding = (typeof AFRONDINGEN)[number];

/** @param bedrag not negative */
export const rondAf = (bedrag: Centen, afronding: Afronding): Centen =>
  afronding === 'cent' ? bedrag : deel(bedrag, 1, 100) * 100;

/** An amount as people type it, `1,50` or `1.5`. @returns whole cents; null when it is not one */
export function leesCenten(tekst: string): Centen | null {
  const found = /^\s*(?:€\s*)?(\d{1,6})(?:[.,](\d{1,2}))?\s*$/.exec(tekst);
  if (found === null) return null;
  return Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
}
