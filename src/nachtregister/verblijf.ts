import type { Selectable } from 'kysely';
import { z } from 'zod';
import { documentsoorten, vaststellingswijzen } from '../beleid/documentsoorten.ts';
import { eis } from '../beleid/invoer/eis.ts';
import { naam } from '../beleid/invoer/naam.ts';
import { vrijeTekst } from '../beleid/invoer/vrije-tekst.ts';
import { landMetCode } from '../beleid/landen.ts';
import { nationaliteitMetCode } from '../beleid/nationaliteiten.ts';
import { meereizend, ontbrekendBewijs } from '../beleid/registratievelden.ts';
import { beoordeelDatums, isGeboortedatum } from '../beleid/verblijfsdatums.ts';
import type { VerblijfTable } from '../platform/database/tables.ts';
import type { IsoDate } from '../platform/dates/index.ts';
import { isoDate } from '../platform/dates/index.ts';
import { InvalidInput, type Issue } from '../platform/errors.ts';

/** A stay as it is kept: who, where, `[aankomst, vertrek)` (art. 438 Sr). */
export type Verblijf = Selectable<VerblijfTable>;

/** Languages a resident can be given information in, ISO 639-1. */
export const TALEN = [
  ...['pl', 'ro', 'bg', 'hu', 'lt', 'lv', 'sk', 'cs', 'pt', 'es', 'it', 'uk'],
  ...['ru', 'de', 'en', 'nl', 'tr', 'el', 'hr', 'sl', 'et', 'fr', 'ar'],
] as const;

export type Taal = (typeof TALEN)[number];

/** Found once for each country: asking Intl takes longer than everything else that is judged of a stay. */
const taalPerLand = new Map<string, Taal>();

/** The language most people of a country (BRP tabel 34) read, where it is one of ours; English for the others. */
export function taalVanLand(land: string): Taal {
  const iso2 = landMetCode(land)?.iso2;
  if (iso2 === undefined) return 'en';
  const known = taalPerLand.get(iso2);
  if (known !== undefined) return known;
  const { language } = new Intl.Locale(`und-${iso2}`).maximize();
  const taal = TALEN.find((een) => een === language) ?? 'en';
  taalPerLand.set(iso2, taal);
  return taal;
}

export const BRONNEN = ['web', 'locatie', 'api', 'bestand'] as const;

const keys = <K extends string>(table: Readonly<Record<K, unknown>>) => Object.keys(table) as [K, ...K[]];
const plaats = () => vrijeTekst({ max: 120 });

/** Schema of what is written about a person and the stay; each field alone, for a correction. */
export const verblijfvelden = {
  naam: naam(),
  woonplaats: plaats(),
  /** BRP tabel 34. */
  land: z
    .string({ error: 'verplicht' })
    .check(eis((code) => landMetCode(code) !== undefined, 'onbekend_land')),
  aankomst: isoDate({ error: 'ongeldige_datum' }),
  verwacht_vertrek: isoDate({ error: 'ongeldige_datum' }).nullish(),
  vertrek: isoDate({ error: 'ongeldige_datum' }).nullish(),
  documentsoort: z.enum(keys(documentsoorten), { error: 'keuze_ongeldig' }).nullish(),
  identiteit_vastgesteld: z.enum(keys(vaststellingswijzen), { error: 'keuze_ongeldig' }).nullish(),
  taal: z.enum(TALEN, { error: 'keuze_ongeldig' }),
  werkgever: plaats().nullish(),
  slaapplaats: z.uuid({ error: 'keuze_ongeldig' }).nullish(),
  meereizend: z.enum(keys(meereizend), { error: 'keuze_ongeldig' }),
  geboortedatum: isoDate({ error: 'ongeldige_datum' }).nullish(),
  /** BRP tabel 32. */
  nationaliteit: z
    .string()
    .check(eis((code) => nationaliteitMetCode(code) !== undefined, 'onbekende_nationaliteit'))
    .nullish(),
};

/** Schema of a new stay. `id` is made by who sends it, so that sending twice changes nothing. */
export const nieuwVerblijf = z.object({
  ...verblijfvelden,
  id: z.uuid(),
  locatie: z.uuid({ error: 'keuze_ongeldig' }),
  /** Person of an earlier stay at this organisation; a new person when left out. */
  persoon: z.uuid().nullish(),
  /** That of the country of residence when left out. */
  taal: verblijfvelden.taal.nullish(),
  meereizend: verblijfvelden.meereizend.default('nee'),
  /** False announces somebody who is still to come; when left out, an arrival after tonight is one. */
  aangekomen: z.boolean().optional(),
  /** Somebody of the same name stays here in the same nights, and is another person. */
  andere_persoon: z.boolean().default(false),
  bron: z.enum(BRONNEN).default('web'),
  bestandsimport: z.uuid().nullish(),
});
export type NieuwVerblijf = z.output<typeof nieuwVerblijf>;

/** Why something is corrected or cancelled; kept with both versions. */
export const reden = vrijeTekst({ min: 3, max: 500 });

/** The dates and proof of a stay, whichever way it was written down. */
type Feiten = Datums & {
  meereizend: Verblijf['meereizend'];
  documentsoort?: string | null | undefined;
  identiteit_vastgesteld?: string | null | undefined;
  geboortedatum?: IsoDate | null | undefined;
  bron?: Verblijf['bron'];
};
type Datums = {
  aankomst: IsoDate;
  verwacht_vertrek?: IsoDate | null | undefined;
  vertrek?: IsoDate | null | undefined;
};

const FIELD = { aankomst: 'aankomst', verwachtVertrek: 'verwacht_vertrek', vertrek: 'vertrek' } as const;

/** What is wrong with the dates of a stay. */
export function datumfouten(
  { aankomst, verwacht_vertrek = null, vertrek = null }: Datums,
  vandaag: IsoDate,
): Issue[] {
  return beoordeelDatums({ aankomst, verwachtVertrek: verwacht_vertrek, vertrek }, vandaag).map(
    ({ field, code, params }) => ({ path: FIELD[field], code, ...(params && { params }) }),
  );
}

/**
 * What is wrong with a stay by the rules alone, all of it together.
 * @param vandaag the latest day somebody can have arrived or left
 * @param status a stay still to come needs no document yet
 */
export function verblijffouten(feiten: Feiten, status: Verblijf['status'], vandaag: IsoDate): Issue[] {
  const { aankomst, geboortedatum } = feiten;
  const issues = datumfouten(feiten, vandaag);
  if (status !== 'verwacht' && aankomst > vandaag && !issues.some(({ path }) => path === 'aankomst'))
    issues.push({ path: 'aankomst', code: 'aankomst_in_toekomst' });
  if (geboortedatum && !isGeboortedatum(geboortedatum, vandaag))
    issues.push({ path: 'geboortedatum', code: 'geboortedatum_ongeldig' });
  // A file tells what happened long ago: what was seen then is not asked again.
  if (status !== 'verwacht' && feiten.bron !== 'bestand')
    issues.push(...ontbrekendBewijs(feiten).map(({ field, code }) => ({ path: field, code })));
  return issues;
}

/** @throws InvalidInput with everything that is wrong */
export function eisGoed(issues: readonly Issue[]): void {
  if (issues.length > 0) throw new InvalidInput(issues);
}
