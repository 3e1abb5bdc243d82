import type { Gasttaal } from '../aanmelding.ts';
import type { Gastteksten } from './teksten.ts';

/** Public key with which an aanmelding is sealed on the device, as JSON Web Key (P-256). */
export type Zegel = { kty: 'EC'; crv: 'P-256'; x: string; y: string };

/** What the page hands its script, as JSON in the document. Nothing in it is about a person who checks in. */
export type Gastgegevens = {
  taal: Gasttaal;
  teksten: Gastteksten;
  /** Page where a language is chosen; a wiped device goes back to it. */
  begin: string;
  /** Where an aanmelding is sent. */
  verzenden: string;
  /** Name of the storage of this door or tablet. */
  opslag: string;
  /** Pages kept for when there is no connection. */
  bewaar: readonly string[];
  gemeente: string;
  contact: { naam: string; telefoon: string };
  zegel: Zegel;
  /** A shared tablet wipes itself; an own phone does after a longer while. */
  stilSeconden: number;
};
