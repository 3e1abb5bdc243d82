import type { Trx } from '../platform/access/with-actor.ts';
import type { IsoDate } from '../platform/dates/index.ts';
import { heldBySignalen } from '../signalen/index.ts';
import { heldByBelasting } from '../verblijfsbelasting/index.ts';

/**
 * A reason to keep a stay longer than its term, to the maximum of its rule. `houdt` answers which of these stays of a
 * gemeente it needs on a day; it runs as the jobs' role.
 */
export type Bewaargrond = {
  /** Text key of `privacy:gronden`. */
  naam: 'signaal' | 'verzoek' | 'belasting';
  houdt(trx: Trx, gemeente: string, verblijven: readonly string[], dag: IsoDate): Promise<string[]>;
};

/** Requests that were not answered yet need what they are about (art. 18 lid 1 AVG). */
async function heldByVerzoeken(trx: Trx, gemeente: string, verblijven: readonly string[]): Promise<string[]> {
  const rows = await trx
    .selectFrom('verblijf as v')
    .innerJoin('verzoek as q', (join) =>
      join.onRef('q.gemeente', '=', 'v.gemeente').onRef('q.persoon', '=', 'v.persoon'),
    )
    .select('v.id')
    .distinct()
    .where('v.gemeente', '=', gemeente)
    .where('v.id', 'in', [...verblijven])
    .where('q.status', '=', 'open')
    .execute();
  return rows.map(({ id }) => id);
}

/** Everything that holds. A chapter that needs stays for longer adds its line here. */
export const bewaargronden: readonly Bewaargrond[] = [
  { naam: 'signaal', houdt: heldBySignalen },
  { naam: 'verzoek', houdt: heldByVerzoeken },
  { naam: 'belasting', houdt: heldByBelasting },
];
