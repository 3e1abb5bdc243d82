import { z } from 'zod';
import { documentsoorten, vaststellingswijzen } from '../../beleid/documentsoorten.ts';
import { meereizend } from '../../beleid/registratievelden.ts';
import { VERBLIJFSTATUSSEN } from '../../beleid/verblijfstatus.ts';
import { type CamelKeys, camelKeys, component, toCamel } from '../../platform/api/index.ts';
import { BRONNEN, nieuwVerblijf, TALEN, type Verblijf } from '../verblijf.ts';

const keys = <K extends string>(table: Readonly<Record<K, unknown>>) => Object.keys(table) as [K, ...K[]];
const date = () => z.iso.date();

/** What each field of a stay is for. */
const UITLEG: Record<string, string> = {
  locatie: 'Where: `id` of one of the own locations',
  persoon: 'Person of an earlier stay, as `persoon` of that stay; a new person when left out',
  naam: 'As on the document, diacritics kept (art. 438 Sr)',
  woonplaats: 'Place of residence (art. 438 Sr)',
  land: 'Country of residence, codetabel `landen` (BRP tabel 34)',
  aankomst: 'Day of arrival',
  verwachtVertrek: 'Day on which departure is expected; the night of that day does not count',
  vertrek: 'Day of departure, once somebody has left; the night of that day does not count',
  documentsoort: 'Kind of document shown, codetabel `documentsoorten`; never its number (art. 438 Sr)',
  identiteitVastgesteld: 'How identity was established, codetabel `vaststellingswijzen`',
  taal: 'Language to inform the person in, ISO 639-1; that of `land` when left out',
  werkgever: 'Name of the employer',
  slaapplaats: 'Bed, `id` of one of the location',
  meereizend: 'Partner or minor child travelling along (art. 438 lid 3 Sr)',
  geboortedatum: 'Only where the gemeente asks for it',
  nationaliteit: 'Only where the gemeente asks for it, codetabel `nationaliteiten` (BRP tabel 32)',
  aangekomen: '`false` announces somebody who is still to come; when left out, an arrival after today is one',
  anderePersoon: 'Somebody of the same name stays here in the same nights, and is another person',
};

/** Fields of a use case under the names of the interface, each saying what it is for. */
export function invoerVan<S extends z.ZodRawShape>(shape: S, uitleg: Record<string, string> = UITLEG) {
  const fields = Object.entries(shape).map(([key, schema]) => {
    const name = toCamel(key);
    const description = uitleg[name];
    const field = schema as unknown as z.ZodType;
    return [name, description === undefined ? field : field.meta({ description })];
  });
  return z.strictObject(Object.fromEntries(fields) as unknown as CamelKeys<S>);
}

const { id: _id, bron: _bron, bestandsimport: _import, ...shape } = nieuwVerblijf.shape;

/** A stay as it is sent; its identifier stands in the address or beside it. */
export const verblijfInvoer = component('VerblijfInvoer', invoerVan(shape), 'A stay (art. 438 Sr, §3.1.3)');

/** A stay as it is read. */
export const verblijfSchema = component(
  'Verblijf',
  z.object({
    id: z.uuid(),
    gemeente: z.string().meta({ description: 'BRP tabel 33' }),
    locatie: z.uuid(),
    persoon: z.uuid().meta({ description: 'The same in all stays of one person; means nothing outside' }),
    naam: z.string(),
    woonplaats: z.string(),
    land: z.string(),
    aankomst: date(),
    verwachtVertrek: date().nullable(),
    vertrek: date().nullable(),
    documentsoort: z.enum(keys(documentsoorten)).nullable(),
    identiteitVastgesteld: z.enum(keys(vaststellingswijzen)).nullable(),
    taal: z.enum(TALEN),
    werkgever: z.string().nullable(),
    slaapplaats: z.uuid().nullable(),
    meereizend: z.enum(keys(meereizend)),
    geboortedatum: date().nullable(),
    nationaliteit: z.string().nullable(),
    status: z.enum(VERBLIJFSTATUSSEN),
    vervallenReden: z.string().nullable(),
    vorigVerblijf: z.uuid().nullable().meta({ description: 'The stay this one continues after a move' }),
    bron: z.enum(BRONNEN).meta({ description: 'Where it came from' }),
    aangemaaktOp: z.iso.datetime(),
    gewijzigdOp: z.iso.datetime(),
  }),
  'A stay: who sleeps where, from `aankomst` until `vertrek`',
);
export type VerblijfGelezen = z.output<typeof verblijfSchema>;

/** A row as it leaves the server. */
export function toVerblijf(row: Verblijf): VerblijfGelezen {
  return {
    ...camelKeys(row),
    aangemaaktOp: row.aangemaakt_op.toISOString(),
    gewijzigdOp: row.gewijzigd_op.toISOString(),
  } as unknown as VerblijfGelezen;
}
