import type { ExtraVeld } from '../beleid/registratievelden.ts';
import { zoeksleutel } from '../beleid/zoeksleutel.ts';
import type { IsoDate } from '../platform/dates/index.ts';

/** A location that rows can be for. */
export type Plaats = {
  id: string;
  gemeente: string;
  naam: string;
  straat: string;
  huisnummer: string;
  postcode: string;
  woonplaats: string;
  in_gebruik_van: IsoDate;
  in_gebruik_tot: IsoDate | null;
  /** First night the gemeente asks for. */
  register_vanaf: IsoDate;
};

/** A bed with the name of its room. */
export type Bed = { id: string; locatie: string; kamer: string; naam: string; alleen: boolean };

/** What a gemeente asks beyond the law, and from when until when. */
export type Extra = { gemeente: string; veld: ExtraVeld; vanaf: IsoDate; tot: IsoDate | null };

/** Finds locations and beds by what files call them. Made once for an import. */
export type Plaatsen = {
  plaats(id: string): Plaats | undefined;
  /** By name, address, or postcode and house number; undefined when none or several fit. */
  locatie(geschreven: string): Plaats | undefined;
  /** By room and bed, or a room with one bed, whatever words and zeros stand around the figures. */
  slaapplaats(locatie: string, geschreven: string): string | undefined;
  /** Whether a location's beds are known at all. */
  heeftBedden(locatie: string): boolean;
  vraagt(gemeente: string, veld: ExtraVeld, op: IsoDate): boolean;
  namen: readonly string[];
};

export function maakPlaatsen(
  plaatsen: readonly Plaats[],
  bedden: readonly Bed[],
  extra: readonly Extra[],
): Plaatsen {
  const opId = new Map(plaatsen.map((plaats) => [plaats.id, plaats]));
  const opNaam = eenduidig(
    plaatsen.flatMap((plaats) => namenVan(plaats).map((naam) => [zoeksleutel(naam), plaats] as const)),
  );
  const opBed = eenduidig(
    bedden.flatMap((bed) => beddennamen(bed).map((naam) => [`${bed.locatie} ${naam}`, bed.id] as const)),
  );
  return {
    plaats: (id) => opId.get(id),
    locatie: (geschreven) => opNaam.get(zoeksleutel(geschreven)),
    slaapplaats: (locatie, geschreven) => opBed.get(`${locatie} ${bednaam(geschreven)}`),
    heeftBedden: (locatie) => bedden.some((bed) => bed.locatie === locatie),
    vraagt: (gemeente, veld, op) =>
      extra.some(
        (e) => e.gemeente === gemeente && e.veld === veld && e.vanaf <= op && (e.tot === null || e.tot > op),
      ),
    namen: plaatsen.map(({ naam }) => naam),
  };
}

const namenVan = ({ naam, straat, huisnummer, postcode, woonplaats }: Plaats) => [
  naam,
  `${straat} ${huisnummer}`,
  `${straat} ${huisnummer} ${woonplaats}`,
  `${straat} ${huisnummer} ${postcode} ${woonplaats}`,
  `${postcode} ${huisnummer}`,
];

/** `Kamer 3, bed 1`, `3-1`, `03/01`; and the room alone when it has one bed. */
const beddennamen = ({ kamer, naam, alleen }: Bed) => [
  ...new Set([bednaam(`${kamer} ${naam}`), ...(alleen ? [bednaam(kamer)] : [])]),
];

const BIJWOORDEN =
  /^(?:kamer|room|zimmer|pokoj|camera|chambre|szoba|bed|lit|lozko|letto|pat|agy|slaapplaats|nr|no)$/;

/** Words that say what it is are left out, and zeros in front of a number. */
function bednaam(geschreven: string): string {
  return geschreven
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\d]+|(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/u)
    .filter((deel) => deel !== '' && !BIJWOORDEN.test(deel))
    .map((deel) => deel.replace(/^0+(?=\d)/, ''))
    .join(' ');
}

/** Names that mean one thing; what could be two things is left out. */
function eenduidig<T>(paren: readonly (readonly [string, T])[]): Map<string, T> {
  const found = new Map<string, T>();
  const dubbel = new Set<string>();
  for (const [naam, waarde] of paren) {
    const eerder = found.get(naam);
    if (eerder !== undefined && eerder !== waarde) dubbel.add(naam);
    found.set(naam, waarde);
  }
  for (const naam of dubbel) found.delete(naam);
  return found;
}
