import { randomUUID } from 'node:crypto';
import { addDays } from '../../../src/platform/dates/index.ts';
import { TONIGHT } from '../processes/several-processes.ts';
import { type Change, changeOf, moveTo } from './model.ts';
import { HOUSES, type Operation } from './operation.ts';

const day = (offset: number) => addDays(TONIGHT, offset);

/** What everybody shares: the houses, the beds of the first, and the stays that somebody has heard of. */
export type World = {
  houses: string[];
  bedden: string[];
  known: { id: string; persoon: string; huis: number }[];
};

type Stay = { id: string; persoon: string; status: string };

/** A call of the interface, and what it does once it is acknowledged. */
export type Call = {
  method: 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  body?: object;
  /** Whether it has an identifier of its own, so that saying it again changes nothing. */
  mayRepeat?: true;
  /** @param answer the body of the acknowledgement */
  done(answer: { verblijf?: Stay }): Change;
};

/** The call that an operation comes to; null when there is no stay yet that it could be about. */
export function callOf(op: Operation, world: World): Call | null {
  const { step, huis, from } = op;
  const locatie = world.houses[huis] ?? '';
  if (step === 'register') return register(op, world);
  if (step === 'undo') {
    const done = () => pressed('delete', [huis], TONIGHT);
    return { method: 'DELETE', path: `/locaties/${locatie}/nachten/${TONIGHT}`, done };
  }
  if (step === 'press' || step === 'pressAll') {
    const nacht = day(from);
    const which = step === 'press' ? [huis] : [...world.houses.keys()];
    const body = step === 'press' ? { nacht, locaties: [locatie] } : { nacht };
    const done = () => pressed('add', which, nacht);
    return { method: 'PUT', path: `/nachtbevestigingen/${randomUUID()}`, body, mayRepeat: true, done };
  }
  const some = world.known[op.pick % Math.max(1, world.known.length)];
  return some === undefined ? null : ofStay(op, world, some);
}

const pressed =
  (how: 'add' | 'delete', houses: readonly number[], nacht: string): Change =>
  ({ confirmed }) => {
    for (const at of houses) confirmed[how](`${at} ${nacht}`);
  };

function register({ pick, huis, from, to, known }: Operation, world: World): Call {
  const id = randomUUID();
  const aankomst = day(from + (to === 0 ? 1 : 0));
  const body = {
    locatie: world.houses[huis],
    naam: 'Łukasz Wiśniewski',
    woonplaats: 'Rzeszów',
    land: '7028',
    aankomst,
    documentsoort: 'identiteitskaart',
    identiteitVastgesteld: 'persoonlijk',
    anderePersoon: true,
    slaapplaats: huis === 0 ? (world.bedden[pick % world.bedden.length] ?? null) : null,
    persoon: known ? world.known[pick % Math.max(1, world.known.length)]?.persoon : undefined,
  };
  return {
    method: 'PUT',
    path: `/verblijven/${id}`,
    body,
    mayRepeat: true,
    done: ({ verblijf }) => {
      const { persoon = '', status = '' } = verblijf ?? {};
      world.known.push({ id, persoon, huis });
      return ({ stays }) => stays.set(id, { id, persoon, huis, status, aankomst, vertrek: null, weg: [] });
    },
  };
}

function ofStay({ step, huis, from, to }: Operation, world: World, some: World['known'][number]): Call {
  const [path, verblijf] = [`/verblijven/${some.id}`, some.id];
  switch (step) {
    case 'arrive':
      return {
        ...{ method: 'PUT', path: `${path}/aankomst`, body: {} },
        done: () =>
          changeOf(verblijf, (stay) => {
            if (stay.status === 'verwacht') Object.assign(stay, { status: 'aanwezig', aankomst: TONIGHT });
          }),
      };
    case 'depart':
      return {
        ...{ method: 'PUT', path: `${path}/vertrek`, body: { vertrek: day(from) } },
        done: () =>
          changeOf(verblijf, (stay) => Object.assign(stay, { status: 'vertrokken', vertrek: day(from) })),
      };
    case 'undoDepart':
      return {
        ...{ method: 'DELETE', path: `${path}/vertrek` },
        done: () => changeOf(verblijf, (stay) => Object.assign(stay, { status: 'aanwezig', vertrek: null })),
      };
    case 'away': {
      const weg = { van: day(from), tot: day(from - to + 1) };
      return {
        ...{ method: 'PUT', path: `/afwezigheden/${randomUUID()}`, body: { verblijf, ...weg } },
        done: () => changeOf(verblijf, (stay) => stay.weg.push(weg)),
      };
    }
    case 'correct':
      return {
        ...{ method: 'PATCH', path, body: { aankomst: day(from), reden: 'Verkeerde dagen' } },
        done: () => changeOf(verblijf, (stay) => Object.assign(stay, { aankomst: day(from) })),
      };
    case 'cancel':
      return {
        ...{ method: 'PUT', path: `${path}/vervallen`, body: { reden: 'Dubbel ingevoerd' } },
        done: () => changeOf(verblijf, (stay) => Object.assign(stay, { status: 'vervallen' })),
      };
    default: {
      const [id, per] = [randomUUID(), day(from)];
      const naar = huis === some.huis ? (huis + 1) % HOUSES : huis;
      return {
        ...{ method: 'PUT', path: `${path}/verplaatsingen/${id}` },
        body: { locatie: world.houses[naar], per },
        done: () => {
          world.known.push({ id, persoon: some.persoon, huis: naar });
          return changeOf(verblijf, moveTo(id, naar, per));
        },
      };
    }
  }
}
