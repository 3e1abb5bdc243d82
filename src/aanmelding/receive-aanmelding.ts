import { createHmac } from 'node:crypto';
import canonicalize from 'canonicalize';
import { sql } from 'kysely';
import { z } from 'zod';
import { eis } from '../beleid/invoer/eis.ts';
import { landMetCode } from '../beleid/landen.ts';
import { nationaliteitMetCode } from '../beleid/nationaliteiten.ts';
import { useCase } from '../beleid/use-case.ts';
import type { Scope } from '../platform/access/use-case.ts';
import { addDays, dateOf, type IsoDate, today } from '../platform/dates/index.ts';
import { Conflict, InvalidInput, NotFound, Refused } from '../platform/errors.ts';
import { aanmeldingInvoer, gastvelden } from './aanmelding.ts';
import { aanmeldingsfouten, handtekeningfouten } from './aanmeldingsfouten.ts';
import { openAanmeldpunt } from './open-aanmeldpunt.ts';
import { sleutelHash } from './sleutel.ts';

/** So many an hour at one door or tablet: a bus full of people, and no more. */
const PER_UUR = 120;

type Uitkomst = 'nieuw' | 'herhaald' | 'andere_inhoud' | 'te_vaak' | 'onbekend';

/** As the device judged it, and the codes of tables looked up. */
const invoer = aanmeldingInvoer.extend({
  land: gastvelden.land.check(eis((code) => landMetCode(code) !== undefined, 'onbekend_land')),
  nationaliteit: gastvelden.nationaliteit.check(
    eis((code) => code === null || nationaliteitMetCode(code) !== undefined, 'onbekende_nationaliteit'),
  ),
});

/**
 * Takes what a guest entered at a door or tablet, once (§3.1.3 d). It waits until identity has been seen and counts for
 * nothing before. There is no way to read it with the same secret.
 * @throws InvalidInput when fields or dates are not right
 * @throws NotFound when the secret is not good (any more)
 * @throws Conflict when the id was used for something else
 * @throws Refused `te_vaak` when more come than a house can take in an hour
 */
export const receiveAanmelding = useCase({
  allow: 'aanmelding:invoeren',
  kind: 'write',
  input: z.object({ sleutel: z.string().min(1).max(200), aanmelding: invoer }),
  run: async (scope, { sleutel, aanmelding }): Promise<{ uitkomst: 'nieuw' | 'herhaald' }> => {
    const { trx, now, clock } = scope;
    const { id, geboortedatum, nationaliteit, ...rest } = aanmelding;
    const hash = createHmac('sha256', scope.ctx.keyFor('aanmelding-hash'))
      .update(canonicalize(aanmelding) ?? '')
      .digest();
    const before = await known(scope, id, hash);
    if (before !== null) return before;
    const punt = await openAanmeldpunt.within(scope, { sleutel });
    const vandaag = dayFilledIn(aanmelding.ingevuldOp, today(clock));
    const issues = [...aanmeldingsfouten(aanmelding, vandaag), ...handtekeningfouten(aanmelding)];
    if (issues.length > 0)
      throw new InvalidInput(issues.map((one) => ({ ...one, path: `aanmelding.${one.path}` })));
    const kept = {
      ...rest,
      // Not asked here: not kept, whoever sends it (art. 5 AVG).
      geboortedatum: punt.velden.includes('geboortedatum') ? geboortedatum : null,
      nationaliteit: punt.velden.includes('nationaliteit') ? nationaliteit : null,
    };
    const { rows } = await sql<{
      uitkomst: Uitkomst;
      gemeente: string;
      organisatie: string;
      locatie: string;
    }>`
      select * from aanmelding_ontvangen(${sleutelHash(sleutel)}::bytea, ${id}::uuid, ${JSON.stringify(kept)}::jsonb,
        ${hash}::bytea, ${now}::timestamptz, ${PER_UUR}::integer)`.execute(trx);
    const [done] = rows;
    if (done === undefined || done.uitkomst === 'onbekend') throw new NotFound('aanmeldpunt');
    if (done.uitkomst === 'te_vaak')
      throw new Refused('te_vaak', { params: { maximum: PER_UUR, minuten: 60 } });
    if (done.uitkomst === 'andere_inhoud') throw new Conflict('aanmelding');
    await scope.audit({
      object: ['aanmelding', id],
      gemeente: done.gemeente,
      organisatie: done.organisatie,
      details: { soort: punt.soort, nieuw: done.uitkomst === 'nieuw', taal: aanmelding.taal },
    });
    return { uitkomst: done.uitkomst };
  },
});

/**
 * The day an entry was filled in, by the device's clock: it may have waited for a connection since, a day at most
 * (client/outbox.ts). A clock that says otherwise is wrong.
 */
function dayFilledIn(moment: string, vandaag: IsoDate): IsoDate {
  const said = dateOf(moment);
  const earliest = addDays(vandaag, -1);
  return said < earliest ? earliest : said < vandaag ? said : vandaag;
}

/** What was sent before is told so, also where the door or tablet was cut off since. @throws Conflict */
async function known(scope: Scope, id: string, hash: Buffer): Promise<{ uitkomst: 'herhaald' } | null> {
  const { rows } = await sql<{ uitkomst: Uitkomst | null }>`
    select aanmelding_bekend(${id}::uuid, ${hash}::bytea) as uitkomst`.execute(scope.trx);
  const [row] = rows;
  if (row?.uitkomst === 'andere_inhoud') throw new Conflict('aanmelding');
  if (row?.uitkomst !== 'herhaald') return null;
  await scope.audit({ object: ['aanmelding', id], details: { nieuw: false } });
  return { uitkomst: 'herhaald' };
}
