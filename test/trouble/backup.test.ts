import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../src/platform/database/open-database.ts';
import { createDatabase, postgresTarget } from '../database.ts';
import { startServer, temporaryFolder } from '../lifecycle/server.ts';
import { tokenOn, Visitor } from '../lifecycle/visitor.ts';
import { ROOT } from '../targets.ts';

const BACKUP_KEY = 'lifecycle-test-key-9f3b1c77aa5540d2';

type Place = Record<string, string>;

/** Runs `npm run backup` or `npm run restore`, as an operator does. */
async function run(command: 'backup' | 'restore', file: string, place: Place) {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['scripts/backup.mjs', command, file], {
    cwd: ROOT,
    env: { PATH, HOME, BACKUP_KEY, ...place },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output };
}

async function emptyPostgres(): Promise<Place> {
  const { urls, remove } = await createDatabase(postgresTarget());
  onTestFinished(remove);
  return { DATABASE_URL: urls.login, MIGRATION_DATABASE_URL: urls.owner };
}

/** Per table of the register how many rows there are and a hash of all of them, written in one way and one order. */
async function contents(place: Place): Promise<Record<string, unknown>> {
  const database = await openDatabase({
    url: place.DATABASE_URL,
    migrationUrl: place.MIGRATION_DATABASE_URL,
    dataDir: join(place.DATA_DIR ?? '', 'database'),
  });
  const found = await database.asOwner((owner) =>
    owner.transaction().execute(async (trx) => {
      await sql`select set_config('timezone', 'UTC', true)`.execute(trx);
      const { rows: tables } = await sql<{ name: string }>`select relname as name from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
          and relname not in ('sessie', 'bewaard_formulier', 'koppelingtoken', 'koppelingbewijs') order by 1`.execute(
        trx,
      );
      const all: Record<string, unknown> = {};
      for (const { name } of tables) {
        const { rows } = await sql`select count(*)::int as rows,
          md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text) collate "C"), '')) as hash
          from ${sql.table(name)} t`.execute(trx);
        all[name] = rows[0];
      }
      // What isn't rows: who may see what, what guards writing, and where numbers go on.
      const { rows: secured } = await sql`select relname, relrowsecurity from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`.execute(trx);
      const { rows: triggers } = await sql`select tgrelid::regclass::text as on, tgname from pg_trigger
        where not tgisinternal order by 1, 2`.execute(trx);
      const { rows: numbers } = await sql`select sequencename, last_value::text from pg_sequences
        where schemaname = 'public' order by 1`.execute(trx);
      return { ...all, secured, triggers, numbers };
    }),
  );
  await database.close();
  return found;
}

/** Somebody who is told of every night: a restore must not tell of what happened long ago. */
async function subscribe(place: Place): Promise<void> {
  const database = await openDatabase({ dataDir: join(place.DATA_DIR ?? '', 'database') });
  await database.asOwner((owner) =>
    sql`insert into abonnement (id, organisatie, url, soorten, aangemaakt_op) select gen_random_uuid(), id,
      'https://ontvanger.example/', array['verblijf.aangekomen', 'nacht.bevestigd'], now() from organisatie`.execute(
      owner,
    ),
  );
  await database.close();
}

/** Starts a server on what was restored, and takes back and gives the press of one evening. */
async function pressWorks(place: Place): Promise<void> {
  const server = await startServer({ DATA_DIR: temporaryFolder(), ...place });
  const visitor = new Visitor(server.url);
  await visitor.logIn('marieke');
  const overview = (await visitor.get('/vannacht')).body;
  const nacht = /name="nacht" value="([0-9-]{10})"/.exec(overview)?.[1] ?? '';
  const path = /\/vannacht\/[0-9a-f-]{36}/.exec(overview)?.[0] ?? '';
  for (const [actie, offered] of [
    ['bevestig', 'ongedaan'],
    ['ongedaan', 'bevestig'],
  ] as const) {
    expect(await visitor.post(path, { actie, nacht }, tokenOn(overview))).toBe(302);
    expect((await visitor.get(path)).body).toContain(`value="${offered}"`);
  }
  expect(await server.end('SIGTERM')).toBe(0);
}

describe('npm run backup and npm run restore', () => {
  it('bring everything over to PostgreSQL and back, row for row, and refuse what can not be right', async () => {
    const folder = temporaryFolder();
    const demo = { DATA_DIR: join(folder, 'demo') };
    const [first, second] = [join(folder, 'first.backup'), join(folder, 'second.backup')];

    const server = await startServer(demo);
    const during = await run('backup', first, demo);
    expect([during.code, during.output]).toEqual([1, expect.stringContaining('is in use by process')]);
    expect(await server.end('SIGTERM')).toBe(0);

    await subscribe(demo);
    expect(await run('backup', first, demo)).toMatchObject({ code: 0 });
    expect(readFileSync(first).includes('Wiśniewski')).toBe(false);
    const began = await contents(demo);
    expect(began).toMatchObject({ overnachting: { rows: expect.any(Number) } });

    const postgres = await emptyPostgres();
    expect(await run('restore', first, postgres)).toMatchObject({ code: 0 });
    expect(await contents(postgres)).toEqual(began);
    const again = await run('restore', first, postgres);
    expect([again.code, again.output]).toEqual([1, expect.stringContaining('is not empty')]);

    await pressWorks(postgres);
    const pressed = await contents(postgres);
    expect(await run('backup', second, postgres)).toMatchObject({ code: 0 });

    const back = { DATA_DIR: join(folder, 'back') };
    await refusesToRestore(second, back);
    expect(await run('restore', second, back)).toMatchObject({ code: 0 });
    expect(await contents(back)).toEqual(pressed);
    const twice = await run('restore', second, back);
    expect([twice.code, twice.output]).toEqual([1, expect.stringContaining('There is a database in')]);
    await pressWorks(back);
  }, 600_000);
});

/** A wrong key, a changed and a cut off file; each leaves no trace. */
async function refusesToRestore(file: string, place: Place): Promise<void> {
  const bytes = readFileSync(file);
  const spoiled = `${file}.spoiled`;
  const changed = Buffer.from(bytes);
  changed[bytes.length - 100] = (changed.at(-100) ?? 0) ^ 1;
  const cases = [
    { bytes, key: 'another-key-of-the-same-length-0000', says: 'does not open with this key' },
    { bytes, key: 'short', says: 'Set BACKUP_KEY' },
    { bytes: changed, key: BACKUP_KEY, says: 'changed or cut off' },
    { bytes: bytes.subarray(0, bytes.length - 1000), key: BACKUP_KEY, says: 'changed or cut off' },
    { bytes: Buffer.from('not a backup'), key: BACKUP_KEY, says: 'is not a backup' },
  ];
  for (const { bytes: given, key, says } of cases) {
    writeFileSync(spoiled, given);
    const { code, output } = await run('restore', spoiled, { ...place, BACKUP_KEY: key });
    expect([code, output]).toEqual([1, expect.stringContaining(says)]);
    expect(existsSync(place.DATA_DIR ?? '') ? readdirSync(place.DATA_DIR ?? '') : []).toEqual([]);
  }
}
