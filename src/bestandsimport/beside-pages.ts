import type { Context } from '../platform/access/context.ts';
import type { Scope } from '../platform/access/use-case.ts';
import { judgeImport } from './judge-import.ts';
import { reopenImport } from './reopen-import.ts';
import { writeImport } from './write-import.ts';

/** So many rows are done while somebody waits for the page; more are done by a job, which shows how far it is. */
const METEEN = 1000;
/** The job comes after all in case the process ended before it was done. */
const VANGNET_SECONDEN = 60;

const isKlein = (rijen: number) => rijen <= METEEN;

/** Asks for the job of a step, in the transaction that makes it necessary. */
export async function askJob(
  { trx, ctx }: Pick<Scope, 'trx' | 'ctx'>,
  name: 'bestand-beoordelen' | 'bestand-verwerken',
  id: string,
  rijen: number,
): Promise<void> {
  const later = isKlein(rijen) ? { afterSeconds: VANGNET_SECONDEN } : {};
  await ctx.jobs.ask(trx, name, { import: id }, { key: id, ...later });
}

/** Judges a small import at once; a large one is left to its job. */
export async function judgeNow(ctx: Context, id: string, rijen: number): Promise<void> {
  if (isKlein(rijen)) await judgeImport(ctx, id);
}

/** Registers a small import at once; a large one is left to its job. */
export async function writeNow(ctx: Context, id: string, verblijven: number): Promise<void> {
  if (isKlein(verblijven)) await writeOrReopen(ctx, id);
}

/**
 * Registers what was agreed to. When that fails nothing is written, and the import can be looked at again.
 * @returns how many stays were written
 */
export async function writeOrReopen(ctx: Context, id: string): Promise<number> {
  try {
    return (await writeImport(ctx, { id })) ?? 0;
  } catch (error) {
    await reopenImport(ctx, { id });
    throw error;
  }
}
