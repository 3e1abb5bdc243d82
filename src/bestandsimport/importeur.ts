import { actorOf } from '../platform/access/actor.ts';
import type { Context } from '../platform/access/context.ts';
import { withTaken } from '../platform/access/with-actor.ts';
import { Forbidden } from '../platform/errors.ts';

/**
 * The context of a job that goes on with an import for who began it, with the roles that person has now.
 * @returns null when the import is not there any more
 * @throws Forbidden when the person does not work for that organisation any more
 */
export async function asImporteur(ctx: Context, id: string): Promise<Context | null> {
  const found = await withTaken(ctx.database.db, async (trx) => {
    const bestand = await trx
      .selectFrom('bestandsimport')
      .select(['organisatie', 'aangemaakt_door'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (bestand === undefined) return null;
    const toekenningen = await trx
      .selectFrom('toekenning')
      .select(['rol', 'gemeente', 'organisatie'])
      .where('gebruiker', '=', bestand.aangemaakt_door)
      .where('ingetrokken_op', 'is', null)
      .execute();
    return { ...bestand, toekenningen };
  });
  if (found === null) return null;
  const actor = actorOf(found.aangemaakt_door, found.toekenningen, found.organisatie);
  if (actor.organisatie !== found.organisatie) throw new Forbidden('bestand:importeren');
  return { ...ctx, actor };
}
