import { randomUUID } from 'node:crypto';
import { type nieuwVerblijf, registerVerblijf } from '../../src/nachtregister/index.ts';
import type { Context } from '../../src/platform/access/context.ts';
import type { Database } from '../../src/platform/database/open-database.ts';
import { contextFor, createHuisvester } from './actor.ts';
import { createGemeente } from './gemeente.ts';
import { createKamers, createLocatie, type Locatie } from './locatie.ts';
import { createOrganisatie } from './organisatie.ts';

type Over = Partial<Parameters<typeof nieuwVerblijf.parse>[0] & Record<string, unknown>>;

/** A huisvester with one house of rooms and beds, and hands to check people in with. */
export type Huis = {
  organisatie: string;
  locatie: Locatie;
  /** Ids of all beds, in order. */
  bedden: string[];
  /** What the huisvester's use cases are called with at a moment (ISO 8601 with offset). */
  ctx(now?: string): Context;
  /** A stay that can be sent as it is: somebody who has come on 20 November 2026. */
  stay(over?: Over): Parameters<typeof registerVerblijf>[1];
  /** Checks somebody in. @returns the stay's id */
  checkIn(over?: Over, now?: string): Promise<string>;
};

/** @param beds beds per room */
export async function createHuis(
  database: Database,
  beds: readonly number[] = [2, 2],
  over: Partial<Parameters<typeof createLocatie>[1]> = {},
): Promise<Huis> {
  const gemeente = over.gemeente ?? '0160';
  await createGemeente(database, { code: gemeente });
  const organisatie =
    over.organisatie ?? (await createOrganisatie(database, {}, { gemeenten: [gemeente] })).id;
  const locatie = await createLocatie(database, { ...over, gemeente, organisatie });
  const kamers = await createKamers(database, locatie, beds);
  const actor = await createHuisvester(database, organisatie);
  const ctx = (now?: string) => contextFor(database, actor, now === undefined ? {} : { now });
  const stay: Huis['stay'] = (more) => ({
    id: randomUUID(),
    locatie: locatie.id,
    naam: 'Łukasz Wiśniewski',
    woonplaats: 'Rzeszów',
    land: '7028',
    aankomst: '2026-11-20',
    documentsoort: 'identiteitskaart',
    identiteit_vastgesteld: 'persoonlijk',
    andere_persoon: true,
    ...more,
  });
  return {
    organisatie,
    locatie,
    bedden: kamers.flatMap(({ slaapplaatsen }) => slaapplaatsen),
    ctx,
    stay,
    checkIn: async (more, now) => (await registerVerblijf(ctx(now), stay(more))).id,
  };
}
