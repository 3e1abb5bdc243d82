import { z } from 'zod';
import { leegMag } from '../beleid/invoer/leeg-mag.ts';
import { vrijeTekst } from '../beleid/invoer/vrije-tekst.ts';
import { useCase } from '../beleid/use-case.ts';
import { beslisUiterlijk, isTijdig } from '../beleid/verblijfsbelasting/termijnen.ts';
import { today } from '../platform/dates/index.ts';
import { NotFound, Refused } from '../platform/errors.ts';
import { verlengd } from './aanslag.ts';
import { datum } from './invoer.ts';
import { isNaBezwaar } from './list-bezwaren.ts';

/**
 * An objection against an assessment (art. 236 Gemeentewet): by who is liable, today; or recorded by who levies, on the day
 * it was received. A late one is taken too: whether that is excused is for the decision. So is one against what is to be
 * paid on a declaration, before it was paid (art. 6:10 Awb).
 * @throws Refused `bezwaar_loopt` while one is undecided; `bezwaar_datum`; `beroep_niet_bezwaar` against what came of a
 * decision on an objection: against that stands appeal to the court (art. 26 AWR); NotFound
 */
export const objectAanslag = useCase({
  allow: 'bezwaar:indienen',
  kind: 'write',
  constraints: { bezwaarschrift_open: 'bezwaar_loopt' },
  input: z.object({
    id: z.uuid(),
    aanslag: z.uuid(),
    motivering: vrijeTekst({ max: 2000, regels: true }),
    ontvangenOp: leegMag(datum()).optional(),
  }),
  async run(
    scope,
    { id, aanslag: over, motivering, ontvangenOp },
  ): Promise<{ tijdig: boolean; beslisUiterlijk: string }> {
    const { trx, clock, now, actor } = scope;
    const aanslag = await trx
      .selectFrom('aanslag')
      .select(['gemeente', 'organisatie', 'dagtekening', 'bezwaar_tot'])
      .where('id', '=', over)
      .executeTakeFirst();
    if (aanslag === undefined) throw new NotFound('aanslag');
    if (await isNaBezwaar(trx, aanslag.gemeente, over)) throw new Refused('beroep_niet_bezwaar');
    const vandaag = today(clock);
    const ontvangen = actor.soort === 'huisvester' ? vandaag : (ontvangenOp ?? vandaag);
    if (ontvangen > vandaag || ontvangen < aanslag.dagtekening)
      throw new Refused('bezwaar_datum', { field: 'ontvangenOp' });
    const tot = verlengd(aanslag.bezwaar_tot);
    const tijdig = isTijdig(ontvangen, tot);
    const uiterlijk = beslisUiterlijk(ontvangen, tot);
    const there = await trx.selectFrom('bezwaarschrift').select('id').where('id', '=', id).executeTakeFirst();
    if (there === undefined)
      await trx
        .insertInto('bezwaarschrift')
        .values({
          ...{ gemeente: aanslag.gemeente, id, aanslag: over, organisatie: aanslag.organisatie },
          ...{ ontvangen_op: ontvangen, motivering, tijdig, beslis_uiterlijk: uiterlijk },
          vastgelegd_op: now,
          vastgelegd_door: actor.id,
        })
        .execute();
    await scope.audit({
      object: ['bezwaarschrift', id],
      gemeente: aanslag.gemeente,
      details: { aanslag: over, tijdig, uiterlijk },
    });
    return { tijdig, beslisUiterlijk: uiterlijk };
  },
});
