import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { createGemeente } from '../../../test/factories/gemeente.ts';
import { withTaken } from '../access/with-actor.ts';
import { AHEAD, OFTEN } from './postgresql-dialect.ts';

const database = await testDatabase();
await createGemeente(database);
const { db } = database;

type Write = Parameters<Parameters<typeof withTaken>[1]>[0];
const ahead = sql.raw(AHEAD);
/** A record in the log, sent ahead; `resultaat` has a constraint. */
const log = (trx: Write, reference: string, result = 'gelukt') =>
  sql`${ahead} insert into auditlog (tijdstip, actor_soort, rollen, actie, object_soort, resultaat, oorsprong, referentie)
    values (now(), 'systeem', '{}', 'test', 'test', ${result}, 'job', ${reference})`.execute(trx);
const references = async () => {
  const { rows } = await database.asOwner((owner) =>
    sql<{ referentie: string }>`select referentie from auditlog where actie = 'test' order by id`.execute(
      owner,
    ),
  );
  await database.becomeLogin();
  return rows.map(({ referentie }) => referentie);
};
const constraint = (name: string) => expect.objectContaining({ code: '23514', constraint: name });

describe('a statement that is sent ahead', () => {
  it('is there when its transaction ends, also as the last one', async () => {
    await withTaken(db, async (trx) => {
      await log(trx, 'first');
      await sql`select 1`.execute(trx);
      await log(trx, 'last');
    });
    expect(await references()).toEqual(['first', 'last']);
  });

  it('breaks its transaction with its own error when it fails as the last one', async () => {
    const before = await references();
    const failing = withTaken(db, async (trx) => {
      await log(trx, 'goes with it');
      await log(trx, 'wrong', 'onbekend');
    });
    await expect(failing).rejects.toThrow(constraint('auditlog_resultaat_check'));
    expect(await references()).toEqual(before);
  });

  it('is what a later statement fails with', async () => {
    const before = await references();
    const failing = withTaken(db, async (trx) => {
      await log(trx, 'wrong', 'onbekend');
      await sql`select 1`.execute(trx);
    });
    await expect(failing).rejects.toThrow(constraint('auditlog_resultaat_check'));
    expect(await references()).toEqual(before);
  });

  it('leaves a connection that works', async () => {
    await Promise.allSettled(
      Array.from({ length: 20 }, () => withTaken(db, (trx) => log(trx, 'wrong', 'onbekend'))),
    );
    const numbers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        withTaken(
          db,
          async (trx) => (await sql<{ n: number }>`select ${n}::int as n`.execute(trx)).rows[0]?.n,
        ),
      ),
    );
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, n) => n));
  });

  it('goes with its transaction when something else breaks that', async () => {
    const before = await references();
    const failing = withTaken(db, async (trx) => {
      await log(trx, 'taken back');
      throw new Error('thought better of it');
    });
    await expect(failing).rejects.toThrow('thought better of it');
    expect(await references()).toEqual(before);
  });
});

// The embedded database prepares nothing: it has one connection and answers in the same process.
if (database.kind === 'postgresql')
  describe('a statement that is asked often', () => {
    it('is prepared once for a connection, and answers for other values', async () => {
      const ask = (trx: Write, n: number) =>
        sql<{ n: number }>`${sql.raw(OFTEN)} select ${n}::int + 1 as n`.execute(trx);
      const found = await withTaken(db, async (trx) => {
        const numbers = [];
        for (let n = 0; n < 10; n += 1) numbers.push((await ask(trx, n)).rows[0]?.n);
        const { rows } = await sql<{
          prepared: number;
        }>`select count(*)::int as prepared from pg_prepared_statements
        where statement like '%+ 1 as n%'`.execute(trx);
        return { numbers, prepared: rows[0]?.prepared };
      });
      expect(found).toEqual({ numbers: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], prepared: 1 });
    });
  });
