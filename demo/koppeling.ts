import { createHash, createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { scopesVan } from '../src/beleid/koppelscopes.ts';
import type { Database } from '../src/platform/database/open-database.ts';
import { organisaties } from './organisaties.ts';

/** The demo's machine, as it is printed at the start. */
export type DemoKoppeling = { id: string; secret: string };

const ID = '0190b5a2-5b1e-4c3a-9f00-0d3e0a0b0c0d';

/**
 * Makes the demo's machine client of Vechtdal Verblijf, or finds it. Its secret follows from that of the installation,
 * so that it is another one everywhere and the same at every start.
 */
export async function demoKoppeling(database: Database, installationSecret: string): Promise<DemoKoppeling> {
  const secret = createHmac('sha256', installationSecret).update('demo-koppeling').digest('base64url');
  const hash = createHash('sha256').update(secret).digest();
  const naam = 'Reserveringssysteem';
  try {
    await database.asOwner(async (owner) => {
      await owner
        .insertInto('gebruiker')
        .values({ id: ID, uitgever: 'urn:onderdak:koppeling', onderwerp: ID, naam })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      await sql`
        insert into koppeling (id, naam, rol, organisatie, scopes, geheim_hash, aangemaakt_op)
        select ${ID}, ${naam}, 'huisvester-medewerker', id, ${scopesVan('huisvester-medewerker')}::text[], ${hash}, now()
        from organisatie where kvk = ${organisaties.vechtdal.kvk}
        on conflict (id) do update set geheim_hash = excluded.geheim_hash`.execute(owner);
    });
  } finally {
    await database.becomeLogin();
  }
  return { id: ID, secret };
}
