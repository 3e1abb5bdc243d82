import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { createHuisvester, createStaff } from '../../test/factories/actor.ts';
import { createGemeente } from '../../test/factories/gemeente.ts';
import { createLocatie } from '../../test/factories/locatie.ts';
import { createOrganisatie } from '../../test/factories/organisatie.ts';
import { rechten } from '../beleid/rechten.ts';
import type { Actor } from '../platform/access/actor.ts';
import { nothing, reachOf } from '../platform/access/reach.ts';
import { withActor } from '../platform/access/with-actor.ts';

const database = await testDatabase();
const gemeente = await createGemeente(database);
const organisatie = await createOrganisatie(database);
const locatie = await createLocatie(database, { organisatie: organisatie.id });
const huisvester = await createHuisvester(database, organisatie.id);
const toezicht = await createStaff(database, 'toezicht', gemeente.code);

/** How PostgreSQL finds who sleeps at a location, when it may not read whole tables. */
async function planFor(actor: Actor, right: 'verblijf:lezen' | 'nachtregister:opvragen'): Promise<string> {
  const reach = reachOf(actor, rechten[right]) ?? nothing;
  return withActor(database.db, reach, async (trx) => {
    await sql`set local enable_seqscan = off`.execute(trx);
    await sql`set local enable_bitmapscan = off`.execute(trx);
    const { rows } = await sql<{
      'QUERY PLAN': string;
    }>`explain select * from slapers(${sql.lit(`{${gemeente.code}}`)}::text[],
      ${sql.lit(`{${locatie.id}}`)}::uuid[], '{2026-11-06}'::date[])`.execute(trx);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
}

it.each([
  ['a huisvester', huisvester, 'verblijf:lezen'],
  ['toezicht', toezicht, 'nachtregister:opvragen'],
] as const)(
  '%s does not read who left long ago to find who is there (docs/performance.md)',
  async (_, actor, right) => {
    expect(await planFor(actor, right)).toMatch(
      /verblijf_locatie on verblijf v.*\n\s+Index Cond: .*\btot > /,
    );
  },
);
