import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import type { Betekenis } from './betekenis.ts';
import { type Lezing, samenvatting } from './profiel.ts';

/** A profile as the screen shows it. */
export type Profielbeeld = {
  id: string;
  naam: string;
  /** What it takes from a file. */
  gebruikt: Betekenis[];
  /** Headers that it leaves although they were recognised. */
  ongebruikt: string[];
  /** Where everybody stays, when it is not a column that says it. */
  locatie: string | null;
  gewijzigd_op: Date;
  gebruikt_op: Date | null;
};

/** The organisation's mapping profiles, by name. */
export const listProfielen = useCase({
  allow: 'bestand:importeren',
  kind: 'read',
  input: z.object({}),
  async run({ trx }): Promise<Profielbeeld[]> {
    const rows = await trx.selectFrom('importprofiel').selectAll().orderBy('naam').execute();
    const locaties = new Map(
      (await trx.selectFrom('locatie').select(['id', 'naam']).execute()).map(({ id, naam }) => [id, naam]),
    );
    return rows.map((row) => {
      const lezing = row.lezing as unknown as Lezing;
      return {
        id: row.id,
        naam: row.naam,
        ...samenvatting(lezing),
        locatie: lezing.locatie === null ? null : (locaties.get(lezing.locatie) ?? null),
        gewijzigd_op: row.gewijzigd_op,
        gebruikt_op: row.gebruikt_op,
      };
    });
  },
});
