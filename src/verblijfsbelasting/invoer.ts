import { z } from 'zod';
import { eis } from '../beleid/invoer/eis.ts';
import { leesTijdvak, type Tijdvak } from '../beleid/verblijfsbelasting/tijdvak.ts';
import type { Scope } from '../platform/access/use-case.ts';
import { isIsoDate } from '../platform/dates/index.ts';
import { NotFound } from '../platform/errors.ts';
import { setting } from '../platform/lists/index.ts';

export const datum = () =>
  z.string({ error: 'verplicht' }).min(1, 'verplicht').refine(isIsoDate, 'ongeldige_datum');

/** A whole number as people type it. */
export const heelGetal = (minimum: number, maximum: number) =>
  z
    .string({ error: 'verplicht' })
    .trim()
    .check(
      eis((text) => text !== '', 'verplicht'),
      eis((text) => /^\d{1,4}$/.test(text), 'geen_heel_getal'),
      eis((text) => Number(text) >= minimum, 'te_klein', { minimum }),
      eis((text) => Number(text) <= maximum, 'te_groot', { maximum }),
    )
    .transform(Number);

/** A period by its code, `2026-K3`. */
export const tijdvakveld = z
  .string()
  .refine((code) => leesTijdvak(code) !== null, 'ongeldig_tijdvak')
  .transform((code) => leesTijdvak(code) as Tijdvak);

/** Which gemeente a page is about; empty is the first one. */
export const gemeenteSetting = setting<string>(z.string().regex(/^[0-9]{4}$/), '');

/** A gemeente to choose, for who levies for several. */
export type Keuze = { code: string; naam: string };

/**
 * The gemeente asked for, or the first one in reach.
 * @throws NotFound when it is not in reach
 */
export async function kiesGemeente(
  { trx, gemeenten }: Scope,
  code: string,
): Promise<{ gemeente: Keuze; keuzes: Keuze[] }> {
  const keuzes = await trx
    .selectFrom('gemeente')
    .select(['code', 'naam'])
    .where('code', 'in', [...gemeenten])
    .orderBy('naam')
    .execute();
  const gemeente = code === '' ? keuzes[0] : keuzes.find((keuze) => keuze.code === code);
  if (gemeente === undefined) throw new NotFound('gemeente');
  return { gemeente, keuzes };
}

/** An amount as the database answers it. @throws RangeError beyond 2^53 */
export function centenVan(bedrag: string): number {
  const centen = Number(bedrag);
  if (!Number.isSafeInteger(centen)) throw new RangeError('amount out of range');
  return centen;
}
