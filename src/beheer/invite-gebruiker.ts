import { z } from 'zod';
import { email } from '../beleid/invoer/email.ts';
import { useCase } from '../beleid/use-case.ts';
import { isUitgenodigd, makeUitnodiging, UITNODIGING_DAGEN } from '../organisaties/index.ts';
import { Refused } from '../platform/errors.ts';
import { queueMail } from '../platform/mail/queue-mail.ts';
import { readGebruikers } from './gebruikers.ts';
import { kiesGemeente } from './gemeente.ts';
import { GEMEENTEROLLEN } from './gemeenterollen.ts';
import { gemeentecode, id, keuze } from './invoer.ts';
import { mailUitnodiging } from './mail-uitnodiging.ts';

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
    const herhaald = await isUitgenodigd(trx, input);
    if (!herhaald) {
      const people = await readGebruikers(trx, gemeente.code);
      const holder = people.find((one) => one.email?.toLowerCase() === input.email.toLowerCase());
      if (holder?.rollen.some(({ rol }) => rol === input.rol))
        throw new Refused('heeft_rol_al', { field: 'email' });
      const token = await makeUitnodiging(trx, { ...input, gemeente: gemeente.code }, actor.id, now);
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
      details: { rol: input.rol, herhaald },
    });
  },
});
