import { sql } from 'kysely';
import { z } from 'zod';
import { benaming } from '../beleid/invoer/naam.ts';
import { useCase } from '../beleid/use-case.ts';
import { Refused } from '../platform/errors.ts';
import { presentLocatie } from './own-locatie.ts';
import { leesKoppelcode, nieuweKoppelcode, sleutelHash } from './sleutel.ts';

/** Minutes in which the code must be typed on the tablet. */
export const KOPPELCODE_MINUTEN = 15;
/** Tablets one location may have at once. */
const MOST = 10;

/**
 * Makes a tablet of one of the own locations a kiosk: answers the code to type on it, this once.
 * @returns null when the form was sent before
 * @throws NotFound for a location that is not the own organisation's
 * @throws Refused `te_veel_kiosken`
 */
export const makeKiosk = useCase({
  allow: 'aanmeldpunt:beheren',
  kind: 'write',
  input: z.object({ id: z.uuid(), locatie: z.uuid(), naam: benaming(60) }),
  run: async (scope, { id, locatie, naam }): Promise<{ koppelcode: string | null }> => {
    const { trx, actor, now } = scope;
    const huis = await presentLocatie(scope, locatie);
    await sql`select pg_advisory_xact_lock(hashtext('kiosk'), hashtext(${locatie}))`.execute(trx);
    const all = await trx
      .selectFrom('aanmeldpunt')
      .select(['id', 'ingetrokken_op'])
      .where('gemeente', '=', huis.gemeente)
      .where('locatie', '=', locatie)
      .where('soort', '=', 'kiosk')
      .execute();
    const again = all.some((one) => one.id === id);
    const there = all.filter((one) => one.ingetrokken_op === null);
    if (!again && there.length >= MOST) throw new Refused('te_veel_kiosken', { params: { maximum: MOST } });
    const koppelcode = nieuweKoppelcode();
    if (!again)
      await trx
        .insertInto('aanmeldpunt')
        .values({
          ...{ gemeente: huis.gemeente, id, locatie, naam, organisatie: actor.organisatie ?? '' },
          soort: 'kiosk',
          koppelcode_hash: sleutelHash(leesKoppelcode(koppelcode)),
          koppelcode_tot: new Date(now.getTime() + KOPPELCODE_MINUTEN * 60_000),
          aangemaakt_op: now,
          aangemaakt_door: actor.id,
        })
        .execute();
    await scope.audit({
      object: ['aanmeldpunt', id],
      gemeente: huis.gemeente,
      details: { soort: 'kiosk', nieuw: !again },
    });
    return { koppelcode: again ? null : koppelcode };
  },
});
