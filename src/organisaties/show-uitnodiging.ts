import { sql } from 'kysely';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { NotFound } from '../platform/errors.ts';
import { tokenHash } from './collega.ts';

/** An invitation as its link shows it. `gemeente` or `organisatie` is the name of who invites. */
export type UitnodigingGetoond = {
  id: string;
  rol: string;
  gemeente: string | null;
  organisatie: string | null;
  verloopt_op: Date;
  status: 'open' | 'verlopen' | 'aanvaard' | 'ingetrokken';
  heeft_rol: boolean;
};

/** What an invitation offers, to who holds its link and logged in. @throws NotFound for a link that never was */
export const showUitnodiging = useCase({
  allow: 'uitnodiging:aanvaarden',
  kind: 'read',
  input: z.object({ token: z.string() }),
  async run({ trx, now }, { token }) {
    const { rows } = await sql<UitnodigingGetoond>`
      select * from uitnodiging_lezen(${tokenHash(token)}::bytea, ${now}::timestamptz)`.execute(trx);
    if (rows[0] === undefined) throw new NotFound('uitnodiging');
    return rows[0];
  },
});
