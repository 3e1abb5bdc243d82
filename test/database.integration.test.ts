import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { asOwner, testDatabase } from './database.ts';

const database = await testDatabase();
const gemeenten = () => database.db.selectFrom('gemeente').select('code').execute();

describe('the database tests run on', () => {
  it('works as the login that may do nothing by itself', async () => {
    const { rows } = await sql<{ who: string }>`select session_user as who`.execute(database.db);
    expect(rows).toEqual([{ who: 'onderdak_login' }]);
    await expect(gemeenten()).rejects.toMatchObject({ code: '42501' });
  });

  it('can be laid out by its owner, and is the login’s again afterwards', async () => {
    const count = await asOwner(database, (owner) =>
      owner
        .selectFrom('gemeente')
        .select(({ fn }) => fn.countAll<string>().as('n'))
        .executeTakeFirstOrThrow(),
    );
    expect(count.n).toBe('0');
    await expect(gemeenten()).rejects.toMatchObject({ code: '42501' });
  });
});
