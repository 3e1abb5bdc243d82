import { sql } from 'kysely';
import type { Trx } from '../platform/access/with-actor.ts';
import type { NieuwVerblijf } from './verblijf.ts';

/** The stay that this one goes on from at another location: the same guest, whatever else is known. */
export type Verhuisd = { verhuisd_van?: string };

/** Whose stay it is: counted with that person, and for certain with the stays of `zeker` or of itself only (null). */
export type Persoon = { persoon: string; zeker: string | null };

/**
 * Who stays are of that name a person of before. Nobody is joined to a person whose birth date or nationality says
 * otherwise. It is certain only where an employee chose the person, of the same name and place wherever it still has them,
 * and all stays of that person are certainly one human being's; what another system or a file says is not (§3.1.3 e).
 * @returns by stay; those that are of a new person are not in it
 */
export async function readPersonen(
  trx: Trx,
  stays: readonly (NieuwVerblijf & Verhuisd)[],
): Promise<Map<string, Persoon>> {
  const given = stays.filter(({ persoon }) => persoon);
  if (given.length === 0) return new Map();
  // What a file says of who is who was weighed when it was judged.
  const asked = given.filter(({ bron, verhuisd_van }) => bron !== 'bestand' || verhuisd_van !== undefined);
  type Row = Persoon & { id: string; tegen: boolean };
  const { rows } = await sql<Row>`
    select r.id, r.persoon, bool_or(r.verhuisd_van is null
        and (v.geboortedatum <> r.geboortedatum or v.nationaliteit <> r.nationaliteit)) is true as tegen,
      coalesce(
        min(coalesce(v.zekere_persoon, v.id)::text) filter (where v.id = r.verhuisd_van),
        case when r.bron in ('web', 'locatie') and count(distinct coalesce(v.zekere_persoon, v.id)) = 1
            and bool_and(v.persoonssleutel = persoonssleutel(r.naam, r.woonplaats)) filter (where v.geanonimiseerd_op is null)
          then min(coalesce(v.zekere_persoon, v.id)::text) end)::uuid as zeker
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as r (id uuid, persoon uuid, naam text, woonplaats text,
      geboortedatum date, nationaliteit text, bron text, verhuisd_van uuid)
    join verblijf v on v.persoon = r.persoon and v.status <> 'vervallen' and v.id <> r.id
    group by r.id, r.persoon, r.verhuisd_van, r.naam, r.woonplaats, r.bron`.execute(trx);
  const found = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    given.flatMap(({ id, persoon }): [string, Persoon][] => {
      const row = found.get(id);
      if (row?.tegen || !persoon) return [];
      return [[id, { persoon, zeker: row?.zeker ?? null }]];
    }),
  );
}
