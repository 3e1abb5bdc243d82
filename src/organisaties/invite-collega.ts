import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { email } from '../beleid/invoer/email.ts';
import { useCase } from '../beleid/use-case.ts';
import { Conflict, Refused } from '../platform/errors.ts';
import { queueMail } from '../platform/mail/queue-mail.ts';
import { readCollegas, tokenHash, UITNODIGING_DAGEN } from './collega.ts';
import { eigenOrganisatie } from './eigen-organisatie.ts';
import { mailTekst } from './mail-tekst.ts';
import { readOrganisatie } from './organisatie.ts';
import { HUISVESTERROLLEN } from './soorten.ts';
import { id, keuze } from './velden.ts';

const DAY = 24 * 3600 * 1000;

/**
 * Asks somebody by mail to work for the organisation. The link holds 32 random bytes of which only the hash is kept; it
 * works once, for seven days. An earlier invitation to the same address ends. Idempotent by `id`.
 * @throws Refused `al_collega` when that address works here already
 */
export const inviteCollega = useCase({
  allow: 'organisatie:collegas',
  kind: 'write',
  input: z.object({ id: id(), email: email(), rol: keuze(HUISVESTERROLLEN) }),
  async run(scope, input) {
    const { trx, actor, now, ctx, audit } = scope;
    const organisatie = await readOrganisatie(trx, eigenOrganisatie(scope));
    const before = await trx
      .selectFrom('uitnodiging')
      .select(['email', 'rol'])
      .where('id', '=', input.id)
      .executeTakeFirst();
    if (before !== undefined && (before.email !== input.email || before.rol !== input.rol))
      throw new Conflict('uitnodiging');
    if (before === undefined) {
      const collegas = await readCollegas(trx, organisatie.id);
      if (collegas.some((collega) => collega.email?.toLowerCase() === input.email.toLowerCase()))
        throw new Refused('al_collega', { field: 'email' });
      await trx
        .updateTable('uitnodiging')
        .set({ ingetrokken_op: now })
        .where('organisatie', '=', organisatie.id)
        .where('email', '=', input.email)
        .where('aanvaard_op', 'is', null)
        .where('ingetrokken_op', 'is', null)
        .execute();
      const token = randomBytes(32).toString('base64url');
      await trx
        .insertInto('uitnodiging')
        .values({
          ...input,
          token_hash: tokenHash(token),
          organisatie: organisatie.id,
          uitgenodigd_door: actor.id ?? '',
          uitgenodigd_op: now,
          verloopt_op: new Date(now.getTime() + UITNODIGING_DAGEN * DAY),
        })
        .execute();
      const tekst = mailTekst(organisatie.taal, 'uitnodiging', {
        organisatie: organisatie.naam,
        link: `${ctx.publicUrl}/uitnodiging/${token}`,
      });
      await queueMail(trx, { to: input.email, ...tekst, organisatie: organisatie.id }, now);
    }
    await audit({
      object: ['uitnodiging', input.id],
      details: { rol: input.rol, herhaald: before !== undefined },
    });
  },
});
