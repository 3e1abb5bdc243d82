import type { Actor } from '../../src/platform/access/actor.ts';
import { type Browser, testApp } from '../app.ts';
import { testDatabase } from '../database.ts';
import { createActor, createActors } from '../factories/actor.ts';
import { routes } from './routes.ts';
import { createTenant, type Tenant } from './tenant.ts';

/** Who walks, and what must never meet their eyes. */
export type Walker = { name: string; browser: Browser; never: string[] };

/** Two tenants with everything a register holds, and everybody who could look, on a database of this test file's own. */
export const database = await testDatabase();
export const hardenberg = await createTenant(database, '0160', { person: 'Zofiamerk', place: 'Alfaplaats' });
export const ommen = await createTenant(database, '0175', { person: 'Ionelamerk', place: 'Betaplaats' });
export const pages = await routes();
const { browserOf } = await testApp(database);
const everything = [hardenberg, ommen].flatMap((tenant) => [tenant.person, tenant.place]);

/** Every role in Hardenberg. */
export const ofHardenberg = await walkersOf('Hardenberg', hardenberg, ommen);
/** Every role in Ommen, and who has none anywhere. */
export const strangers: Walker[] = [
  ...(await walkersOf('Ommen', ommen, hardenberg)),
  { name: 'nobody', browser: await browserOf(), never: everything },
  {
    name: 'somebody without a role',
    browser: await browserOf(await createActor(database, [])),
    never: everything,
  },
];

async function walkersOf(name: string, own: Tenant, other: Tenant): Promise<Walker[]> {
  const actors: Record<string, Actor> = await createActors(database, {
    gemeenten: [own.gemeente],
    organisatie: own.organisatie,
  });
  const namesHidden = ['belastingen', 'beleid', 'beheer'];
  return Promise.all(
    Object.entries(actors).map(async ([rol, actor]) => ({
      name: `${rol} of ${name}`,
      browser: await browserOf(actor),
      never: [other.person, other.place, ...(namesHidden.includes(rol) ? [own.person] : [])],
    })),
  );
}
