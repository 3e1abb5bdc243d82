import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { volgVertrek } from '../inschrijving/index.ts';
import type { Scope } from '../platform/access/use-case.ts';
import { type IsoDate, isoDate, today } from '../platform/dates/index.ts';
import { Refused } from '../platform/errors.ts';
import { verblijfregels } from './insert-verblijven.ts';
import { noteCorrectie } from './note-correctie.ts';
import { recalculateNachten } from './recalculate-nachten.ts';
import { takeVerblijf } from './take-verblijf.ts';
import { datumfouten, eisGoed, type Verblijf } from './verblijf.ts';

/**
 * Somebody left, today or on an earlier day: aanwezig → vertrokken (art. 438 Sr). The night of that day does not count;
 * nights from then on that were confirmed already are counted anew.
 * @throws InvalidInput `vertrek_voor_aankomst`, `vertrek_in_toekomst`
 * @throws Refused `al_vertrokken` when another day of departure is on record; `overlap_persoon` when the person was
 *   registered elsewhere before that day
 */
export const depart = useCase({
  allow: 'verblijf:registreren',
  kind: 'write',
  input: z.object({
    verblijf: z.uuid(),
    /** Today when left out. */
    vertrek: isoDate({ error: 'ongeldige_datum' }).optional(),
  }),
  constraints: verblijfregels,
  run: async (scope, input): Promise<Verblijf> => {
    const stay = await takeVerblijf(scope.trx, input.verblijf);
    return leave(scope, stay, input.vertrek ?? today(scope.clock));
  },
});

/** Marks a stay, already held, as departed on a day. */
export async function leave(scope: Scope, stay: Verblijf, vertrek: IsoDate): Promise<Verblijf> {
  const { trx, now, clock } = scope;
  if (stay.status === 'vertrokken') {
    if (stay.vertrek !== vertrek) throw new Refused('al_vertrokken', { field: 'vertrek' });
    await scope.audit({ object: ['verblijf', stay.id], gemeente: stay.gemeente, details: { nieuw: false } });
    return stay;
  }
  if (stay.status !== 'aanwezig') throw new Refused('overgang_niet_toegestaan');
  eisGoed(datumfouten({ aankomst: stay.aankomst, vertrek }, today(clock)));
  const after = await trx
    .updateTable('verblijf')
    .set({ status: 'vertrokken', vertrek, gewijzigd_op: now })
    .where('id', '=', stay.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await volgVertrek(scope, stay);
  const nachten = await recalculateNachten(scope, [{ verblijf: stay.id, van: vertrek }]);
  const fewer = nachten.reduce((sum, n) => sum + n.eraf, 0);
  if (fewer > 0) {
    await noteCorrectie(scope, stay, {
      soort: 'nagekomen',
      oud: { vertrek: null },
      nieuw: { vertrek, nachten: -fewer },
    });
  } else {
    await scope.audit({ object: ['verblijf', stay.id], gemeente: stay.gemeente, details: { vertrek } });
  }
  return after;
}

/**
 * Takes a departure back: noted by mistake, or came back the same day. vertrokken → aanwezig.
 * @throws Refused `al_verplaatst` when the person went on to another location, `slaapplaats_bezet`, `overlap_persoon`
 */
export const undoDepart = useCase({
  allow: 'verblijf:registreren',
  kind: 'write',
  input: z.object({ verblijf: z.uuid() }),
  constraints: verblijfregels,
  run: async (scope, { verblijf }): Promise<void> => {
    const { trx, now } = scope;
    const stay = await takeVerblijf(trx, verblijf);
    if (stay.status === 'aanwezig') {
      await scope.audit({
        object: ['verblijf', stay.id],
        gemeente: stay.gemeente,
        details: { nieuw: false },
      });
      return;
    }
    if (stay.status !== 'vertrokken') throw new Refused('overgang_niet_toegestaan');
    const next = await trx
      .selectFrom('verblijf')
      .select('id')
      .where('vorig_verblijf', '=', verblijf)
      .where('persoon', '=', stay.persoon)
      .where('status', '<>', 'vervallen')
      .executeTakeFirst();
    if (next !== undefined) throw new Refused('al_verplaatst');
    await trx
      .updateTable('verblijf')
      .set({ status: 'aanwezig', vertrek: null, gewijzigd_op: now })
      .where('id', '=', verblijf)
      .execute();
    await volgVertrek(scope, stay);
    await recalculateNachten(scope, [{ verblijf, van: stay.vertrek ?? stay.aankomst }]);
    await noteCorrectie(scope, stay, {
      soort: 'vertrek_hersteld',
      oud: { vertrek: stay.vertrek },
      nieuw: { vertrek: null },
    });
  },
});
