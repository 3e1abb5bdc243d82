import { z } from 'zod';
import { rechten } from '../beleid/rechten.ts';
import { useCase } from '../beleid/use-case.ts';
import { reachOf } from '../platform/access/reach.ts';
import { NotFound } from '../platform/errors.ts';
import { type Eigenaar, eigenarenOf, type Signaal, selectSignalen, toSignaal } from './signaal.ts';

/** A step taken or a note made: who, when, from which state to which. */
export type Gebeurtenis = {
  id: string;
  tijdstip: string;
  door: string | null;
  van: string | null;
  naar: string | null;
  toegewezenAan: string | null;
  notitie: string | null;
};

export type SignaalDossier = {
  signaal: Signaal;
  geschiedenis: Gebeurtenis[];
  /** Colleagues it can be given to; empty for who may only read. */
  eigenaren: Eigenaar[];
  magBehandelen: boolean;
  /** Registers people in that gemeente, and so deals with departures. */
  magInschrijven: boolean;
};

/**
 * One signal with everything that was done about it, newest first.
 * @throws NotFound when it is not there, or another gemeente's
 */
export const showSignaal = useCase({
  allow: 'signaal:lezen',
  kind: 'read',
  input: z.object({ id: z.uuid() }),
  async run(scope, { id }): Promise<SignaalDossier> {
    const { trx, actor } = scope;
    const row = await selectSignalen(scope).where('s.id', '=', id).executeTakeFirst();
    if (row === undefined) throw new NotFound('signaal');
    const signaal = toSignaal(row);
    const events = await trx
      .selectFrom('signaal_gebeurtenis as e')
      .leftJoin('gebruiker as d', 'd.id', 'e.door')
      .leftJoin('gebruiker as a', 'a.id', 'e.toegewezen_aan')
      .select([
        'e.id',
        'e.tijdstip',
        'd.naam as door',
        'e.van',
        'e.naar',
        'a.naam as toegewezenAan',
        'e.notitie',
      ])
      .where('e.gemeente', '=', signaal.gemeente)
      .where('e.signaal', '=', id)
      .orderBy('e.id', 'desc')
      .execute();
    const mag = (actie: 'signaal:behandelen' | 'inschrijving:lezen') =>
      reachOf(actor, rechten[actie])?.gemeenten.includes(signaal.gemeente) ?? false;
    const magBehandelen = mag('signaal:behandelen');
    return {
      signaal,
      geschiedenis: events.map((event) => ({ ...event, tijdstip: event.tijdstip.toISOString() })),
      eigenaren: magBehandelen ? await eigenarenOf(scope, [signaal.gemeente]) : [],
      magBehandelen,
      magInschrijven: mag('inschrijving:lezen'),
    };
  },
});
