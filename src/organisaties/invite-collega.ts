import { z } from 'zod';
import { email } from '../beleid/invoer/email.ts';
import { useCase } from '../beleid/use-case.ts';
import { Refused } from '../platform/errors.ts';
import { queueMail } from '../platform/mail/queue-mail.ts';
import { readCollegas } from './collega.ts';
import { eigenOrganisatie } from './eigen-organisatie.ts';
import { mailTekst } from './mail-tekst.ts';
import { isUitgenodigd, makeUitnodiging } from './make-uitnodiging.ts';
import { readOrganisatie } from './organisatie.ts';
import { HUISVESTERROLLEN } from './soorten.ts';
import { id, keuze } from './velden.ts';

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
    const herhaald = await isUitgenodigd(trx, input);
    if (!herhaald) {
      const collegas = await readCollegas(trx, organisatie.id);
      if (collegas.some((collega) => collega.email?.toLowerCase() === input.email.toLowerCase()))
        throw new Refused('al_collega', { field: 'email' });
      const token = await makeUitnodiging(trx, { ...input, organisatie: organisatie.id }, actor.id, now);
      const tekst = mailTekst(organisatie.taal, 'uitnodiging', {
        organisatie: organisatie.naam,
        link: `${ctx.publicUrl}/uitnodiging/${token}`,
      });
      await queueMail(trx, { to: input.email, ...tekst, organisatie: organisatie.id }, now);
    }
    await audit({
      object: ['uitnodiging', input.id],
      details: { rol: input.rol, herhaald },
    });
  },
});
