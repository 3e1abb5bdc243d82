import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { createDatabase, postgresTarget } from '../database.ts';
import { startServer, temporaryFolder } from './server.ts';
import { tokenOn, Visitor } from './visitor.ts';

const ROUNDS = 20;

/** A location's evening as the huisvester pressed it: what was acknowledged last, and what was asked since. */
type Evening = { path: string; acknowledged: 'bevestig' | 'ongedaan'; asked: 'bevestig' | 'ongedaan' | null };

it('loses nothing that was acknowledged when killed in the middle of presses, on either database', async () => {
  const { urls, remove } = await createDatabase(postgresTarget());
  onTestFinished(remove);
  const embedded = { DATA_DIR: temporaryFolder() };
  const postgres = {
    DATA_DIR: temporaryFolder(),
    DATABASE_URL: urls.login,
    MIGRATION_DATABASE_URL: urls.owner,
  };
  await Promise.all([killInPresses('embedded', embedded), killInPresses('PostgreSQL', postgres)]);
}, 900_000);

async function killInPresses(database: string, settings: Record<string, string>): Promise<void> {
  let evenings: Evening[] | null = null;
  for (let round = 0; round < ROUNDS; round += 1) {
    const server = await startServer({ ...settings, REQUESTS_PER_MINUTE: '1000000' });
    const visitor = new Visitor(server.url);
    await visitor.logIn('marieke');
    const overview = (await visitor.get('/vannacht')).body;
    evenings ??= [...new Set(overview.match(/\/vannacht\/[0-9a-f-]{36}/g))].map((path) => ({
      path,
      acknowledged: 'ongedaan',
      asked: null,
    }));
    expect(evenings.length).toBeGreaterThan(3);
    for (const evening of evenings) {
      const found = stateOn((await visitor.get(evening.path)).body);
      expect([evening.acknowledged, evening.asked], `${database}, round ${round}, ${evening.path}`).toContain(
        found,
      );
      Object.assign(evening, { acknowledged: found, asked: null });
    }
    const csrf = tokenOn(overview);
    const nacht = /name="nacht" value="([0-9-]{10})"/.exec(overview)?.[1] ?? '';
    let pressed = 0;
    const going = evenings.map(async (evening) => {
      for (;;) {
        evening.asked = evening.acknowledged === 'bevestig' ? 'ongedaan' : 'bevestig';
        const status = await visitor.post(evening.path, { actie: evening.asked, nacht }, csrf);
        expect(status).toBeLessThan(400);
        evening.acknowledged = evening.asked;
        evening.asked = null;
        pressed += 1;
      }
    });
    const stopped = Promise.allSettled(going);
    // In the middle of it whatever the machine's speed, and a little later every round, to hit it in another place.
    await expect.poll(() => pressed, { timeout: 60_000, interval: 5 }).toBeGreaterThan(round % 7);
    await sleep(round * 3);
    await server.end('SIGKILL');
    for (const result of await stopped)
      expect(String(result.status === 'rejected' && result.reason)).toContain('fetch failed');
  }
}

/** Whether a location's page says its night is confirmed: then it offers to undo that. */
function stateOn(page: string): Evening['acknowledged'] {
  const offers = [/value="ongedaan"/, /value="bevestig"/].map((button) => button.test(page));
  expect(offers.filter(Boolean)).toHaveLength(1);
  return offers[0] ? 'bevestig' : 'ongedaan';
}
