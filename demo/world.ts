import type { VerblijfTable } from '../src/platform/database/tables.ts';
import type { LocatieKey, LocatiePlan } from './locaties/index.ts';
import type { Invented } from './names.ts';

/** A location with its ids and beds. */
export type Place = {
  key: LocatieKey;
  plan: LocatiePlan;
  id: string;
  organisatie: string;
  kamers: { id: string; naam: string; beds: { id: string; naam: string }[] }[];
};

/** Somebody within one organisation, over all stays there. */
export type Person = Invented & { id: string };

/** One stay; days as in `Calendar`, `[arrival, departure)`. */
export type Stay = {
  id: string;
  place: Place;
  person: Person;
  arrival: number;
  /** When the person will really go; no row says so. */
  leaving: number;
  /** What the huisvester was told, if anything. */
  expected: number | null;
  departure: number | null;
  status: VerblijfTable['status'];
  bed: string | null;
  /** First night in this bed, after a change. */
  bedSince: number | null;
  earlierBeds: { bed: string; from: number; to: number }[];
  travelsAs: 'nee' | 'partner' | 'minderjarig_kind';
  werkgever: string | null;
  previous: Stay | null;
  /** Why it was cancelled, if it was. */
  cancelled?: string;
  /** Nights away, `[from, to)`. */
  away: { from: number; to: number }[];
};
