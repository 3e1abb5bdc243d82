import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';

/** Mail addresses of the gemeenten, each once, by gemeente. */
export const listContacten = useCase({
  allow: 'gemeente:lezen',
  kind: 'read',
  input: z.object({}),
  run: async ({ trx }) => {
    const rows = await trx.selectFrom('gemeente').select('email').orderBy('naam').execute();
    return [...new Set(rows.map(({ email }) => email))];
  },
});
