import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import type { Context } from '../platform/access/context.ts';
import { netwerkVan } from '../platform/access/netwerk.ts';
import { Forbidden, Refused } from '../platform/errors.ts';
import { leesKoppelcode, nieuweSleutel, sleutelHash } from './sleutel.ts';

/** Wrong codes an address may type within so many minutes, over all processes; then no code of it is good. */
export const KOPPELPOGINGEN = { hoogstens: 10, minuten: 15 };

type Poging =
  | { uitkomst: 'gekoppeld'; sleutel: string; locatie: string }
  | { uitkomst: 'onbekend' }
  | { uitkomst: 'te_vaak' };

/** Answers a wrong code instead of refusing it: what refuses is taken back, and this is to be counted. */
const tryCode = useCase({
  allow: 'kiosk:koppelen',
  kind: 'write',
  input: z.object({ koppelcode: z.string({ error: 'verplicht' }).trim().min(1, 'verplicht').max(40) }),
  run: async ({ trx, actor, now, audit, ctx }, { koppelcode }): Promise<Poging> => {
    // A tablet for guests must not be able to show anything.
    if (actor.id !== null) throw new Forbidden('kiosk:koppelen');
    const sleutel = nieuweSleutel();
    const { rows } = await sql<{
      uitkomst: Poging['uitkomst'];
      id: string | null;
      gemeente: string | null;
      organisatie: string | null;
      locatie: string | null;
    }>`
      select * from kiosk_koppelen_geteld(${adresHash(ctx)}::bytea, ${sleutelHash(leesKoppelcode(koppelcode))}::bytea,
        ${sleutelHash(sleutel)}::bytea, ${now}::timestamptz, ${KOPPELPOGINGEN.hoogstens}::integer,
        make_interval(mins => ${KOPPELPOGINGEN.minuten}::integer))`.execute(trx);
    const [done] = rows;
    const { uitkomst = 'onbekend', id = null, gemeente = null, organisatie = null } = done ?? {};
    await audit({
      object: ['aanmeldpunt', id],
      gemeente,
      organisatie,
      ...(uitkomst !== 'gekoppeld' && { result: 'geweigerd' as const, details: { uitkomst } }),
    });
    return uitkomst === 'gekoppeld' ? { uitkomst, sleutel, locatie: done?.locatie ?? '' } : { uitkomst };
  },
});

/**
 * Makes the browser that asks a kiosk of one location, by the code that its huisvester made. A code works once, and who
 * types many wrong ones has to wait.
 * @returns the secret that the tablet keeps
 * @throws Forbidden for a browser in which somebody is logged in
 * @throws Refused `koppelcode_onbekend` when the code is not good (any more); `koppelcode_te_vaak`
 */
export async function pairKiosk(
  ctx: Context,
  input: { koppelcode: string },
): Promise<{ sleutel: string; locatie: string }> {
  const done = await tryCode(ctx, input);
  if (done.uitkomst === 'te_vaak') throw new Refused('koppelcode_te_vaak', { params: KOPPELPOGINGEN });
  if (done.uitkomst === 'onbekend') throw new Refused('koppelcode_onbekend', { field: 'koppelcode' });
  const { sleutel, locatie } = done;
  return { sleutel, locatie };
}

/** The address that asks, which begins where a request came from; nobody can read it back from what is kept. */
const adresHash = ({ keyFor, origin }: Context): Buffer =>
  createHmac('sha256', keyFor('koppelpoging'))
    .update(netwerkVan(origin.split(' ', 1)[0] ?? ''))
    .digest();
