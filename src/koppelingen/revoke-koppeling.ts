import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { NotFound } from '../platform/errors.ts';

/** Ends a machine client at once, with every token it holds. Repeating it changes nothing. @throws NotFound */
export const revokeKoppeling = useCase({
  allow: 'koppeling:beheren',
  kind: 'write',
  input: z.object({ koppeling: z.uuid() }),
  async run({ trx, actor, now, audit, gemeenten }, { koppeling }): Promise<void> {
    const found = await trx
      .selectFrom('koppeling')
      .select(['gemeente', 'ingetrokken_op'])
      .where('id', '=', koppeling)
      .where((eb) =>
        eb.or([
          eb('organisatie', '=', actor.organisatie),
          ...(gemeenten.length === 0 ? [] : [eb('gemeente', 'in', gemeenten)]),
        ]),
      )
      .executeTakeFirst();
    if (found === undefined) throw new NotFound('koppeling');
    if (found.ingetrokken_op === null) {
      await trx
        .updateTable('koppeling')
        .set({ ingetrokken_op: now, ingetrokken_door: actor.id })
        .where('id', '=', koppeling)
        .execute();
    }
    await audit({
      object: ['koppeling', koppeling],
      gemeente: found.gemeente,
      details: { ingetrokken: true, nieuw: found.ingetrokken_op === null },
    });
  },
});
