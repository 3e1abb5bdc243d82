import { randomUUID } from 'node:crypto';
import type { Insertable, Selectable } from 'kysely';
import type { Database } from '../../src/platform/database/open-database.ts';
import type { AfwezigheidTable, VerblijfTable } from '../../src/platform/database/tables.ts';
import { asOwner } from '../database.ts';

export type Verblijf = Selectable<VerblijfTable>;

/** Where a stay is: a location's row has what is needed. */
export type Place = { gemeente: string; id: string; organisatie: string };

/** A stay as it comes out when nothing is said: present since 20 November 2026, everything asked is filled in. */
function verblijfRow(place: Place, over: Partial<Insertable<VerblijfTable>>): Insertable<VerblijfTable> {
  const gone = over.vertrek !== undefined && over.vertrek !== null;
  return {
    gemeente: place.gemeente,
    id: randomUUID(),
    organisatie: place.organisatie,
    locatie: place.id,
    persoon: randomUUID(),
    naam: 'Łukasz Wiśniewski',
    woonplaats: 'Rzeszów',
    land: '7028',
    aankomst: '2026-11-20',
    documentsoort: 'identiteitskaart',
    identiteit_vastgesteld: 'persoonlijk',
    taal: 'pl',
    status: gone ? 'vertrokken' : 'aanwezig',
    bron: 'web',
    aangemaakt_op: '2026-11-20T16:00:00+01:00',
    gewijzigd_op: '2026-11-20T16:00:00+01:00',
    ...over,
  };
}

/** One stay at a location; `vertrek` makes it a past one, `status: 'verwacht'` one still to come. */
export async function createVerblijf(
  database: Database,
  place: Place,
  over: Partial<Insertable<VerblijfTable>> = {},
): Promise<Verblijf> {
  const [row] = await createVerblijven(database, place, [over]);
  if (row === undefined) throw new Error('no row came back');
  return row;
}

/** Several stays at a location in one statement, each a person of its own unless said otherwise. */
export function createVerblijven(
  database: Database,
  place: Place,
  overs: readonly Partial<Insertable<VerblijfTable>>[],
): Promise<Verblijf[]> {
  return asOwner(database, (owner) =>
    owner
      .insertInto('verblijf')
      .values(overs.map((over) => verblijfRow(place, over)))
      .returningAll()
      .execute(),
  );
}

/** Nights away within a stay, `[van, tot)`. */
export async function createAfwezigheid(
  database: Database,
  verblijf: Pick<Verblijf, 'gemeente' | 'id' | 'organisatie'>,
  nights: Pick<Insertable<AfwezigheidTable>, 'van' | 'tot'>,
): Promise<string> {
  const id = randomUUID();
  await asOwner(database, (owner) =>
    owner
      .insertInto('afwezigheid')
      .values({
        gemeente: verblijf.gemeente,
        id,
        organisatie: verblijf.organisatie,
        verblijf: verblijf.id,
        ...nights,
        aangemaakt_op: '2026-11-20T16:00:00+01:00',
      })
      .execute(),
  );
  return id;
}
