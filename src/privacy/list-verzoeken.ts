import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { NotFound } from '../platform/errors.ts';
import { isAanMij, selectVerzoeken, toVerzoek, type Verzoek } from './verzoek.ts';

/** Requests on one page: nobody has more open at once than can be answered within their term. */
const MOST_SHOWN = 200;

/** Requests of who is registered, those to answer first and of these the one whose term ends first. */
export const listVerzoeken = useCase({
  allow: 'verzoek:lezen',
  kind: 'read',
  input: z.object({}),
  async run(scope): Promise<Verzoek[]> {
    const rows = await selectVerzoeken(scope)
      .orderBy((eb) => eb('q.status', '=', 'open'), 'desc')
      .orderBy('q.termijn')
      .orderBy('q.id')
      .limit(MOST_SHOWN)
      .execute();
    return rows.map((row) => toVerzoek(row, scope));
  },
});

/** One request. @throws NotFound when it is not the actor's to see */
export const showVerzoek = useCase({
  allow: 'verzoek:lezen',
  kind: 'read',
  input: z.object({ id: z.uuid() }),
  async run(scope, { id }) {
    const row = await selectVerzoeken(scope).where('q.id', '=', id).executeTakeFirst();
    if (row === undefined) throw new NotFound('verzoek');
    const rollen = scope.actor.toekenningen.map(({ rol }) => rol);
    return {
      verzoek: toVerzoek(row, scope),
      magAntwoorden:
        isAanMij(scope.actor, row.naar_gemeente_op) && rollen.some((rol) => rol !== 'huisvester-medewerker'),
      bijGemeente: !isAanMij(scope.actor, row.naar_gemeente_op),
      magUitvoeren: rollen.some((rol) => rol !== 'beheer'),
    };
  },
});
