import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { copied } from '../copied.ts';
import { COUNTRY, cookieOf, GEBRUIKER, idOf, LOCATIE, lettersOf } from '../country.ts';
import { type Bench, type Figure, figureOf } from '../figure.ts';
import { cookieHeader, tokenOf, type World } from '../world.ts';

const ROWS = 100_000;
const NUMBER = 300;
const cookie = cookieOf(GEBRUIKER, NUMBER);
const locatie = idOf(LOCATIE, NUMBER * COUNTRY.perOrganisatie);

/** A landlord's own file of a hundred thousand stays: judged, agreed to, registered. Reading the file is not counted. */
export const fileImport: Bench = {
  name: 'import',
  async measure(world) {
    await world.wakeSessions();
    await beginEarlier(world, '2020-01-01');
    await sleep(3000);
    const idle = world.server.memory().now;
    world.server.forget();
    const id = await upload(world);
    const judging = performance.now();
    await step(world, id, {
      'verblijven.0': 'naam',
      'verblijven.1': 'woonplaats',
      'verblijven.2': 'land',
      'verblijven.3': 'aankomst',
      'verblijven.4': 'vertrek',
      'verblijven.3.volgorde': 'dmy',
      'verblijven.4.volgorde': 'dmy',
      locatie,
    });
    const goed = await until(world, id, 'beoordeeld');
    await step(world, id, { actie: 'registreren', gezien: String(goed) });
    await until(world, id, 'verwerkt');
    const seconds = (performance.now() - judging) / 1000;
    const { most } = world.server.memory();
    const baseline = await copied(world, `bestandsimport = '${id}'`);
    const rate = figureOf('file import of 100,000 rows', 'rows/s', [{ value: ROWS / seconds, baseline }], {
      ratio: 'at least',
      is: 0.3,
    });
    const memory: Figure = {
      name: 'file import of 100,000 rows, memory above idle',
      value: most - idle,
      unit: 'MB',
      baseline: idle,
      ratio: most / idle,
      target: 'value ≤ 150',
      ok: most - idle <= 150,
      spread: 0,
    };
    return [rate, memory];
  },
};

/** A stay that ended before the gemeente's register began is none of it. */
async function beginEarlier({ owner }: World, day: string): Promise<void> {
  const { rowCount } = await owner.query(
    `update gemeente set nachtregister_vanaf = $1 where code = (select gemeente from locatie where id = $2)`,
    [day, locatie],
  );
  if (rowCount !== 1) throw new Error('The location of the file has no gemeente.');
}

async function upload({ server, nacht }: World): Promise<string> {
  const id = randomUUID();
  const day = (back: number) => {
    const date = new Date(`${nacht}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() - back);
    return date.toISOString().slice(0, 10).split('-').reverse().join('-');
  };
  const lines = Array.from({ length: ROWS }, (_, at) => {
    const arrival = 40 + (at % 300);
    return `Ioana Popa-${lettersOf(at)};Cluj;Roemenië;${day(arrival)};${day(arrival - 30)}`;
  });
  const form = new FormData();
  form.set('_csrf', tokenOf(cookie));
  form.set('_id', id);
  form.set(
    'bestand',
    new Blob([['Naam;Woonplaats;Land;Aankomst;Vertrek', ...lines].join('\r\n')]),
    'gasten.csv',
  );
  const request = new Request(`${server.url}/import`, { method: 'POST', body: form });
  const body = Buffer.from(await request.arrayBuffer());
  const answer = await fetch(`${server.url}/import`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookieHeader(cookie), 'content-type': request.headers.get('content-type') ?? '' },
    body,
  });
  if (answer.status !== 302) throw new Error(`The file was answered with ${answer.status}.`);
  return id;
}

async function step({ server }: World, id: string, values: Record<string, string>): Promise<void> {
  const answer = await fetch(`${server.url}/import/${id}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookieHeader(cookie) },
    body: new URLSearchParams({ _csrf: tokenOf(cookie), ...values }),
  });
  if (answer.status !== 302)
    throw new Error(`A step was answered with ${answer.status}: ${await answer.text()}`);
}

/** Waits for the job. @returns how many rows are good */
async function until({ owner }: World, id: string, status: string): Promise<number> {
  for (;;) {
    const { rows } = await owner.query('select status, uitkomst from bestandsimport where id = $1', [id]);
    if (rows[0]?.status === status) return rows[0].uitkomst.goed;
    if (rows[0]?.status === 'mislukt') throw new Error('The import failed.');
    await sleep(50);
  }
}
