import { randomUUID } from 'node:crypto';
import { copied } from '../copied.ts';
import { COUNTRY, idOf, LOCATIE, lettersOf, ORGANISATIE } from '../country.ts';
import { type Bench, figureOf, inRounds } from '../figure.ts';
import { work } from '../load.ts';
import { tokenOfMachine } from '../machine.ts';
import type { World } from '../world.ts';

/** Organisations that hand over at the same moment, and how much each. */
const MACHINES = 4;
const BATCHES = 5;
const PER_BATCH = 1000;
const ROUNDS = 3;
/** The first organisation that does; those before it serve the other figures. */
const FIRST = 310;

/** Machines of four organisations that hand over thousands of stays, a thousand at a time, each over its own connection. */
export const batch: Bench = {
  name: 'batch',
  async measure(world) {
    const machines = await Promise.all(
      Array.from({ length: MACHINES }, (_, at) => machine(world, FIRST + at)),
    );
    const rounds = await inRounds(ROUNDS, async (round) => {
      const ids: string[] = [];
      const deliveries = Array.from({ length: MACHINES * BATCHES }, (_, at) => {
        const { number, token } = machines[at % MACHINES] as Machine;
        const verblijven = staysOf(world, number, round * BATCHES + Math.floor(at / MACHINES));
        ids.push(...verblijven.map(({ id }) => id));
        return { token, body: JSON.stringify({ levering: randomUUID(), verblijven }) };
      });
      const perSecond = await work(MACHINES, deliveries, (delivery) => deliver(world, delivery));
      const { rows } = await world.owner.query(
        'select count(*)::int as many from verblijf where id = any($1)',
        [ids],
      );
      if (rows[0].many !== ids.length)
        throw new Error(`${rows[0].many} of ${ids.length} stays were written.`);
      const where = `id = any('{${ids.join(',')}}')`;
      return { value: perSecond * PER_BATCH, baseline: await copied(world, where) };
    });
    const name = `batch of ${PER_BATCH} stays through the API, ${MACHINES} connections`;
    return [figureOf(name, 'rows/s', rounds, { ratio: 'at least', is: 0.35 })];
  },
};

type Machine = { number: number; token: string };

async function machine(world: World, number: number): Promise<Machine> {
  const of = {
    rol: 'huisvester-medewerker',
    organisatie: idOf(ORGANISATIE, number),
    scopes: ['verblijven:schrijven'],
  };
  return { number, token: await tokenOfMachine(world, number, of) };
}

/** Arrivals of today, with who was seen in person: nobody twice, over all locations of the organisation. */
function staysOf({ nacht }: World, number: number, batchNumber: number) {
  return Array.from({ length: PER_BATCH }, (_, at) => ({
    id: randomUUID(),
    locatie: idOf(LOCATIE, (number - 1) * COUNTRY.perOrganisatie + 1 + (at % COUNTRY.perOrganisatie)),
    naam: `Ioana Popa-${lettersOf(batchNumber * PER_BATCH + at)}`,
    woonplaats: 'Cluj',
    land: '7047',
    aankomst: nacht,
    documentsoort: 'identiteitskaart',
    identiteitVastgesteld: 'persoonlijk',
  }));
}

async function deliver({ server }: World, { token, body }: { token: string; body: string }): Promise<void> {
  const answer = await fetch(`${server.url}/api/v1/verblijven`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body,
  });
  if (answer.status !== 200)
    throw new Error(`A batch was answered with ${answer.status}: ${await answer.text()}`);
  const { levering } = (await answer.json()) as { levering: { aangenomen: number } };
  if (levering.aangenomen !== PER_BATCH)
    throw new Error(`${levering.aangenomen} of ${PER_BATCH} were accepted.`);
}
