import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { NotFound } from '../platform/errors.ts';
import { DOEL } from './list-werklijst.ts';
import { type Bewoner, readBewoners } from './read-bewoners.ts';

/**
 * One human being in the actor's gemeenten: every stay, which registration fits and why, and what was done.
 * @throws NotFound when nobody there has this id
 */
export const showBewoner = useCase({
  allow: 'inschrijving:lezen',
  kind: 'persons',
  input: z.object({ persoon: z.uuid() }),
  async run(scope, { persoon }): Promise<Bewoner> {
    const [bewoner] = await readBewoners(scope, [persoon]);
    if (bewoner === undefined) throw new NotFound('persoon');
    await scope.seen(bewoner.verblijven, DOEL);
    return bewoner;
  },
});
