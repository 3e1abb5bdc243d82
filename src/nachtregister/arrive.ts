import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { isoDate, today } from '../platform/dates/index.ts';
import { Refused } from '../platform/errors.ts';
import { verblijfregels } from './insert-verblijven.ts';
import { noteCorrectie } from './note-correctie.ts';
import { readPlaces } from './read-places.ts';
import { recalculateNachten } from './recalculate-nachten.ts';
import { takeVerblijf } from './take-verblijf.ts';
import { eisGoed, type Verblijf, verblijffouten, verblijfvelden } from './verblijf.ts';

/**
 * Somebody who was expected has come: verwacht → aanwezig. The day of arrival is today, or an earlier day that is
 * filled in (art. 438 Sr).
 * @throws InvalidInput `documentsoort_verplicht` and `identiteit_verplicht` when they are not known yet
 */
export const arrive = useCase({
  allow: 'verblijf:registreren',
  kind: 'write',
  input: z.object({
    verblijf: z.uuid(),
    aankomst: isoDate({ error: 'ongeldige_datum' }).optional(),
    documentsoort: verblijfvelden.documentsoort,
    identiteit_vastgesteld: verblijfvelden.identiteit_vastgesteld,
    slaapplaats: verblijfvelden.slaapplaats,
  }),
  constraints: verblijfregels,
  run: async (scope, input): Promise<Verblijf> => {
    const { trx, now, clock } = scope;
    const stay = await takeVerblijf(trx, input.verblijf);
    if (stay.status === 'aanwezig') {
      await scope.audit({
        object: ['verblijf', stay.id],
        gemeente: stay.gemeente,
        details: { nieuw: false },
      });
      return stay;
    }
    if (stay.status !== 'verwacht') throw new Refused('overgang_niet_toegestaan');
    const vandaag = today(clock);
    const aankomst = input.aankomst ?? vandaag;
    const arrived = arrivalOf(stay, { ...input, aankomst });
    const { locatie, meereizend } = stay;
    const bed = { locatie, slaapplaats: input.slaapplaats, aankomst };
    eisGoed([
      ...verblijffouten({ ...arrived, meereizend }, 'aanwezig', vandaag),
      ...(await readPlaces(trx, [bed])).issues(bed),
    ]);
    const after = await trx
      .updateTable('verblijf')
      .set({ ...arrived, gewijzigd_op: now })
      .where('id', '=', stay.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await recalculateNachten(scope, [{ verblijf: stay.id, van: aankomst }]);
    await noteCorrectie(scope, stay, {
      soort: 'aangekomen',
      oud: { status: 'verwacht', aankomst: stay.aankomst, verwacht_vertrek: stay.verwacht_vertrek },
      nieuw: { status: 'aanwezig', aankomst },
    });
    return after;
  },
});

/** What an arrival makes of a stay that was announced; what is not said stays as it was. */
export function arrivalOf(
  stay: Verblijf,
  input: Pick<Verblijf, 'aankomst'> &
    Partial<{ [K in 'documentsoort' | 'identiteit_vastgesteld' | 'slaapplaats']: Verblijf[K] | undefined }>,
) {
  const { aankomst } = input;
  return {
    status: 'aanwezig' as const,
    aankomst,
    // Who comes after the day of leaving that was expected stays for an unknown time.
    verwacht_vertrek: (stay.verwacht_vertrek ?? '') >= aankomst ? stay.verwacht_vertrek : null,
    documentsoort: input.documentsoort ?? stay.documentsoort,
    identiteit_vastgesteld: input.identiteit_vastgesteld ?? stay.identiteit_vastgesteld,
    slaapplaats: input.slaapplaats ?? stay.slaapplaats,
  };
}

/** Takes an arrival back that was tapped for the wrong person: aanwezig → verwacht, with the dates of before. */
export const undoArrive = useCase({
  allow: 'verblijf:registreren',
  kind: 'write',
  input: z.object({ verblijf: z.uuid() }),
  constraints: verblijfregels,
  run: async (scope, { verblijf }): Promise<void> => {
    const { trx, now } = scope;
    const stay = await takeVerblijf(trx, verblijf);
    const arrival = await trx
      .selectFrom('correctie')
      .select(['soort', 'oud'])
      .where('gemeente', '=', stay.gemeente)
      .where('verblijf', '=', verblijf)
      .where('soort', 'in', ['aangekomen', 'aankomst_hersteld'])
      .orderBy('id', 'desc')
      .executeTakeFirst();
    if (stay.status !== 'aanwezig' || arrival?.soort !== 'aangekomen')
      throw new Refused('overgang_niet_toegestaan');
    const was = arrival.oud as { aankomst: string; verwacht_vertrek: string | null };
    await trx
      .updateTable('verblijf')
      .set({
        status: 'verwacht',
        aankomst: was.aankomst,
        verwacht_vertrek: was.verwacht_vertrek,
        gewijzigd_op: now,
      })
      .where('id', '=', verblijf)
      .execute();
    await recalculateNachten(scope, [{ verblijf, van: stay.aankomst }]);
    await noteCorrectie(scope, stay, {
      soort: 'aankomst_hersteld',
      oud: { status: 'aanwezig', aankomst: stay.aankomst },
      nieuw: { status: 'verwacht', aankomst: was.aankomst },
    });
  },
});
