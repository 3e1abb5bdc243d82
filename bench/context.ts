import pino from 'pino';
import { makeJobDesk } from '../src/jobs.ts';
import { actorOf } from '../src/platform/access/actor.ts';
import type { Context } from '../src/platform/access/context.ts';
import type { Rol } from '../src/platform/database/tables.ts';
import { systemClock } from '../src/platform/dates/index.ts';
import { keysOf } from '../src/platform/identity/keys-of.ts';
import { GEBRUIKER, gemeenteOf, idOf, ORGANISATIE, STAFF } from './country.ts';
import type { World } from './world.ts';

/** What a use case is called with by somebody in a role. */
export const contextOf = (
  { database }: Pick<World, 'database'>,
  id: string,
  rol: Rol,
  at: { gemeente: string | null; organisatie: string | null },
): Context => ({
  database,
  clock: systemClock,
  jobs: makeJobDesk(),
  log: pino({ level: 'silent' }),
  actor: actorOf(id, [{ rol, ...at }], null),
  language: 'nl',
  origin: 'bench',
  reference: 'bench',
  keyFor: keysOf('a secret of the bench, of forty characters'),
  publicUrl: 'https://onderdak.example',
});

/** What a use case is called with by the huisvester of an organisation. */
export const huisvester = (world: World, number: number) =>
  contextOf(world, idOf(GEBRUIKER, number), 'huisvester-beheerder', {
    gemeente: null,
    organisatie: idOf(ORGANISATIE, number),
  });

/** By registratie of a gemeente. */
export const registratie = (world: World, gemeente: string) =>
  contextOf(world, idOf(STAFF, 1), 'registratie', { gemeente, organisatie: null });

/** By an inspector of a gemeente. */
export const inspecteur = (world: World, number: number) =>
  contextOf(world, idOf(STAFF, number), 'toezicht', { gemeente: gemeenteOf(number), organisatie: null });
