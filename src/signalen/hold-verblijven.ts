import { sql } from 'kysely';
import type { Trx } from '../platform/access/with-actor.ts';

/**
 * Which of these stays an open signal still needs: about their location, on a night of theirs or on none in particular.
 * @param verblijven ids of stays in that gemeente
 */
export async function heldBySignalen(
  trx: Trx,
  gemeente: string,
  verblijven: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select v.id from verblijf v where v.gemeente = ${gemeente} and v.id = any (${[...verblijven]}::uuid[])
      and exists (select from signaal s where s.gemeente = v.gemeente and s.locatie = v.locatie
        and s.status in ('nieuw', 'in_behandeling')
        and (s.nacht is null or (s.nacht >= v.aankomst and s.nacht < coalesce(v.vertrek, 'infinity'::date))))`.execute(
    trx,
  );
  return rows.map(({ id }) => id);
}
