import type { Actor } from '../../src/platform/access/actor.ts';
import type { Database } from '../../src/platform/database/open-database.ts';
import { type Browser, testApp } from '../app.ts';
import { testDatabase } from '../database.ts';
import { createActor, createActors } from '../factories/actor.ts';
import { type Route, routes } from './routes.ts';
import { createTenant, type Tenant } from './tenant.ts';

/** Who walks, and what must never meet their eyes. */
export type Walker = { name: string; browser: Browser; never: string[] };

/** Roles that see no names. */
const NAMES_HIDDEN = ['belastingen', 'beleid', 'beheer'];

/** Two tenants with everything a register holds, and everybody who could look. */
export type World = {
  database: Database;
  hardenberg: Tenant;
  ommen: Tenant;
  pages: readonly Route[];
  /** Every role in Hardenberg. */
  ofHardenberg: Walker[];
  /** Every role in Ommen, and who has none anywhere. */
  strangers: Walker[];
};

/** Lays it all out on a database of the calling test file's own. */
export async function createWorld(): Promise<World> {
  const database = await testDatabase();
  const hardenberg = await createTenant(database, '0160', { person: 'Zofiamerk', place: 'Alfaplaats' });
  const ommen = await createTenant(database, '0175', { person: 'Ionelamerk', place: 'Betaplaats' });
  const { browserOf } = await testApp(database);
  const everything = [hardenberg, ommen].flatMap((tenant) => [tenant.person, tenant.place]);
  const walkersOf = async (name: string, own: Tenant, other: Tenant): Promise<Walker[]> => {
    const actors: Record<string, Actor> = await createActors(database, {
      gemeenten: [own.gemeente],
      organisatie: own.organisatie,
    });
    return Promise.all(
      Object.entries(actors).map(async ([rol, actor]) => ({
        name: `${rol} of ${name}`,
        browser: await browserOf(actor),
        never: [other.person, other.place, ...(NAMES_HIDDEN.includes(rol) ? [own.person] : [])],
      })),
    );
  };
  return {
    ...{ database, hardenberg, ommen },
    pages: await routes(),
    ofHardenberg: await walkersOf('Hardenberg', hardenberg, ommen),
    strangers: [
      ...(await walkersOf('Ommen', ommen, hardenberg)),
      { name: 'nobody', browser: await browserOf(), never: everything },
      {
        name: 'somebody without a role',
        browser: await browserOf(await createActor(database, [])),
        never: everything,
      },
    ],
  };
}
