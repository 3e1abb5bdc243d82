import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { addDays, type IsoDate, isoDate, tonight } from '../platform/dates/index.ts';
import { InvalidInput, type Issue, NotFound, Refused } from '../platform/errors.ts';
import { recalculateNachten } from './recalculate-nachten.ts';
import { sluitingsuren } from './sluitingsuren.ts';
import { takeVerblijf } from './take-verblijf.ts';

/** Longest absence that is written down at once; who is away longer has left. */
export const AFWEZIG_HOOGSTENS_NACHTEN = 120;

const regels = { afwezigheid_eenmaal: { code: 'afwezigheid_overlapt', field: 'van' } } as const;

/**
 * Nights away within a stay, `[van, tot)`; tonight only when nothing is said. Those nights are not counted, the stay
 * goes on and the bed stays taken.
 * @returns id of the absence, `van` and `tot`
 * @throws InvalidInput `afwezigheid_buiten_verblijf`, `vertrek_voor_aankomst`; Refused `afwezigheid_overlapt`
 */
export const recordAfwezigheid = useCase({
  allow: 'verblijf:registreren',
  kind: 'write',
  input: z.object({
    id: z.uuid(),
    verblijf: z.uuid(),
    van: isoDate({ error: 'ongeldige_datum' }).optional(),
    tot: isoDate({ error: 'ongeldige_datum' }).optional(),
  }),
  constraints: regels,
  run: async (scope, input): Promise<{ id: string; van: IsoDate; tot: IsoDate }> => {
    const { trx, now, clock, actor } = scope;
    const stay = await takeVerblijf(trx, input.verblijf);
    const uren = await sluitingsuren(trx);
    const van = input.van ?? tonight(clock, uren.get(stay.gemeente) ?? '12:00');
    const tot = input.tot ?? addDays(van, 1);
    if (stay.status !== 'aanwezig' && stay.status !== 'vertrokken')
      throw new Refused('overgang_niet_toegestaan');
    const issues: Issue[] = [];
    if (tot <= van) issues.push({ path: 'tot', code: 'afwezigheid_leeg' });
    if (van < stay.aankomst) issues.push({ path: 'van', code: 'afwezigheid_buiten_verblijf' });
    if (tot > (stay.vertrek ?? '9999-12-31'))
      issues.push({ path: 'tot', code: 'afwezigheid_buiten_verblijf' });
    else if (tot > addDays(van, AFWEZIG_HOOGSTENS_NACHTEN))
      issues.push({
        path: 'tot',
        code: 'afwezigheid_te_lang',
        params: { nachten: AFWEZIG_HOOGSTENS_NACHTEN },
      });
    if (issues.length > 0) throw new InvalidInput(issues);
    const { gemeente, organisatie } = stay;
    const same = await trx
      .selectFrom('afwezigheid')
      .select('id')
      .where('gemeente', '=', gemeente)
      .where('verblijf', '=', stay.id)
      .where('van', '=', van)
      .where('tot', '=', tot)
      .executeTakeFirst();
    if (same === undefined) {
      await trx
        .insertInto('afwezigheid')
        .values({
          gemeente,
          id: input.id,
          organisatie,
          verblijf: stay.id,
          van,
          tot,
          aangemaakt_op: now,
          aangemaakt_door: actor.id,
        })
        .execute();
      await recalculateNachten(scope, [{ verblijf: stay.id, van, tot }]);
    }
    await scope.audit({
      object: ['verblijf', stay.id],
      gemeente,
      details: { afwezig_van: van, afwezig_tot: tot, nieuw: same === undefined },
    });
    return { id: same?.id ?? input.id, van, tot };
  },
});

/**
 * Takes an absence back: the person is there after all. With `nacht`, that night and those after it; nights away before
 * it stay.
 */
export const undoAfwezigheid = useCase({
  allow: 'verblijf:registreren',
  kind: 'write',
  input: z.object({
    afwezigheid: z.uuid(),
    nacht: isoDate({ error: 'ongeldige_datum' }).optional(),
  }),
  run: async (scope, { afwezigheid, nacht }): Promise<void> => {
    const { trx } = scope;
    const seen = await trx
      .selectFrom('afwezigheid')
      .select(['gemeente', 'verblijf'])
      .where('id', '=', afwezigheid)
      .executeTakeFirst();
    if (seen === undefined) throw new NotFound('afwezigheid');
    await takeVerblijf(trx, seen.verblijf);
    const where = trx
      .selectFrom('afwezigheid')
      .select(['van', 'tot'])
      .where('gemeente', '=', seen.gemeente)
      .where('id', '=', afwezigheid);
    const away = await where.executeTakeFirst();
    if (away !== undefined) {
      const { van, tot } = away;
      if (nacht !== undefined && nacht > van) {
        if (nacht < tot)
          await trx
            .updateTable('afwezigheid')
            .set({ tot: nacht })
            .where('gemeente', '=', seen.gemeente)
            .where('id', '=', afwezigheid)
            .execute();
      } else {
        await trx
          .deleteFrom('afwezigheid')
          .where('gemeente', '=', seen.gemeente)
          .where('id', '=', afwezigheid)
          .execute();
      }
      await recalculateNachten(scope, [{ verblijf: seen.verblijf, van, tot }]);
    }
    await scope.audit({
      object: ['verblijf', seen.verblijf],
      gemeente: seen.gemeente,
      details: { afwezigheid_ingetrokken: away !== undefined },
    });
  },
});
