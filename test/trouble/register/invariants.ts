import { sql } from 'kysely';
import type { Database } from '../../../src/platform/database/open-database.ts';

/** What must hold whatever was done, asked of the database itself; each query finds what breaks it. */
const INVARIANTS = {
  'a night counts who is in it': sql`select n.locatie from nacht n where n.aantal <>
    (select count(*) from overnachting o where o.gemeente = n.gemeente and o.locatie = n.locatie and o.nacht = n.nacht)`,
  'nobody sleeps in two places': sql`select nacht from overnachting group by nacht, persoon having count(*) > 1`,
  'no bed holds two': sql`select nacht from overnachting where slaapplaats is not null
    group by nacht, slaapplaats having count(*) > 1`,
  'nobody is present twice': sql`select persoon from verblijf where status = 'aanwezig' group by 1 having count(*) > 1`,
  'nights are of stays that cover them': sql`select o.verblijf from overnachting o join verblijf v on v.id = o.verblijf
    where v.aankomst > o.nacht or v.vertrek <= o.nacht or v.status not in ('aanwezig', 'vertrokken')`,
  'nobody sleeps on a night away': sql`select o.verblijf from overnachting o join afwezigheid a on a.verblijf = o.verblijf
    and a.van <= o.nacht and a.tot > o.nacht`,
  'a registered night was confirmed': sql`select o.nacht from overnachting o left join nacht n on n.gemeente = o.gemeente
    and n.locatie = o.locatie and n.nacht = o.nacht where n.nacht is null`,
  'every move has both ends': sql`select v.id from verblijf v left join verblijf w on w.id = v.vorig_verblijf
    where v.vorig_verblijf is not null and (w.id is null or w.persoon <> v.persoon)`,
};

/** @returns what is broken, of everything in the database; nothing, when all is well */
export async function brokenInvariants(database: Database): Promise<string[]> {
  return database.asOwner(async (owner) => {
    const broken: string[] = [];
    for (const [what, breaks] of Object.entries(INVARIANTS))
      if ((await breaks.execute(owner)).rows.length > 0) broken.push(what);
    return broken;
  });
}
