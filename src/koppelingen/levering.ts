import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Scope } from '../platform/access/use-case.ts';
import { component } from '../platform/api/index.ts';
import { Refused } from '../platform/errors.ts';

/** What a delivery was about. */
export const LEVERINGSOORTEN = [
  'verblijf',
  'verblijven',
  'wijziging',
  'afwezigheid',
  'nachtbevestiging',
  'nacht',
] as const;
export type Leveringsoort = (typeof LEVERINGSOORTEN)[number];

/** A receipt: proof of what was handed over, when, and what of it was accepted. It holds no names. */
export const leveringSchema = component(
  'Levering',
  z.object({
    id: z.uuid(),
    soort: z.enum(LEVERINGSOORTEN),
    ontvangenOp: z.iso.datetime().meta({ description: 'When it was received, UTC' }),
    hash: z.string().meta({
      description:
        'SHA-256, in hex, of what was sent as canonical JSON (RFC 8785): compute it over what you kept',
    }),
    aangenomen: z.int().meta({ description: 'Items that were new and accepted' }),
    herhaald: z.int().meta({ description: 'Items that were there already, as sent' }),
    geweigerd: z.int().meta({ description: 'Items that were refused' }),
    laat: z
      .int()
      .meta({ description: 'Items that came after the closing hour of their night; accepted and marked' }),
  }),
  'Receipt of a delivery',
);
export type Levering = z.output<typeof leveringSchema>;

/** What a delivery came to, by numbers and identifiers; never names. */
export type Uitkomst = {
  aangenomen: number;
  herhaald: number;
  geweigerd: number;
  laat: number;
  /** Identifiers of what was written, with what became of it. */
  inhoud: unknown;
};

const COLUMNS = [
  'id',
  'soort',
  'ontvangen_op',
  'hash',
  'aangenomen',
  'herhaald',
  'geweigerd',
  'laat',
  'uitkomst',
] as const;

type Row = {
  id: string;
  soort: string;
  ontvangen_op: Date;
  hash: Uint8Array;
  aangenomen: number;
  herhaald: number;
  geweigerd: number;
  laat: number;
  uitkomst: unknown;
};

/** A row as it leaves the server. */
export function toLevering(row: Omit<Row, 'uitkomst'>): Levering {
  const { id, soort, aangenomen, herhaald, geweigerd, laat } = row;
  return {
    id,
    soort: soort as Leveringsoort,
    ontvangenOp: row.ontvangen_op.toISOString(),
    hash: Buffer.from(row.hash).toString('hex'),
    aangenomen,
    herhaald,
    geweigerd,
    laat,
  };
}

/**
 * The receipt given earlier for the same content under the same identifier, with what it came to then.
 * @throws Refused `andere_inhoud` when the identifier was used for other content
 */
export async function earlierLevering(
  { trx, actor }: Scope,
  sleutel: string,
  hash: Buffer,
): Promise<{ levering: Levering; inhoud: unknown } | null> {
  const row = await trx
    .selectFrom('levering')
    .select(COLUMNS)
    .where('organisatie', '=', actor.organisatie ?? '')
    .where('sleutel', '=', sleutel)
    .orderBy('volgnummer', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  if (!hash.equals(row.hash)) {
    if (row.soort === 'nacht') return null;
    throw new Refused('andere_inhoud', { field: 'id' });
  }
  return { levering: toLevering(row), inhoud: row.uitkomst };
}

/**
 * Writes the receipt of a delivery, in the transaction of what was delivered.
 * @throws Refused `andere_inhoud` when something else was delivered under the same identifier at the same moment
 */
export async function recordLevering(
  scope: Scope,
  of: { soort: Leveringsoort; sleutel: string; hash: Buffer },
  { inhoud, ...aantallen }: Uitkomst,
): Promise<Levering> {
  const { trx, actor, now } = scope;
  const row = await trx
    .insertInto('levering')
    .values({
      id: randomUUID(),
      organisatie: actor.organisatie ?? '',
      ...of,
      ontvangen_op: now,
      ontvangen_van: actor.id,
      ...aantallen,
      uitkomst: JSON.stringify(inhoud),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning(COLUMNS)
    .executeTakeFirst();
  if (row !== undefined) return toLevering(row);
  const earlier = await earlierLevering(scope, of.sleutel, of.hash);
  if (earlier === null) throw new Refused('andere_inhoud', { field: 'id' });
  return earlier.levering;
}
