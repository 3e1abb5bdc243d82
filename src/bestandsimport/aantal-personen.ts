import type { Betekenis } from './betekenis.ts';

/** How many people a row stands for, and how many of them are children by what the file says. */
export type Aantal = { personen: number; kinderen: number };

/** Most people one row can stand for: as many as the largest place there is (§5.1.1). */
export const PERSONEN_HOOGSTENS = 50;

const LEEG = /^(?:|na|n\/a|null|none|nvt|-+)$/i;

/** A whole number as files write it: `2`, `2.0`, `2,00`; empty, `NA` and `NULL` are `leeg`. Null when it is none. */
export function leesAantal(text: string, leeg: number): number | null {
  const bare = text.trim();
  if (LEEG.test(bare)) return leeg;
  const match = /^(\d{1,4})(?:[.,]0+)?$/.exec(bare);
  return match ? Number(match[1]) : null;
}

/**
 * How many people a row stands for: its total, else adults, children and babies together, else one.
 * @param cel text of the column with a meaning; undefined when there is no such column
 * @returns the meaning whose cell can't be read, or is too much, where it is wrong
 */
export function leesPersonen(
  cel: (betekenis: Betekenis) => string | undefined,
):
  | { ok: true; aantal: Aantal }
  | { ok: false; veld: Betekenis; code: 'aantal_onleesbaar' | 'geen_personen' | 'te_veel_personen' } {
  const delen = { personen: 0, volwassenen: 0, kinderen: 0, babys: 0 };
  for (const veld of ['personen', 'volwassenen', 'kinderen', 'babys'] as const) {
    const getal = leesAantal(cel(veld) ?? '', 0);
    if (getal === null) return { ok: false, veld, code: 'aantal_onleesbaar' };
    delen[veld] = getal;
  }
  const kinderen = delen.kinderen + delen.babys;
  const gevuld = (veld: Betekenis) => cel(veld) !== undefined && !LEEG.test(cel(veld)?.trim() ?? '');
  const veld = (['personen', 'volwassenen', 'kinderen', 'babys'] as const).find(gevuld);
  if (veld === undefined) return { ok: true, aantal: { personen: 1, kinderen: 0 } };
  const personen = gevuld('personen') ? delen.personen : delen.volwassenen + kinderen;
  if (personen === 0) return { ok: false, veld, code: 'geen_personen' };
  if (personen > PERSONEN_HOOGSTENS) return { ok: false, veld, code: 'te_veel_personen' };
  return { ok: true, aantal: { personen, kinderen: Math.min(kinderen, personen - 1) } };
}
