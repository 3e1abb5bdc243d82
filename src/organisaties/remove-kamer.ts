import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import type { Trx } from '../platform/access/with-actor.ts';
import { type Clock, type IsoDate, today } from '../platform/dates/index.ts';
import { Refused } from '../platform/errors.ts';
import { bedsInUse } from './bewoning.ts';
import { holdKamer, holdSlaapplaats } from './kamer.ts';
import { datum, id } from './velden.ts';

/**
 * Takes a room with its beds out of the house from a night on; nights before keep it.
 * @param vanaf first night without it; today or later
 * @throws Refused `vanaf_verleden`, `slaapplaats_in_gebruik` when somebody has a bed of it in that night or later
 */
export const removeKamer = useCase({
  allow: 'locatie:indelen',
  kind: 'write',
  input: z.object({ kamer: id(), vanaf: datum() }),
  async run({ trx, clock, audit }, { kamer, vanaf }) {
    const { gemeente } = await holdKamer(trx, kamer);
    const beds = await trx
      .selectFrom('slaapplaats')
      .select('id')
      .where('kamer', '=', kamer)
      .where((eb) => eb.or([eb('vervallen_op', 'is', null), eb('vervallen_op', '>', vanaf)]))
      .forUpdate()
      .execute();
    const ids = beds.map((bed) => bed.id);
    await eisLeeg(trx, clock, ids, vanaf);
    if (ids.length > 0)
      await trx.updateTable('slaapplaats').set({ vervallen_op: vanaf }).where('id', 'in', ids).execute();
    await trx.updateTable('kamer').set({ vervallen_op: vanaf }).where('id', '=', kamer).execute();
    await audit({ object: ['kamer', kamer], gemeente, details: { vervallen_op: vanaf, bedden: ids.length } });
  },
});

/**
 * Takes a bed out of its room from a night on.
 * @param vanaf first night without it; today or later
 * @throws Refused `vanaf_verleden`, `slaapplaats_in_gebruik`
 */
export const removeSlaapplaats = useCase({
  allow: 'locatie:indelen',
  kind: 'write',
  input: z.object({ slaapplaats: id(), vanaf: datum() }),
  async run({ trx, clock, audit }, { slaapplaats, vanaf }) {
    const { gemeente } = await holdSlaapplaats(trx, slaapplaats);
    await eisLeeg(trx, clock, [slaapplaats], vanaf);
    await trx.updateTable('slaapplaats').set({ vervallen_op: vanaf }).where('id', '=', slaapplaats).execute();
    await audit({ object: ['slaapplaats', slaapplaats], gemeente, details: { vervallen_op: vanaf } });
  },
});

async function eisLeeg(trx: Trx, clock: Clock, beds: readonly string[], night: IsoDate): Promise<void> {
  const now = today(clock);
  if (night < now) throw new Refused('vanaf_verleden', { field: 'vanaf' });
  const used = await bedsInUse(trx, beds, night, now);
  if (used.length > 0)
    throw new Refused('slaapplaats_in_gebruik', { field: 'vanaf', params: { aantal: used.length } });
}
