import type { Huisvestingsvorm, Plaatssoort } from '../../src/beleid/huisvesting.ts';
import type { PlanologischeStatus } from '../../src/beleid/locatiestatus.ts';
import type { LocatieTable } from '../../src/platform/database/tables.ts';
import type { GemeenteCode } from '../gemeenten.ts';
import type { OrganisatieKey } from '../organisaties.ts';
import type { Season } from '../seasons.ts';

/** A location of the demo. Days are before tonight; addresses are invented in real places, coordinates near the kern. */
export type LocatiePlan = {
  gemeente: GemeenteCode;
  of: OrganisatieKey;
  naam: string;
  straat: string;
  huisnummer: string;
  postcode: string;
  kern: string;
  breedtegraad: number;
  lengtegraad: number;
  vorm: Huisvestingsvorm;
  plaats: Plaatssoort;
  maximum: number;
  motivering?: string;
  contact: string;
  /** Beds per room; left out where the huisvester has not laid out rooms. */
  kamers?: readonly number[];
  season: Season;
  werkgevers: readonly string[];
  /** Days until the SNF certificate ends; negative: it has. */
  snf?: number;
  /** Days since the permit began, and its years; `null` has no end. */
  vergunning?: { since: number; years: number | null };
  planologisch?: PlanologischeStatus;
  status?: Exclude<LocatieTable['status'], 'goedgekeurd'>;
  reden?: string;
  /** Days before tonight that it came into use, and that it ended. */
  since: number;
  ended?: number;
};
