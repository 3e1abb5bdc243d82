import { sql } from 'kysely';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import type { Scope } from '../platform/access/use-case.ts';
import { today } from '../platform/dates/index.ts';
import { Conflict, Refused } from '../platform/errors.ts';
import { type Bestand, type GelezenLijst, hashVan, type Lijstrij, leesBestand } from './lees-bestand.ts';
import { readExtra } from './read-plaatsen.ts';
import type { Lijst } from './rijoordeel.ts';
import { kenmerkVan } from './toewijzing.ts';

const bestand = z.object({
  naam: z.string().max(1000),
  inhoud: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});
/** Rows in one statement. */
const STUK = 1000;

/**
 * Takes a file in: reads it, finds out what its columns mean, and lays its rows ready without what may not be kept.
 * A list of guests may come with it, whichever of the two is sent first. Nothing of the register is written.
 * @returns the id of the import
 * @throws Refused with what is wrong with the file, on the field it came in
 * @throws Conflict when the id was used for another file
 */
export const uploadBestand = useCase({
  allow: 'bestand:importeren',
  kind: 'write',
  input: z.object({ id: z.uuid(), bestand: bestand.nullable(), gasten: bestand.nullable() }),
  run: async (scope, { id, bestand: file, gasten }) => {
    const { trx, actor, now, clock } = scope;
    if (file === null) throw new Refused('bestand_kiezen', { field: 'bestand' });
    const bestand_hash = hashVan(gasten === null ? [file] : [file, gasten]);
    const eerder = await trx
      .selectFrom('bestandsimport')
      .select('bestand_hash')
      .where('id', '=', id)
      .executeTakeFirst();
    if (eerder !== undefined && eerder.bestand_hash !== bestand_hash) throw new Conflict('bestandsimport');
    if (eerder === undefined) {
      const gevraagd = [...new Set((await readExtra(trx)).map(({ veld }) => veld))];
      const lees = (een: Bestand, veld: 'bestand' | 'gasten') =>
        leesBestand(een, veld, today(clock), gevraagd);
      const lijsten = inVolgorde(await lees(file, 'bestand'), gasten && (await lees(gasten, 'gasten')));
      const { verblijven, gasten: gastenlijst } = lijsten;
      await trx
        .insertInto('bestandsimport')
        .values({
          organisatie: actor.organisatie ?? '',
          id,
          bestandsnaam: verblijven.opzet.bestandsnaam,
          gastenbestand: gastenlijst?.opzet.bestandsnaam ?? null,
          bestand_hash,
          kenmerk: kenmerkVan(verblijven.opzet.kolommen),
          opzet: JSON.stringify({ verblijven: verblijven.opzet, gasten: gastenlijst?.opzet ?? null }),
          status: 'toewijzen',
          rijen: verblijven.aantal,
          aangemaakt_op: now,
          aangemaakt_door: actor.id ?? '',
          gewijzigd_op: now,
        })
        .execute();
      await insertRijen(scope, id, 'verblijven', verblijven.rijen);
      if (gastenlijst) await insertRijen(scope, id, 'gasten', gastenlijst.rijen);
    }
    await scope.audit({ object: ['bestandsimport', id], details: { bytes: file.inhoud.length } });
    return { id };
  },
});

/** People hand over the two lists in either order. */
function inVolgorde(
  een: GelezenLijst,
  ander: GelezenLijst | null,
): { verblijven: GelezenLijst; gasten: GelezenLijst | null } {
  return ander !== null && een.soort !== 'verblijven' && ander.soort === 'verblijven'
    ? { verblijven: ander, gasten: een }
    : { verblijven: een, gasten: ander };
}

async function insertRijen(
  { trx, actor }: Scope,
  id: string,
  lijst: Lijst,
  rijen: Iterable<Lijstrij>,
): Promise<void> {
  const insert = (stuk: readonly Lijstrij[]) =>
    sql`insert into importregel (organisatie, import, lijst, nummer, cellen)
      select ${actor.organisatie}::uuid, ${id}::uuid, ${lijst}, nummer, cellen
      from jsonb_to_recordset(${JSON.stringify(stuk)}::jsonb) as r (nummer int, cellen jsonb)
      on conflict do nothing`.execute(trx);
  let stuk: Lijstrij[] = [];
  for (const rij of rijen) {
    if (stuk.push(rij) < STUK) continue;
    await insert(stuk);
    stuk = [];
  }
  if (stuk.length > 0) await insert(stuk);
}
