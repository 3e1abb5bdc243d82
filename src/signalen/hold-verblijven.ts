import { sql } from 'kysely';
import type { Trx } from '../platform/access/with-actor.ts';

/**
 * Which of these stays an open signal still needs: about their location, on a night of theirs or on none in particular.
 * A signal about one resident's departure needs that resident's only.
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
        and (s.nacht is null or (s.nacht >= v.aankomst and s.nacht < coalesce(v.vertrek, 'infinity'::date)))
        and (s.soort <> 'vertrokken_met_formulier' or exists (select from uitschrijfformulier f
          where f.gemeente = s.gemeente and f.persoon = v.persoon
            and f.id::text = split_part(s.sleutel, ':', 2))))`.execute(trx);
  return rows.map(({ id }) => id);
}
