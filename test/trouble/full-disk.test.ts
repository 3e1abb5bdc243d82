import { expect, it } from 'vitest';
import { startServer } from '../lifecycle/server.ts';
import { tokenOn, Visitor } from '../lifecycle/visitor.ts';
import { smallDisk } from './small-disk.ts';

it('says so when the disk of the embedded database is full, loses nothing, and goes on when there is room', async () => {
  const disk = smallDisk();
  const settings = { ...disk.settings, REQUESTS_PER_MINUTE: '1000000' };
  const server = await startServer(settings);
  const visitor = new Visitor(server.url);
  await visitor.logIn('marieke');
  const overview = (await visitor.get('/vannacht')).body;
  const nacht = /name="nacht" value="([0-9-]{10})"/.exec(overview)?.[1] ?? '';
  const paths = [...new Set(overview.match(/\/vannacht\/[0-9a-f-]{36}/g))];
  const csrf = tokenOn(overview);

  const acknowledged = new Map(paths.map((path) => [path, 'ongedaan']));
  let refused = 0;
  disk.fill();
  for (let round = 0; round < 200 && refused < 10; round += 1)
    for (const path of paths) {
      const actie = acknowledged.get(path) === 'bevestig' ? 'ongedaan' : 'bevestig';
      const status = await visitor.post(path, { actie, nacht }, csrf);
      expect([302, 503]).toContain(status);
      if (status === 302) acknowledged.set(path, actie);
      else refused += 1;
    }
  expect(refused).toBeGreaterThan(0);
  expect((await visitor.get('/vannacht')).status).toBe(200);

  disk.makeRoom();
  const offered = async (to: Visitor) =>
    Promise.all(
      paths.map(async (path) => /value="(bevestig|ongedaan)"/.exec((await to.get(path)).body)?.[1]),
    );
  const expected = paths.map((path) => (acknowledged.get(path) === 'bevestig' ? 'ongedaan' : 'bevestig'));
  expect(await offered(visitor)).toEqual(expected);
  expect(await server.end('SIGTERM')).toBe(0);

  const again = await startServer(settings);
  const later = new Visitor(again.url);
  await later.logIn('marieke');
  expect(await offered(later)).toEqual(expected);
  const status = await later.post(
    paths[0] ?? '',
    { actie: expected[0] ?? '', nacht },
    tokenOn((await later.get('/vannacht')).body),
  );
  expect(status).toBe(302);
});
