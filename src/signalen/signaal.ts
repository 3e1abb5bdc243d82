import { sql } from 'kysely';
import { rechten } from '../beleid/rechten.ts';
import type { SignaalsoortCode } from '../beleid/signaalsoorten.ts';
import type { Signaalstatus } from '../beleid/signaalstatus.ts';
import type { Scope } from '../platform/access/use-case.ts';
import type { IsoDate } from '../platform/dates/index.ts';

/** A person who can own a signal. */
export type Eigenaar = { id: string; naam: string };

/** A signal as lists and pages show it; `details` are numbers and dates, never names of residents. */
export type Signaal = {
  gemeente: string;
  gemeenteNaam: string;
  id: string;
  soort: SignaalsoortCode;
  status: Signaalstatus;
  locatie: string | null;
  locatieNaam: string | null;
  organisatieNaam: string | null;
  nacht: IsoDate | null;
  details: Record<string, string | number>;
  eigenaar: string | null;
  eigenaarNaam: string | null;
  /** ISO moments; the second is also the version that a change must name. */
  aangemaaktOp: string;
  gewijzigdOp: string;
};

/** Signals with the names that go with them, as far as the actor may see. */
export function selectSignalen({ trx }: Scope) {
  return trx
    .selectFrom('signaal as s')
    .innerJoin('gemeente as g', 'g.code', 's.gemeente')
    .leftJoin('locatie as l', (join) =>
      join.onRef('l.gemeente', '=', 's.gemeente').onRef('l.id', '=', 's.locatie'),
    )
    .leftJoin('organisatie as o', 'o.id', 's.organisatie')
    .leftJoin('gebruiker as e', 'e.id', 's.eigenaar')
    .select([
      's.gemeente',
      'g.naam as gemeenteNaam',
      's.id',
      sql<SignaalsoortCode>`s.soort`.as('soort'),
      's.status',
      's.locatie',
      'l.naam as locatieNaam',
      'o.naam as organisatieNaam',
      's.nacht',
      's.details',
      's.eigenaar',
      'e.naam as eigenaarNaam',
      's.aangemaakt_op',
      's.gewijzigd_op',
    ]);
}

type SignaalRow = Omit<Signaal, 'aangemaaktOp' | 'gewijzigdOp'> & { aangemaakt_op: Date; gewijzigd_op: Date };

/** A row as it leaves the server. */
export function toSignaal({ aangemaakt_op, gewijzigd_op, ...row }: SignaalRow): Signaal {
  return { ...row, aangemaaktOp: aangemaakt_op.toISOString(), gewijzigdOp: gewijzigd_op.toISOString() };
}

/**
 * Who may be given a signal of a gemeente: everybody with a role there that handles signals.
 * @returns by name
 */
export async function eigenarenOf({ trx }: Scope, gemeenten: readonly string[]): Promise<Eigenaar[]> {
  const rows = await trx
    .selectFrom('toekenning as t')
    .innerJoin('gebruiker as g', 'g.id', 't.gebruiker')
    .select(['g.id', 'g.naam'])
    .distinct()
    .where('t.gemeente', 'in', gemeenten)
    .where('t.rol', 'in', rechten['signaal:behandelen'].roles)
    .where('t.ingetrokken_op', 'is', null)
    .execute();
  return rows.sort((a, b) => a.naam.localeCompare(b.naam, 'nl'));
}
