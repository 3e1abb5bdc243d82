import { sql } from 'kysely';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { Forbidden, Refused } from '../platform/errors.ts';
import { leesKoppelcode, nieuweSleutel, sleutelHash } from './sleutel.ts';

/**
 * Makes the browser that asks a kiosk of one location, by the code that its huisvester made. A code works once.
 * @returns the secret that the tablet keeps
 * @throws Forbidden for a browser in which somebody is logged in
 * @throws Refused `koppelcode_onbekend` when the code is not good (any more)
 */
export const pairKiosk = useCase({
  allow: 'kiosk:koppelen',
  kind: 'write',
  input: z.object({ koppelcode: z.string({ error: 'verplicht' }).trim().min(1, 'verplicht').max(40) }),
  run: async ({ trx, actor, now, audit }, { koppelcode }): Promise<{ sleutel: string; locatie: string }> => {
    // A tablet for guests must not be able to show anything.
    if (actor.id !== null) throw new Forbidden('kiosk:koppelen');
    const sleutel = nieuweSleutel();
    const { rows } = await sql<{ id: string; gemeente: string; organisatie: string; locatie: string }>`
      select * from kiosk_koppelen(${sleutelHash(leesKoppelcode(koppelcode))}::bytea, ${sleutelHash(sleutel)}::bytea,
        ${now}::timestamptz)`.execute(trx);
    const [kiosk] = rows;
    if (kiosk === undefined) throw new Refused('koppelcode_onbekend', { field: 'koppelcode' });
    await audit({
      object: ['aanmeldpunt', kiosk.id],
      gemeente: kiosk.gemeente,
      organisatie: kiosk.organisatie,
    });
    return { sleutel, locatie: kiosk.locatie };
  },
});
