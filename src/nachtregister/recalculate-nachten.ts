import { sql } from 'kysely';
import { signaalsleutel } from '../beleid/signaalsoorten.ts';
import type { Scope } from '../platform/access/use-case.ts';
import type { IsoDate } from '../platform/dates/index.ts';
import { raiseSignalen } from '../signalen/index.ts';
import type { Locatienacht } from './nacht.ts';
import { sluitingsuren } from './sluitingsuren.ts';
import { type Gelijkgetrokken, syncOvernachtingen } from './sync-overnachtingen.ts';

/** Nights `[van, tot)` of a stay that may be different now; without `tot` all from `van` on. */
export type Wijziging = { verblijf: string; van: IsoDate; tot?: IsoDate | null };

/**
 * Makes confirmed nights right again after stays changed: those at the stay's own location, and those at any other place
 * where the same person was. Nights that nobody confirmed yet are left to the press.
 * @returns the nights looked at, with who came and went
 */
export async function recalculateNachten(
  scope: Pick<Scope, 'trx' | 'now'>,
  wijzigingen: readonly Wijziging[],
): Promise<Gelijkgetrokken[]> {
  const { trx, now } = scope;
  const { rows } = await sql<Locatienacht>`
    select distinct n.gemeente, n.locatie, n.nacht
    from unnest(${wijzigingen.map((w) => w.verblijf)}::uuid[], ${wijzigingen.map((w) => w.van)}::date[],
      ${wijzigingen.map((w) => w.tot ?? null)}::date[]) w (verblijf, van, tot)
    join verblijf c on c.id = w.verblijf
    join verblijf v on v.persoon = c.persoon
    join nacht n on n.gemeente = v.gemeente and n.locatie = v.locatie and n.nacht >= w.van
      and n.nacht < coalesce(w.tot, 'infinity'::date)
    where v.id = c.id or (v.aankomst <= n.nacht and v.tot > n.nacht)
    order by 1, 2, 3`.execute(trx);
  const nachten = await syncOvernachtingen(trx, { bestaand: rows }, await sluitingsuren(trx), now);
  await signalOverMaximum(scope, nachten);
  return nachten;
}

/**
 * Tells toezicht of nights with more people than a location may hold. Never a reason to refuse: the truth is worth more.
 */
export async function signalOverMaximum(
  { trx, now }: Pick<Scope, 'trx' | 'now'>,
  nachten: readonly Gelijkgetrokken[],
): Promise<void> {
  const over = nachten.filter(({ aantal, maximum }) => aantal > maximum);
  await raiseSignalen(
    trx,
    over.map(({ gemeente, locatie, nacht, organisatie, aantal, maximum }) => ({
      gemeente,
      soort: 'boven_maximum',
      sleutel: signaalsleutel({ soort: 'boven_maximum', locatie, nacht }),
      organisatie,
      locatie,
      nacht,
      details: { aantal, maximum },
    })),
    now,
  );
}
