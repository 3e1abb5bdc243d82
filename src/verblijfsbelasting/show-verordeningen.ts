import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { gemeenteSetting, type Keuze, kiesGemeente } from './invoer.ts';
import { readVerordeningen, type Verordeningrij } from './read-verordeningen.ts';

/** The ordinances of a gemeente, newest first. */
export const showVerordeningen = useCase({
  allow: 'verordening:lezen',
  kind: 'read',
  input: z.object({ gemeente: gemeenteSetting }),
  async run(scope, asked): Promise<{ gemeente: Keuze; keuzes: Keuze[]; verordeningen: Verordeningrij[] }> {
    const { gemeente, keuzes } = await kiesGemeente(scope, asked.gemeente);
    return { gemeente, keuzes, verordeningen: await readVerordeningen(scope.trx, gemeente.code) };
  },
});
