import type { Trx } from '../access/with-actor.ts';

/** What went, or was held: kind, how many, by which rule. Never whose. */
export type Grafsteen = {
  soort: string;
  aantal: number;
  /** Over, and kept for a reason. */
  aangehouden?: number;
  dagen: number;
  grondslag: string;
  op: Date;
  gemeente?: string | null;
  ronde?: string | null;
};

/**
 * Leaves a tombstone of what a rule of retention took away, in its transaction, as the jobs' role. Nothing for nothing.
 */
export async function writeGrafsteen(trx: Trx, steen: Grafsteen): Promise<void> {
  const { soort, aantal, aangehouden = 0, dagen, grondslag, op, gemeente = null, ronde = null } = steen;
  if (aantal === 0 && aangehouden === 0) return;
  await trx
    .insertInto('grafsteen')
    .values({ soort, aantal, aangehouden, dagen, grondslag, op, gemeente, ronde })
    .execute();
}
