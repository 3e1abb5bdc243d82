import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Trx } from '../platform/access/with-actor.ts';
import type { BestandsimportTable } from '../platform/database/tables.ts';
import { NotFound, Refused } from '../platform/errors.ts';
import type { Lijstopzet } from './lees-bestand.ts';
import type { Toewijzing } from './toewijzing.ts';

/** A file import as it is kept. */
export type Bestandsimport = Omit<Selectable<BestandsimportTable>, 'opzet' | 'toewijzing' | 'uitkomst'> & {
  opzet: { verblijven: Lijstopzet; gasten: Lijstopzet | null };
  toewijzing: Toewijzing | null;
  uitkomst: Uitkomst | null;
};

/** What judging found, in numbers and dates. */
export type Uitkomst = {
  goed: number;
  dubbel: number;
  geen_nacht: number;
  fout: number;
  /** Stays the good rows become, and how many of them travel along without a name of their own. */
  personen: number;
  medereizigers: number;
  /** First arrival and last departure of them; null when one has no departure. */
  van: string | null;
  tot: string | null;
  verwacht: number;
  aanwezig: number;
  vertrokken: number;
};

export const importId = z.object({ id: z.uuid() });

/**
 * An import of the actor's organisation, held until the transaction ends.
 * @throws NotFound
 */
export async function takeImport(trx: Trx, id: string): Promise<Bestandsimport> {
  return found(
    await trx.selectFrom('bestandsimport').selectAll().where('id', '=', id).forUpdate().executeTakeFirst(),
  );
}

/** The same, to look at only. */
export async function readImport(trx: Trx, id: string): Promise<Bestandsimport> {
  return found(await trx.selectFrom('bestandsimport').selectAll().where('id', '=', id).executeTakeFirst());
}

/** @throws Refused when the import is further than this step, or not yet there */
export function requireStatus(
  { status }: Pick<Bestandsimport, 'status'>,
  ...mag: Bestandsimport['status'][]
): void {
  if (!mag.includes(status)) throw new Refused('overgang_niet_toegestaan');
}

function found(row: Selectable<BestandsimportTable> | undefined): Bestandsimport {
  if (row === undefined) throw new NotFound('bestandsimport');
  const uitkomst = 'goed' in row.uitkomst ? row.uitkomst : null;
  return { ...row, uitkomst } as unknown as Bestandsimport;
}
