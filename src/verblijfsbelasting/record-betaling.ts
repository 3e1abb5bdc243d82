import { randomUUID } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import { leegMag } from '../beleid/invoer/leeg-mag.ts';
import { vrijeTekst } from '../beleid/invoer/vrije-tekst.ts';
import { useCase } from '../beleid/use-case.ts';
import { bezwaarTot, wachtOpBetaling } from '../beleid/verblijfsbelasting/termijnen.ts';
import type { Scope } from '../platform/access/use-case.ts';
import type { Trx } from '../platform/access/with-actor.ts';
import type { AanslagTable } from '../platform/database/tables.ts';
import { type IsoDate, today } from '../platform/dates/index.ts';
import { NotFound, Refused } from '../platform/errors.ts';
import { toAanslag } from './aanslag.ts';
import { datum } from './invoer.ts';

/**
 * Records the day on which what is paid on a declaration was paid: from the day after it the term to object runs (art. 22j sub
 * b AWR). Another day than was recorded is a correction, with its reason; what stood there stays to be read. Paying itself is
 * the tax system's.
 * @throws Refused `betaling_niet` where no payment is waited for; `betaling_vastgelegd` for another day without a reason;
 * `betaling_datum` for a day before the period was over or after today; NotFound
 * @returns the last day to object
 */
export const recordBetaling = useCase({
  allow: 'verblijfsbelasting:heffen',
  kind: 'write',
  input: z.object({ aanslag: z.uuid(), betaaldOp: datum(), reden: leegMag(vrijeTekst()).default(null) }),
  async run(scope, { aanslag: id, betaaldOp, reden }): Promise<{ bezwaarTot: IsoDate | null }> {
    const { trx, now, actor, clock, gemeenten } = scope;
    const row = await trx
      .selectFrom('aanslag')
      .selectAll()
      .where('id', '=', id)
      .where('gemeente', 'in', [...gemeenten])
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined) throw new NotFound('aanslag');
    const aanslag = toAanslag(row);
    if (!wachtOpBetaling(aanslag)) throw new Refused('betaling_niet');
    if (betaaldOp > today(clock) || betaaldOp < aanslag.tot)
      throw new Refused('betaling_datum', { field: 'betaaldOp' });
    const tot = bezwaarTot({ ...aanslag, betaaldOp });
    // The same day again, as by a double press, changes nothing.
    if (aanslag.betaaldOp !== betaaldOp) {
      if (aanslag.betaaldOp !== null) await keepCorrectie(scope, row, reden);
      await trx
        .updateTable('aanslag')
        .set({ betaald_op: betaaldOp, betaald_vastgelegd_op: now, betaald_vastgelegd_door: actor.id })
        .set({ bezwaar_tot: tot })
        .where('id', '=', id)
        .execute();
    }
    await scope.audit({
      object: ['aanslag', id],
      gemeente: row.gemeente,
      details: { betaald: betaaldOp, bezwaarTot: tot, eerder: aanslag.betaaldOp, reden },
    });
    return { bezwaarTot: tot };
  },
});

/** Keeps what stood there before it is overwritten. @throws Refused `betaling_vastgelegd` without a reason */
async function keepCorrectie(
  { trx, now, actor }: Scope,
  { gemeente, id, organisatie, ...row }: Selectable<AanslagTable>,
  reden: string | null,
): Promise<void> {
  if (reden === null) throw new Refused('betaling_vastgelegd', { field: 'reden' });
  if (row.betaald_op === null || row.betaald_vastgelegd_op === null) return;
  await trx
    .insertInto('betaalcorrectie')
    .values({
      ...{ gemeente, id: randomUUID(), aanslag: id, organisatie, reden },
      ...{ eerder_betaald_op: row.betaald_op, eerder_vastgelegd_op: row.betaald_vastgelegd_op },
      eerder_vastgelegd_door: row.betaald_vastgelegd_door,
      ...{ gecorrigeerd_op: now, gecorrigeerd_door: actor.id },
    })
    .execute();
}

/** A day of payment that was recorded before another. */
export type Betaalcorrectie = { id: string; betaaldOp: IsoDate; op: IsoDate; reden: string };

/** Days of payment that were recorded and corrected, the first one first. */
export async function readBetaalcorrecties(trx: Trx, aanslag: string): Promise<Betaalcorrectie[]> {
  const { rows } = await sql<Betaalcorrectie>`
    select id, eerder_betaald_op as "betaaldOp", (gecorrigeerd_op at time zone 'Europe/Amsterdam')::date as op, reden
    from betaalcorrectie where aanslag = ${aanslag} order by nummer`.execute(trx);
  return rows;
}
