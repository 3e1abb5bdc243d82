import { sql } from 'kysely';
import type { Context } from '../src/platform/access/context.ts';
import type { Trx } from '../src/platform/access/with-actor.ts';
import type { Database } from '../src/platform/database/open-database.ts';
import { tonight } from '../src/platform/dates/index.ts';
import { insertAanmeldpunten } from './aanmeldpunten.ts';
import { deliverMonths } from './deliver-months.ts';
import { SLUITINGSUUR } from './gemeenten.ts';
import { insertInschrijving } from './inschrijving.ts';
import { insertOvernachtingen, insertRows } from './insert.ts';
import { levyTaxes } from './levy-taxes.ts';
import { makeDemo } from './make-demo.ts';
import { demoPeople } from './people.ts';
import { demoIssuer } from './rows/mensen.ts';
import { insertVerzoeken } from './verzoeken.ts';

/**
 * Loads the demo into an empty database, in one transaction, so that it is there whole or not at all. A database that
 * holds a gemeente is left alone: it holds the demo already, or real data. Several processes may start at once.
 * @returns whether it was loaded now
 */
export async function seedDemo(database: Database, ctx: Context): Promise<boolean> {
  try {
    return await database.asOwner((owner) =>
      owner.transaction().execute(async (trx) => {
        await sql`select pg_advisory_xact_lock(hashtext('onderdak_demo'))`.execute(trx);
        const there = await trx.selectFrom('gemeente').select('code').limit(1).executeTakeFirst();
        if (there !== undefined) {
          await letPeopleLogIn(trx, ctx.publicUrl);
          return false;
        }
        const vannacht = tonight(ctx.clock, SLUITINGSUUR);
        await insertRows(trx, makeDemo(vannacht, ctx.publicUrl));
        await insertOvernachtingen(trx);
        await insertAanmeldpunten(trx, ctx, vannacht);
        await insertInschrijving(trx, ctx, vannacht);
        await insertVerzoeken(trx, ctx, vannacht);
        await deliverMonths(trx, vannacht.slice(0, 7));
        await levyTaxes(trx, ctx, vannacht);
        return true;
      }),
    );
  } finally {
    await database.becomeLogin();
  }
}

/**
 * The issuer is part of the address, which may be another one at each start (PORT): people of the demo keep their roles.
 * Whoever logged in at both addresses keeps both.
 */
async function letPeopleLogIn(trx: Trx, publicUrl: string): Promise<void> {
  const issuer = demoIssuer(publicUrl);
  await sql`
    update gebruiker g set uitgever = ${issuer}
    where g.onderwerp = any(${demoPeople.map(({ sub }) => sub)}::text[]) and g.uitgever <> ${issuer}
      and g.uitgever like ${`%${demoIssuer('')}`}
      and not exists (select from gebruiker o where o.uitgever = ${issuer} and o.onderwerp = g.onderwerp)`.execute(
    trx,
  );
}
