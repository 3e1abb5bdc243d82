import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { presentLocatie } from './own-locatie.ts';
import { deursleutel, sleutelHash } from './sleutel.ts';

/**
 * Gives a location a door sheet, or replaces it: the sheets printed before lead nowhere from then on.
 * @param versie of the sheet to replace; null to make the first. One that was replaced already changes nothing
 * @throws NotFound for a location that is not the own organisation's
 */
export const openDeur = useCase({
  allow: 'aanmeldpunt:beheren',
  kind: 'write',
  input: z.object({ id: z.uuid(), locatie: z.uuid(), versie: z.coerce.number().int().positive().nullable() }),
  run: async (scope, { id, locatie, versie }): Promise<{ nieuw: boolean }> => {
    const { trx, ctx, actor, now } = scope;
    const huis = await presentLocatie(scope, locatie);
    const there = await trx
      .selectFrom('aanmeldpunt')
      .select(['id', 'versie'])
      .where('gemeente', '=', huis.gemeente)
      .where('locatie', '=', locatie)
      .where('soort', '=', 'deur')
      .where('ingetrokken_op', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    const vervangt = there !== undefined && there.versie === versie;
    if (there === undefined)
      await trx
        .insertInto('aanmeldpunt')
        .values({
          ...{ gemeente: huis.gemeente, id, locatie, naam: 'Deurblad', organisatie: actor.organisatie ?? '' },
          soort: 'deur',
          sleutel_hash: sleutelHash(deursleutel(ctx, id, 1)),
          aangemaakt_op: now,
          aangemaakt_door: actor.id,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    else if (vervangt)
      await trx
        .updateTable('aanmeldpunt')
        .set({
          versie: there.versie + 1,
          sleutel_hash: sleutelHash(deursleutel(ctx, there.id, there.versie + 1)),
        })
        .where('gemeente', '=', huis.gemeente)
        .where('id', '=', there.id)
        .execute();
    await scope.audit({
      object: ['aanmeldpunt', there?.id ?? id],
      gemeente: huis.gemeente,
      details: { soort: 'deur', vervangen: vervangt },
    });
    return { nieuw: there === undefined || vervangt };
  },
});
