import { z } from 'zod';
import { vrijeTekst } from '../beleid/invoer/vrije-tekst.ts';
import { EXTRA_VELDEN, GRONDSLAG_MIN } from '../beleid/registratievelden.ts';
import { useCase } from '../beleid/use-case.ts';
import { today } from '../platform/dates/index.ts';
import { Refused } from '../platform/errors.ts';
import { kiesGemeente } from './gemeente.ts';
import { datum, gemeentecode, keuze } from './invoer.ts';

/**
 * Has a gemeente ask a field that the law does not, from a day on, with its legal ground on record (art. 5 AVG). The same
 * again changes nothing.
 * @throws Refused `datum_in_verleden`, `veld_staat_al_aan`
 */
export const switchVeldOn = useCase({
  allow: 'instellingen:beheren',
  kind: 'write',
  input: z.object({
    gemeente: gemeentecode(),
    veld: keuze(EXTRA_VELDEN),
    vanaf: datum(),
    grondslag: vrijeTekst({ min: GRONDSLAG_MIN, max: 500 }),
  }),
  constraints: {
    registratieveld_pkey: { code: 'veld_staat_al_aan', field: 'vanaf' },
    registratieveld_gemeente_veld_daterange_excl: { code: 'veld_staat_al_aan', field: 'vanaf' },
  },
  async run(scope, { gemeente: code, veld, vanaf, grondslag }) {
    const { trx, actor, now, audit, clock } = scope;
    const { gemeente } = await kiesGemeente(scope, code);
    const there = await trx
      .selectFrom('registratieveld')
      .select('grondslag')
      .where('gemeente', '=', gemeente.code)
      .where('veld', '=', veld)
      .where('vanaf', '=', vanaf)
      .executeTakeFirst();
    const repeated = there?.grondslag === grondslag;
    if (!repeated) {
      if (vanaf < today(clock)) throw new Refused('datum_in_verleden', { field: 'vanaf' });
      await trx
        .insertInto('registratieveld')
        .values({
          ...{ gemeente: gemeente.code, veld, vanaf, grondslag },
          vastgesteld_door: actor.id,
          vastgesteld_op: now,
        })
        .execute();
    }
    await audit({
      object: ['registratieveld', veld],
      gemeente: gemeente.code,
      details: { naar: 'aan', vanaf, grondslag, herhaald: repeated },
    });
  },
});

/**
 * Ends the asking of a field on a day, the first on which it is no longer asked; one that would only begin later is called
 * off. What was recorded stays.
 * @throws Refused `datum_in_verleden`, `overgang_niet_toegestaan` when it is not asked
 */
export const switchVeldOff = useCase({
  allow: 'instellingen:beheren',
  kind: 'write',
  input: z.object({ gemeente: gemeentecode(), veld: keuze(EXTRA_VELDEN), tot: datum() }),
  async run(scope, { gemeente: code, veld, tot }) {
    const { trx, audit, clock } = scope;
    const { gemeente } = await kiesGemeente(scope, code);
    const now = today(clock);
    const open = await trx
      .selectFrom('registratieveld')
      .select('vanaf')
      .where('gemeente', '=', gemeente.code)
      .where('veld', '=', veld)
      .where('tot', 'is', null)
      .executeTakeFirst();
    if (open === undefined) throw new Refused('overgang_niet_toegestaan');
    const calledOff = open.vanaf > now;
    if (!calledOff && (tot < now || tot <= open.vanaf))
      throw new Refused('datum_in_verleden', { field: 'tot' });
    const row = { gemeente: gemeente.code, veld, vanaf: open.vanaf };
    if (calledOff)
      await trx
        .deleteFrom('registratieveld')
        .where((eb) => eb.and(row))
        .execute();
    else
      await trx
        .updateTable('registratieveld')
        .set({ tot })
        .where((eb) => eb.and(row))
        .execute();
    await audit({
      object: ['registratieveld', veld],
      gemeente: gemeente.code,
      details: calledOff ? { naar: 'afgezegd', vanaf: open.vanaf } : { naar: 'uit', tot },
    });
  },
});
