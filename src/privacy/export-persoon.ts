import { sql } from 'kysely';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { NotFound } from '../platform/errors.ts';

/** Everything about one person, by table: the rows as they are kept. */
export type Uitvoer = Record<string, Record<string, unknown>[] | null>;

/**
 * A copy of everything about the person of a request, across all tables (art. 15 lid 3 AVG). Reading it is on record.
 * @throws NotFound when the request or the person is not the actor's to see
 */
export const exportPersoon = useCase({
  allow: 'persoon:uitvoer',
  kind: 'persons',
  input: z.object({ verzoek: z.uuid() }),
  async run({ trx, seen, audit }, { verzoek }): Promise<Uitvoer> {
    const { rows } = await sql<{ gemeente: string; uitvoer: Uitvoer | null }>`
      select q.gemeente, persoon_uitvoer(q.id) as uitvoer from verzoek q where q.id = ${verzoek}::uuid`.execute(
      trx,
    );
    const [found] = rows;
    if (found === undefined || found.uitvoer === null) throw new NotFound('verzoek');
    const stays = (found.uitvoer.verblijf ?? []) as { id: string; gemeente: string; persoon: string }[];
    await seen(
      stays.map(({ id, gemeente, persoon }) => ({ gemeente, persoon, verblijf: id })),
      'verzoek_betrokkene',
    );
    await audit({
      object: ['verzoek', verzoek],
      gemeente: found.gemeente,
      details: { tabellen: Object.keys(found.uitvoer).length },
    });
    return found.uitvoer;
  },
});
