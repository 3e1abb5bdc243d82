import { sql } from 'kysely';
import type { ExtraVeld } from '../beleid/registratievelden.ts';
import type { Trx } from '../platform/access/with-actor.ts';
import { type Issue, NotFound, Refused } from '../platform/errors.ts';
import type { NieuwVerblijf } from './verblijf.ts';

/** What a stay points at: its location and bed, and what the gemeente asks. */
export type Places = {
  /** @throws NotFound */
  locatie(id: string): { gemeente: string; organisatie: string };
  /** A bed of another house or out of use, a field the gemeente does not ask. */
  issues(stay: Pick<NieuwVerblijf, 'locatie' | 'slaapplaats' | ExtraVeld | 'aankomst'>): Issue[];
};

/**
 * Reads the locations and beds of stays that are written, and what their gemeenten ask beyond the law.
 * @param personen persons of earlier stays, who must be the organisation's own
 * @throws NotFound, Refused `locatie_niet_in_gebruik`
 */
export async function readPlaces(
  trx: Trx,
  stays: readonly Pick<NieuwVerblijf, 'locatie' | 'slaapplaats' | 'aankomst'>[],
  personen: readonly string[] = [],
): Promise<Places> {
  const locaties = await trx
    .selectFrom('locatie')
    .select(['id', 'gemeente', 'organisatie', 'status', 'in_gebruik_tot'])
    .where('id', '=', sql<string>`any(${stays.map(({ locatie }) => locatie)}::uuid[])`)
    .execute();
  const byId = new Map(locaties.map((l) => [l.id, l]));
  for (const { locatie, aankomst } of stays) {
    const found = byId.get(locatie);
    if (found === undefined) throw new NotFound('locatie');
    const ended = found.in_gebruik_tot !== null && found.in_gebruik_tot <= aankomst;
    if (ended || (found.status !== 'goedgekeurd' && found.status !== 'beeindigd'))
      throw new Refused('locatie_niet_in_gebruik', { field: 'locatie' });
  }
  const { rows: known } = await sql<{ persoon: string }>`select distinct persoon from verblijf
    where persoon = any(${[...personen]}::uuid[])`.execute(trx);
  if (known.length !== new Set(personen).size) throw new NotFound('persoon');
  const beds = await trx
    .selectFrom('slaapplaats')
    .select(['id', 'locatie', 'vervallen_op'])
    .where('id', '=', sql<string>`any(${stays.flatMap(({ slaapplaats }) => slaapplaats ?? [])}::uuid[])`)
    .execute();
  const bedById = new Map(beds.map((bed) => [bed.id, bed]));
  const extra = await trx
    .selectFrom('registratieveld')
    .select(['gemeente', 'veld', 'vanaf', 'tot'])
    .execute();
  const locatie = (id: string) => {
    const found = byId.get(id);
    if (found === undefined) throw new NotFound('locatie');
    return { gemeente: found.gemeente, organisatie: found.organisatie };
  };
  return {
    locatie,
    issues: (stay) => {
      const issues: Issue[] = [];
      const bed = stay.slaapplaats ? bedById.get(stay.slaapplaats) : undefined;
      if (
        stay.slaapplaats &&
        (bed?.locatie !== stay.locatie || (bed.vervallen_op ?? '9999') <= stay.aankomst)
      )
        issues.push({ path: 'slaapplaats', code: 'slaapplaats_onbekend' });
      const { gemeente } = locatie(stay.locatie);
      for (const veld of ['geboortedatum', 'nationaliteit'] as const) {
        const asked = extra.some(
          (e) =>
            e.gemeente === gemeente &&
            e.veld === veld &&
            e.vanaf <= stay.aankomst &&
            (e.tot === null || e.tot > stay.aankomst),
        );
        if (stay[veld] && !asked) issues.push({ path: veld, code: 'veld_staat_uit' });
      }
      return issues;
    },
  };
}
