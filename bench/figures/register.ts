import { requestRegister } from '../../src/toezicht/request-register.ts';
import { inspecteur } from '../context.ts';
import { COUNTRY, gemeenteOfLocatie, idOf, LOCATIE, OF_50 } from '../country.ts';
import { type Bench, figureOf, inRounds, type Round } from '../figure.ts';
import { ask, work } from '../load.ts';
import { tokenOfMachine } from '../machine.ts';
import { record, replay } from '../recorded.ts';

const CONNECTIONS = 16;
const READS = 600;
/** A location where 50 sleep, and the inspector of its gemeente. */
const LOCATIE_OF_50 = (OF_50 - 1) * COUNTRY.perOrganisatie + 1;
const INSPECTEUR = Number(gemeenteOfLocatie(LOCATIE_OF_50)) - 1000;

/** The current register of one location on request (Bijlage 2.10), as a machine of the gemeente fetches it. */
export const register: Bench = {
  name: 'register',
  async measure(world) {
    const token = await tokenOfMachine(world, 1, {
      rol: 'toezicht',
      gemeente: gemeenteOfLocatie(LOCATIE_OF_50),
      scopes: ['nachtregister:lezen'],
    });
    const vraag = { doel: 'adrescontrole', locatie: idOf(LOCATIE, LOCATIE_OF_50) } as const;
    const all = await record(() => requestRegister(inspecteur(world, INSPECTEUR), { ...vraag, vorm: 'api' }));
    const query = all.filter(({ text }) => /v\.woonplaats/.test(text));
    if (query.length !== 1) throw new Error('the register is no longer one query');
    const reads = Array.from({ length: READS }, () => ({
      path: `/api/v1/nachtregister?${new URLSearchParams(vraag)}`,
      headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
    }));
    const whole: Round[] = [];
    const rounds = await inRounds(3, async () => {
      const { perSecond } = await ask(world.server.url, CONNECTIONS, reads, 200);
      whole.push({
        value: perSecond,
        baseline: await work(CONNECTIONS, reads, () => replay(world.login, all)),
      });
      return { value: perSecond, baseline: await work(CONNECTIONS, reads, () => replay(world.owner, query)) };
    });
    const name = 'current register of a location of 50, 16 connections';
    const beside = figureOf(`${name}, beside all its statements`, 'requests/s', whole, {
      ratio: 'at least',
      is: 0.4,
    });
    return [
      figureOf(name, 'requests/s', rounds, { ratio: 'at least', is: 0.4 }),
      // Fifty reading records are no choice; how much is theirs is there to see.
      { ...beside, target: 'none', ok: true },
    ];
  },
};
