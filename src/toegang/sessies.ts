import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import type { Scope } from '../platform/access/use-case.ts';
import { NotFound } from '../platform/errors.ts';
import { sessionLimits } from '../platform/identity/sessions.ts';
import { deviceOf } from './device.ts';

export type Sessie = {
  id: string;
  begonnen: Date;
  laatstGezien: Date;
  adres: string | null;
  apparaat: ReturnType<typeof deviceOf>;
};

/** Where this person is logged in now, the last used first. */
export const listSessies = useCase({
  allow: 'sessie:beheren',
  kind: 'read',
  input: z.object({}),
  async run({ trx, actor, now }): Promise<Sessie[]> {
    const { idleMinutes, longestHours } = sessionLimits(actor);
    const rows = await trx
      .selectFrom('sessie')
      .select(['id', 'begonnen_op', 'laatst_gezien_op', 'adres', 'apparaat'])
      .where('gebruiker', '=', actor.id)
      .where('laatst_gezien_op', '>', new Date(now.getTime() - idleMinutes * 60_000))
      .where('begonnen_op', '>', new Date(now.getTime() - longestHours * 3_600_000))
      .orderBy('laatst_gezien_op', 'desc')
      .orderBy('id')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      begonnen: row.begonnen_op,
      laatstGezien: row.laatst_gezien_op,
      adres: row.adres,
      apparaat: deviceOf(row.apparaat),
    }));
  },
});

/** Ends one of one's own sessions, on whatever device. @throws NotFound when it is not there (any more) */
export const endSessie = useCase({
  allow: 'sessie:beheren',
  kind: 'write',
  input: z.object({ sessie: z.uuid({ error: 'ongeldig' }) }),
  async run(scope, { sessie }) {
    const { numDeletedRows } = await scope.trx
      .deleteFrom('sessie')
      .where('gebruiker', '=', scope.actor.id)
      .where('id', '=', sessie)
      .executeTakeFirst();
    if (numDeletedRows === 0n) throw new NotFound('sessie');
    await auditEnd(scope, sessie, 1);
  },
});

/** Ends every session of one's own but this. @returns how many */
export const endOtherSessies = useCase({
  allow: 'sessie:beheren',
  kind: 'write',
  input: z.object({ behalve: z.uuid() }),
  async run(scope, { behalve }) {
    const { numDeletedRows } = await scope.trx
      .deleteFrom('sessie')
      .where('gebruiker', '=', scope.actor.id)
      .where('id', '!=', behalve)
      .executeTakeFirst();
    await auditEnd(scope, null, Number(numDeletedRows));
    return Number(numDeletedRows);
  },
});

/** In the log of each gemeente in which this person works. */
async function auditEnd({ actor, audit }: Scope, sessie: string | null, aantal: number): Promise<void> {
  const gemeenten = new Set(actor.toekenningen.map((t) => t.gemeente));
  for (const gemeente of gemeenten.size === 0 ? [null] : gemeenten)
    await audit({ object: ['sessie', sessie], gemeente, details: { naar: 'geeindigd', aantal } });
}
