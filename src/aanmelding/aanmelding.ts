import { z } from 'zod';
import { documentsoorten } from '../beleid/documentsoorten.ts';
import { eis } from '../beleid/invoer/eis.ts';
import { naam } from '../beleid/invoer/naam.ts';
import { vrijeTekst } from '../beleid/invoer/vrije-tekst.ts';
import { meereizend } from '../beleid/registratievelden.ts';
import { isoDate } from '../platform/dates/index.ts';

/** Languages in which a guest checks in (§3.1.2, §4.1.1), ISO 639-1. */
export const GASTTALEN = ['nl', 'en', 'pl', 'ro', 'bg', 'hu'] as const;
export type Gasttaal = (typeof GASTTALEN)[number];

export const isGasttaal = (taal: string | undefined): taal is Gasttaal =>
  GASTTALEN.some((known) => known === taal);

const keys = <K extends string>(table: Readonly<Record<K, unknown>>) => Object.keys(table) as [K, ...K[]];
const datum = () => isoDate({ error: 'ongeldige_datum' });
const plaats = () => vrijeTekst({ max: 120 });
const bestaandeCode = (error: string) => z.string({ error: 'verplicht' }).regex(/^\d{4}$/, { error });

/**
 * What a guest is asked, each field alone: the same in the browser, where nothing may be refused after the guest has
 * gone, and at the server. Codes of tables are looked up by the server only.
 */
export const gastvelden = {
  naam: naam(),
  woonplaats: plaats(),
  /** BRP tabel 34. */
  land: bestaandeCode('onbekend_land'),
  aankomst: datum(),
  verwachtVertrek: datum().nullable(),
  documentsoort: z.enum(keys(documentsoorten), { error: 'keuze_ongeldig' }),
  meereizend: z.enum(keys(meereizend), { error: 'keuze_ongeldig' }),
  werkgever: plaats().nullable(),
  geboortedatum: datum().nullable(),
  /** BRP tabel 32. */
  nationaliteit: bestaandeCode('onbekende_nationaliteit').nullable(),
  /** Signature under the deregistration form (§3.1.2): the name typed, and a tick that it was read. */
  formulierNaam: naam().nullable(),
  formulierAkkoord: z.literal('ja', { error: 'akkoord_verplicht' }).nullable(),
};

/** Schema of an aanmelding as it is sent: what a guest entered, with what the device adds. */
export const aanmeldingInvoer = z.object({
  ...gastvelden,
  // A device that was loaded before there was a form to sign sends neither.
  formulierNaam: gastvelden.formulierNaam.optional(),
  formulierAkkoord: gastvelden.formulierAkkoord.optional(),
  /** Made on the device, so that sending twice changes nothing. */
  id: z.uuid(),
  taal: z.enum(GASTTALEN, { error: 'keuze_ongeldig' }),
  /** SHA-256 of the guest's personal code, hexadecimal; the code itself stays with the guest. */
  codeHash: z
    .string()
    .check(eis((hash) => /^[0-9a-f]{64}$/.test(hash), 'ongeldig'))
    .nullable(),
  /** Moment on the device; it may have been without a connection for a day. */
  ingevuldOp: z.iso.datetime(),
});
export type AanmeldingInvoer = z.output<typeof aanmeldingInvoer>;
