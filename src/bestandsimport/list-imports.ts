import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import type { Uitkomst } from './take-import.ts';

/** Imports on the first page. */
const HOOGSTENS = 50;

/** The organisation's file imports, newest first, and how many locations it can import for. */
export const listImports = useCase({
  allow: 'bestand:importeren',
  kind: 'read',
  input: z.object({}),
  run: async ({ trx }) => {
    const rows = await trx
      .selectFrom('bestandsimport')
      .select(['id', 'bestandsnaam', 'gastenbestand', 'status', 'rijen', 'uitkomst', 'aangemaakt_op'])
      .orderBy('aangemaakt_op', 'desc')
      .orderBy('id')
      .limit(HOOGSTENS)
      .execute();
    const locaties = await trx
      .selectFrom('locatie')
      .select(({ fn }) => fn.countAll<string>().as('aantal'))
      .where('status', 'in', ['goedgekeurd', 'beeindigd'])
      .executeTakeFirstOrThrow();
    return {
      locaties: Number(locaties.aantal),
      imports: rows.map(({ uitkomst, ...row }) => ({
        ...row,
        uitkomst: 'goed' in uitkomst ? (uitkomst as unknown as Uitkomst) : null,
      })),
    };
  },
});
