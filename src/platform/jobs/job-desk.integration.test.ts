import { CompiledQuery } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import { asOwner, testDatabase } from '../../../test/database.ts';
import { nothing } from '../access/reach.ts';
import { type Trx, withActor } from '../access/with-actor.ts';
import { createQueues } from './create-queues.ts';
import { jobDesk } from './job-desk.ts';

const database = await testDatabase();
await asOwner(database, (owner) => createQueues(owner, ['proef']));
const desk = jobDesk([{ name: 'proef', label: 'beheer:jobs.mail', cron: '0 3 * * *' }]);

const asked = async () => {
  const { rows } = await database.asTaken(
    `select data, singleton_key, retry_limit from taken.job where name = 'proef' order by created_on, id`,
    [],
  );
  return rows as { data: unknown; singleton_key: string | null; retry_limit: number }[];
};
const inTransaction = (work: (trx: Trx) => Promise<void>) => withActor(database.db, nothing, work);

beforeEach(async () => {
  await database.asTaken(`delete from taken.job where name = 'proef'`, []);
});

it('knows every job with its label and when it runs', () => {
  expect(desk.known).toEqual([{ name: 'proef', label: 'beheer:jobs.mail', cron: '0 3 * * *' }]);
});

it('asks in the transaction of what it is about, and goes on as the same role', async () => {
  await inTransaction(async (trx) => {
    await desk.ask(trx, 'proef', { import: 'a' }, { key: 'a' });
    const { rows } = await trx.executeQuery<{ role: string }>(
      CompiledQuery.raw(`select current_user as role`),
    );
    expect(rows).toEqual([{ role: 'onderdak_app' }]);
  });
  expect(await asked()).toEqual([{ data: { import: 'a' }, singleton_key: 'a', retry_limit: 3 }]);
});

it('asks nothing when what it is about is rolled back', async () => {
  const attempt = inTransaction(async (trx) => {
    await desk.ask(trx, 'proef');
    throw new Error('changed its mind');
  });
  await expect(attempt).rejects.toThrow('changed its mind');
  expect(await asked()).toEqual([]);
});

it('does once what is asked twice with the same key while it waits', async () => {
  for (const key of ['a', 'a', 'b']) await inTransaction((trx) => desk.ask(trx, 'proef', { key }, { key }));
  expect((await asked()).map((job) => job.singleton_key)).toEqual(['a', 'b']);
});

it('refuses a job that is not known', async () => {
  await expect(inTransaction((trx) => desk.ask(trx, 'onbekend'))).rejects.toThrow('no job onbekend');
});
