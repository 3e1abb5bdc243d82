import { sql } from 'kysely';
import type { Trx } from '../platform/access/with-actor.ts';
import { addDays, type Clock, type IsoDate } from '../platform/dates/index.ts';
import type { Locatienacht } from './nacht.ts';
import { sluitingsuren, vannachtPerGemeente } from './sluitingsuren.ts';

/** So many nights back it is looked what is missing, unless said otherwise. */
export const ONTBREKEND_NACHTEN = 31;

/** A night that nobody confirmed, with whose it is. */
export type OntbrekendeNacht = Locatienacht & { naam: string; organisatie: string };

export type OntbrekendVraag = {
  /** How many nights back from the last one that closed. */
  nachten?: number;
  /** These only. */
  locaties?: readonly string[];
  /** The night that is open now in each gemeente to look at, when it is known; all gemeenten when left out. */
  vannacht?: ReadonlyMap<string, IsoDate> | null;
};

/**
 * Nights past their closing hour that nobody confirmed (Bijlage 2.10), newest last, of every location the reader sees.
 */
export async function readOntbrekend(
  trx: Trx,
  clock: Clock,
  { nachten = ONTBREKEND_NACHTEN, locaties, vannacht = null }: OntbrekendVraag = {},
): Promise<OntbrekendeNacht[]> {
  vannacht ??= vannachtPerGemeente(clock, await sluitingsuren(trx));
  const [gemeenten, open] = [[...vannacht.keys()], [...vannacht.values()]];
  // Only these nights are read: PostgreSQL can't know how far back the nights go that it is about to work out.
  const laatste = [...open].sort().at(-1) ?? '2000-01-01';
  const eerste = addDays([...open].sort()[0] ?? laatste, -nachten);
  const only = locaties === undefined ? null : [...locaties];
  const { rows } = await sql<OntbrekendeNacht>`/* often */
    select q.gemeente, q.locatie, l.naam, q.organisatie, q.nacht
    from unnest(${gemeenten}::text[], ${open}::date[]) t (gemeente, open)
    cross join lateral gevraagde_nachten(array[t.gemeente], t.open - ${nachten}::int, t.open) q
    join locatie l on l.gemeente = q.gemeente and l.id = q.locatie
    where (${only}::uuid[] is null or q.locatie = any(${only}::uuid[]))
      and not exists (select from nacht n where n.gemeente = q.gemeente and n.locatie = q.locatie and n.nacht = q.nacht
        and n.nacht between ${eerste}::date and ${laatste}::date)
    order by q.nacht, q.gemeente, q.locatie`.execute(trx);
  return rows;
}
