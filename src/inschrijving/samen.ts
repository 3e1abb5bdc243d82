import { sql } from 'kysely';
import type { Scope } from '../platform/access/use-case.ts';

/** Which persons of the register are one human being, as staff decided. */
export interface Samen {
  /** The one that stands for all. */
  hoofd(persoon: string): string;
  /** All that are one with this person, itself included. */
  groep(persoon: string): string[];
  /** Everybody who is one with somebody else. */
  allen: string[];
}

/**
 * Reads what was decided in these gemeenten: of a pair across gemeenten only who works for both knows, a job that sees
 * everything included. One with one with one is one.
 */
export async function samenVan({ trx, gemeenten }: Pick<Scope, 'trx' | 'gemeenten'>): Promise<Samen> {
  const here = sql`any (${[...gemeenten]}::text[])`;
  const { rows } = await sql<{ een: string; ander: string }>`
    select persoon as een, andere_persoon as ander from zelfde_persoon
    where oordeel = 'zelfde' and gemeente = ${here} and andere_gemeente = ${here}`.execute(trx);
  return groepeer(rows.map(({ een, ander }) => [een, ander]));
}

/** Groups of persons out of pairs. */
export function groepeer(paren: readonly (readonly [string, string])[]): Samen {
  const boven = new Map<string, string>();
  const hoofd = (persoon: string): string => {
    let top = persoon;
    for (let next = boven.get(top); next !== undefined; next = boven.get(top)) top = next;
    return top;
  };
  for (const [een, ander] of paren) {
    const [a, b] = [hoofd(een), hoofd(ander)].sort() as [string, string];
    if (a !== b) boven.set(b, a);
  }
  const groepen = new Map<string, string[]>();
  for (const persoon of new Set(paren.flat())) {
    const top = hoofd(persoon);
    groepen.set(top, [...(groepen.get(top) ?? []), persoon]);
  }
  return {
    hoofd,
    groep: (persoon) => groepen.get(hoofd(persoon)) ?? [persoon],
    allen: [...groepen.values()].flat(),
  };
}
