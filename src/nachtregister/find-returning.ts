import { sql } from 'kysely';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { nameMatches } from './list-bewoners.ts';
import type { Verblijf } from './verblijf.ts';

/** Somebody who stayed at this organisation before, by the latest stay. */
export type Bekende = Pick<
  Verblijf,
  'gemeente' | 'persoon' | 'naam' | 'woonplaats' | 'land' | 'aankomst' | 'vertrek' | 'status' | 'locatie'
> & { verblijf: string; locatienaam: string };

const HOOGSTENS = 8;
/** Trigram likeness from which a name counts as the same, typed a bit differently (`woicik` for `wójcik`). */
const LIJKT_OP = 0.45;
/** Shorter words look like too many names. */
const LIJKT_VANAF = 5;

/**
 * Who stayed here before and has a name like this, for a check-in in a few taps: parts of the name, or one typed a bit
 * differently. Who is expected comes first, then who left last.
 */
export const findReturning = useCase({
  allow: 'verblijf:lezen',
  kind: 'persons',
  input: z.object({ zoek: z.string().trim().min(2).max(120) }),
  run: async (scope, { zoek }): Promise<Bekende[]> => {
    const { trx, actor } = scope;
    const matches = sql.join(nameMatches(zoek), sql` and `);
    const { rows } = await sql<Bekende>`
      with kandidaten as (
        select distinct on (v.persoon) v.gemeente, v.id as verblijf, v.persoon, v.naam, v.woonplaats, v.land, v.aankomst,
          v.vertrek, v.status, v.locatie, v.zoeknaam, ${matches} as letterlijk
        from verblijf v
        where v.organisatie = ${actor.organisatie}::uuid and v.status <> 'vervallen'
          and ((${matches}) or ${zoek.length >= LIJKT_VANAF}::boolean
            and word_similarity(zoeksleutel(${zoek}), v.zoeknaam) >= ${LIJKT_OP})
        order by v.persoon, v.aankomst desc)
      select k.gemeente, k.verblijf, k.persoon, k.naam, k.woonplaats, k.land, k.aankomst, k.vertrek, k.status, k.locatie,
        l.naam as locatienaam
      from kandidaten k join locatie l on l.gemeente = k.gemeente and l.id = k.locatie
      order by not k.letterlijk, k.status <> 'verwacht', word_similarity(zoeksleutel(${zoek}), k.zoeknaam) desc, k.aankomst desc, k.persoon
      limit ${HOOGSTENS}`.execute(trx);
    await scope.seen(rows, 'eigen nachtregister');
    return rows;
  },
});
