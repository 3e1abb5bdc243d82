import { z } from 'zod';
import { kiesGemeente } from '../beheer/index.ts';
import { type Bewaarregel, type Bewaarsoort, bewaarregels, INSTELBAAR } from '../beleid/bewaren/index.ts';
import { eis } from '../beleid/invoer/eis.ts';
import { vrijeTekst } from '../beleid/invoer/vrije-tekst.ts';
import { useCase } from '../beleid/use-case.ts';
import { isIsoDate, today } from '../platform/dates/index.ts';
import { Refused } from '../platform/errors.ts';

/**
 * Sets how long a gemeente keeps a kind of data, from a day on, with its ground. What is set from the same day again puts it
 * right; what was set earlier stays on record.
 * @throws Refused `bewaartermijn_buiten` outside the bounds, `datum_in_verleden`
 */
export const setTermijn = useCase({
  allow: 'bewaren:instellen',
  kind: 'write',
  input: z.object({
    gemeente: z.string({ error: 'verplicht' }).regex(/^[0-9]{4}$/, 'keuze_ongeldig'),
    soort: z.enum(INSTELBAAR as [Bewaarsoort, ...Bewaarsoort[]], { error: 'keuze_ongeldig' }),
    // An empty field would be read as 0.
    dagen: z.preprocess(
      (typed) => (typed === '' || typed === undefined ? undefined : Number(typed)),
      z.int({ error: ({ input }) => (input === undefined ? 'verplicht' : 'geen_heel_getal') }),
    ),
    vanaf: z.string({ error: 'verplicht' }).check(eis((value) => isIsoDate(value), 'ongeldige_datum')),
    grondslag: vrijeTekst({ min: 10, max: 500 }),
  }),
  async run(scope, { gemeente: code, soort, dagen, vanaf, grondslag }) {
    const { trx, actor, now, clock } = scope;
    const { gemeente } = await kiesGemeente(scope, code);
    const { grenzen }: Bewaarregel = bewaarregels[soort];
    if (grenzen !== null && (dagen < grenzen.min || dagen > grenzen.max))
      throw new Refused('bewaartermijn_buiten', { field: 'dagen', params: grenzen });
    if (vanaf < today(clock)) throw new Refused('datum_in_verleden', { field: 'vanaf' });
    await trx
      .insertInto('bewaartermijn')
      .values({
        ...{ gemeente: gemeente.code, soort, vanaf, dagen, grondslag },
        ...{ vastgesteld_door: actor.id, vastgesteld_op: now },
      })
      .execute();
    await scope.audit({
      object: ['bewaartermijn', soort],
      gemeente: gemeente.code,
      details: { dagen, vanaf },
    });
  },
});
