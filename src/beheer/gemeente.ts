import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Scope } from '../platform/access/use-case.ts';
import type { GemeenteTable } from '../platform/database/tables.ts';
import { NotFound } from '../platform/errors.ts';
import { setting } from '../platform/lists/index.ts';

/** A gemeente to choose, for who administers several. */
export type Keuze = { code: string; naam: string };

/** Which gemeente a page of administration is about; empty is the first one. */
export const gemeenteSetting = setting<string>(z.string().regex(/^[0-9]{4}$/), '');

/** The gemeenten the actor administers, by name. */
export function readEigen({ trx, gemeenten }: Scope): Promise<Selectable<GemeenteTable>[]> {
  return trx.selectFrom('gemeente').selectAll().where('code', 'in', gemeenten).orderBy('naam').execute();
}

/**
 * The gemeente asked for, or the first one the actor administers.
 * @throws NotFound when the actor does not administer it
 */
export async function kiesGemeente(
  scope: Scope,
  code: string,
): Promise<{ gemeente: Selectable<GemeenteTable>; keuzes: Keuze[] }> {
  const rows = await readEigen(scope);
  const gemeente = code === '' ? rows[0] : rows.find((row) => row.code === code);
  if (gemeente === undefined) throw new NotFound('gemeente');
  return { gemeente, keuzes: rows.map(({ code, naam }) => ({ code, naam })) };
}
