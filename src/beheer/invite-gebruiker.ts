import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { email } from '../beleid/invoer/email.ts';
import { useCase } from '../beleid/use-case.ts';
import { tokenHash, UITNODIGING_DAGEN } from '../organisaties/index.ts';
import { Conflict, Refused } from '../platform/errors.ts';
import { queueMail } from '../platform/mail/queue-mail.ts';
import { readGebruikers } from './gebruikers.ts';
import { kiesGemeente } from './gemeente.ts';
import { GEMEENTEROLLEN } from './gemeenterollen.ts';
import { gemeentecode, id, keuze } from './invoer.ts';
import { mailUitnodiging } from './mail-uitnodiging.ts';

const DAY = 24 * 3_600_000;

/**
 * Asks somebody by mail to work for a gemeente in a role. The link works once, for seven days; only its hash is kept. An
 * earlier invitation of that address to the same role ends. Idempotent by `id`.
 * @throws Refused `heeft_rol_al` when somebody with that address holds the role
 */
export const inviteGebruiker = useCase({
  allow: 'gebruikers:beheren',
  kind: 'write',
  input: z.object({ id: id(), gemeente: gemeentecode(), email: email(), rol: keuze(GEMEENTEROLLEN) }),
  async run(scope, input) {
    const { trx, actor, now, ctx, audit } = scope;
    const { gemeente } = await kiesGemeente(scope, input.gemeente);
    const before = await trx
      .selectFrom('uitnodiging')
      .select(['email', 'rol'])
      .where('id', '=', input.id)
      .executeTakeFirst();
    if (before !== undefined && (before.email !== input.email || before.rol !== input.rol))
      throw new Conflict('uitnodiging');
    if (before === undefined) {
      const people = await readGebruikers(trx, gemeente.code);
      const holder = people.find((one) => one.email?.toLowerCase() === input.email.toLowerCase());
      if (holder?.rollen.some(({ rol }) => rol === input.rol))
        throw new Refused('heeft_rol_al', { field: 'email' });
      await trx
        .updateTable('uitnodiging')
        .set({ ingetrokken_op: now })
        .where('gemeente', '=', gemeente.code)
        .where('email', '=', input.email)
        .where('rol', '=', input.rol)
        .where('aanvaard_op', 'is', null)
        .where('ingetrokken_op', 'is', null)
        .execute();
      const token = randomBytes(32).toString('base64url');
      await trx
        .insertInto('uitnodiging')
        .values({
          ...input,
          token_hash: tokenHash(token),
          uitgenodigd_door: actor.id ?? '',
          uitgenodigd_op: now,
          verloopt_op: new Date(now.getTime() + UITNODIGING_DAGEN * DAY),
        })
        .execute();
      const mail = mailUitnodiging(ctx.language, {
        gemeente: gemeente.naam,
        rol: input.rol,
        link: `${ctx.publicUrl}/uitnodiging/${token}`,
        dagen: UITNODIGING_DAGEN,
      });
      await queueMail(trx, { to: input.email, gemeente: gemeente.code, ...mail }, now);
    }
    await audit({
      object: ['uitnodiging', input.id],
      gemeente: gemeente.code,
      details: { rol: input.rol, herhaald: before !== undefined },
    });
  },
});
