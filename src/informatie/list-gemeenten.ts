import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { component } from '../platform/api/index.ts';
import { isoDate } from '../platform/dates/index.ts';

/** A gemeente that uses this installation, as everyone may know it. */
export const gemeenteSchema = component(
  'Gemeente',
  z.object({
    code: z.string().describe('BRP tabel 33'),
    naam: z.string(),
    slug: z.string().describe('Part of the address of its public pages'),
    nachtregisterVanaf: isoDate().describe('First night that is asked for'),
    sluitingsuur: z
      .string()
      .describe('Local hour on the day after a night until which it counts as in time, HH:MM'),
  }),
);
export type Gemeente = z.infer<typeof gemeenteSchema>;

/** The gemeenten of this installation, by name. */
export const listGemeenten = useCase({
  allow: 'gemeente:lezen',
  kind: 'read',
  input: z.object({}),
  run: async ({ trx }): Promise<Gemeente[]> => {
    const rows = await trx.selectFrom('gemeente').selectAll().execute();
    return rows
      .map((row) => ({
        code: row.code,
        naam: row.naam,
        slug: row.slug,
        nachtregisterVanaf: row.nachtregister_vanaf,
        sluitingsuur: row.sluitingsuur.slice(0, 5),
      }))
      .sort((a, b) => a.naam.localeCompare(b.naam, 'nl'));
  },
});
