import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { earlierLevering, type Levering, recordLevering } from '../koppelingen/index.ts';
import type { Tijdigheid } from '../platform/database/tables.ts';
import type { IsoDate } from '../platform/dates/index.ts';
import { isoDate } from '../platform/dates/index.ts';
import { type Bevestigd, confirmNachten } from './confirm-nachten.ts';
import { hash } from './deliver-verblijf.ts';

/** A location's night as a delivery left it. */
export type Nachtresultaat = {
  locatie: string;
  nacht: IsoDate;
  aantal: number;
  maximum: number;
  tijdigheid: Tijdigheid;
  nieuw: boolean;
  erbij: number;
  eraf: number;
};

export const toNachtresultaat = (done: Bevestigd): Nachtresultaat => {
  const { locatie, nacht, aantal, maximum, tijdigheid, nieuw, erbij, eraf } = done;
  return { locatie, nacht, aantal, maximum, tijdigheid, nieuw, erbij, eraf };
};

/** The one press, by another system: as `confirmNachten`, with a receipt. Sent again it gives the same. */
export const deliverNachtbevestiging = useCase({
  allow: 'nacht:bevestigen',
  kind: 'write',
  input: z.object({
    id: z.uuid(),
    nacht: isoDate({ error: 'ongeldige_datum' }).optional(),
    locaties: z.array(z.uuid()).min(1).max(1000).optional(),
    hash,
  }),
  async run(
    scope,
    { id, hash: sent, ...what },
  ): Promise<{ levering: Levering; nachten: Nachtresultaat[]; nieuw: boolean }> {
    const sleutel = `nachtbevestiging:${id}`;
    const earlier = await earlierLevering(scope, sleutel, sent);
    if (earlier !== null) {
      await scope.audit({ object: ['levering', earlier.levering.id], details: { nieuw: false } });
      return { levering: earlier.levering, nachten: earlier.inhoud as Nachtresultaat[], nieuw: false };
    }
    const nachten = (await confirmNachten.within(scope, { ...what, bron: 'api' })).map(toNachtresultaat);
    const levering = await recordLevering(
      scope,
      { soort: 'nachtbevestiging', sleutel, hash: sent },
      {
        aangenomen: nachten.filter(({ nieuw }) => nieuw).length,
        herhaald: nachten.filter(({ nieuw }) => !nieuw).length,
        geweigerd: 0,
        laat: nachten.filter(({ tijdigheid }) => tijdigheid !== 'op_tijd').length,
        inhoud: nachten,
      },
    );
    return { levering, nachten, nieuw: true };
  },
});
