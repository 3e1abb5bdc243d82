import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { leegMag } from '../beleid/invoer/leeg-mag.ts';
import { useCase } from '../beleid/use-case.ts';
import { Refused } from '../platform/errors.ts';
import { tokenHash } from './collega.ts';
import { showUitnodiging } from './show-uitnodiging.ts';
import { id } from './velden.ts';

type Aanvaard = { id: string; rol: string; gemeente: string | null; organisatie: string | null };

/**
 * Accepts an invitation for the person who logged in, who has the role from the next request on. Whoever holds the link
 * may: it went to one address, works once, and the account that logs in need not carry the same address.
 * @param sessie the session, to act for that organisation at once
 * @throws Refused `uitnodiging_al_collega`, or `uitnodiging_ongeldig` when it ended
 */
export const acceptUitnodiging = useCase({
  allow: 'uitnodiging:aanvaarden',
  kind: 'write',
  input: z.object({ token: z.string(), sessie: leegMag(id()).default(null) }),
  async run(scope, { token, sessie }) {
    const { trx, now, audit } = scope;
    const aanbod = await showUitnodiging.within(scope, { token });
    if (aanbod.status === 'open' && aanbod.heeft_rol) throw new Refused('uitnodiging_al_collega');
    const { rows } = await sql<Aanvaard>`select * from uitnodiging_aanvaarden(${tokenHash(token)}::bytea,
      ${randomUUID()}::uuid, ${now}::timestamptz)`.execute(trx);
    const aanvaard = rows[0];
    if (aanvaard === undefined) throw new Refused('uitnodiging_ongeldig');
    if (aanvaard.organisatie !== null && sessie !== null)
      await trx
        .updateTable('sessie')
        .set({ organisatie: aanvaard.organisatie })
        .where('id', '=', sessie)
        .execute();
    await audit({
      object: ['uitnodiging', aanvaard.id],
      gemeente: aanvaard.gemeente,
      organisatie: aanvaard.organisatie,
      details: { rol: aanvaard.rol, naar: 'aanvaard' },
    });
    return { organisatie: aanbod.organisatie, gemeente: aanbod.gemeente };
  },
});
