import { randomUUID } from 'node:crypto';
import type { Insertable, Selectable } from 'kysely';
import type { Database } from '../../src/platform/database/open-database.ts';
import type { LocatieTable } from '../../src/platform/database/tables.ts';
import { asOwner } from '../database.ts';

export type Locatie = Selectable<LocatieTable>;

/** A room with its beds, by their ids. */
export type Kamer = { id: string; naam: string; slaapplaatsen: string[] };

/** An approved location for 20 people, of an organisation that must exist. Rooms and beds come by `createKamers`. */
export function createLocatie(
  database: Database,
  of: { organisatie: string } & Partial<Insertable<LocatieTable>>,
): Promise<Locatie> {
  const decided = (of.status ?? 'goedgekeurd') !== 'voorgesteld';
  return asOwner(database, (owner) =>
    owner
      .insertInto('locatie')
      .values({
        gemeente: '0160',
        id: randomUUID(),
        naam: 'Erve Oosterveld',
        straat: 'Oosterveldweg',
        huisnummer: '8',
        postcode: '7783 AC',
        woonplaats: 'Gramsbergen',
        kern: 'Gramsbergen',
        huisvestingsvorm: 'voorziening',
        plaatssoort: 'terrein_werkgever',
        maximum: 20,
        contact_naam: 'Gerrit Timmerman',
        contact_telefoon: '+31612345678',
        status: 'goedgekeurd',
        in_gebruik_van: '2025-01-01',
        besloten_op: decided ? '2025-01-08T09:00:00+01:00' : null,
        reden: of.status === 'geweigerd' ? 'De gegevens kloppen niet.' : null,
        in_gebruik_tot: of.status === 'beeindigd' ? '2026-06-01' : null,
        ...of,
      })
      .returningAll()
      .executeTakeFirstOrThrow(),
  );
}

/** Rooms with beds: `createKamers(database, locatie, [2, 2, 1])` makes kamer 1 and 2 with two beds, kamer 3 with one. */
export function createKamers(
  database: Database,
  locatie: { gemeente: string; id: string; organisatie: string },
  beds: readonly number[],
  vanaf = '2025-01-01',
): Promise<Kamer[]> {
  const { gemeente, id, organisatie } = locatie;
  const kamers = beds.map((count, index) => ({
    id: randomUUID(),
    naam: `Kamer ${index + 1}`,
    slaapplaatsen: Array.from({ length: count }, () => randomUUID()),
  }));
  return asOwner(database, async (owner) => {
    const of = { gemeente, organisatie, locatie: id, vanaf };
    for (const [volgorde, kamer] of kamers.entries()) {
      await owner
        .insertInto('kamer')
        .values({ ...of, id: kamer.id, naam: kamer.naam, volgorde })
        .execute();
      if (kamer.slaapplaatsen.length === 0) continue;
      await owner
        .insertInto('slaapplaats')
        .values(
          kamer.slaapplaatsen.map((bed, order) => ({
            ...of,
            id: bed,
            kamer: kamer.id,
            naam: `Bed ${order + 1}`,
            volgorde: order,
          })),
        )
        .execute();
    }
    return kamers;
  });
}
