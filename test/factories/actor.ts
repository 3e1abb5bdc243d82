import { randomUUID } from 'node:crypto';
import pino from 'pino';
import { makeJobDesk } from '../../src/jobs.ts';
import { type Actor, actorOf, type Toekenning } from '../../src/platform/access/actor.ts';
import type { Context } from '../../src/platform/access/context.ts';
import type { Database } from '../../src/platform/database/open-database.ts';
import type { Rol } from '../../src/platform/database/tables.ts';
import { fixedClock } from '../../src/platform/dates/index.ts';
import { keysOf } from '../../src/platform/identity/keys-of.ts';
import { asOwner } from '../database.ts';

/** The evening at which tests begin, unless they say otherwise. */
export const NOW = '2026-11-24T21:30:00+01:00';

const HUISVESTER_ROLES = ['huisvester-beheerder', 'huisvester-medewerker'] as const;
const STAFF_ROLES = ['registratie', 'toezicht', 'belastingen', 'beleid', 'beheer', 'regio-toezicht'] as const;

/** A person who logs in. @returns the id */
export async function createGebruiker(
  database: Database,
  over: { naam?: string; email?: string; taal?: 'nl' | 'en' } = {},
): Promise<string> {
  const id = randomUUID();
  await asOwner(database, (owner) =>
    owner
      .insertInto('gebruiker')
      .values({
        id,
        uitgever: 'https://issuer.example',
        onderwerp: id,
        naam: 'Janneke Stegeman',
        email: `${id}@onderdak.example`,
        ...over,
      })
      .execute(),
  );
  return id;
}

/**
 * A person with roles, as rows and as an actor. Gemeenten and organisations must exist.
 * @param toekenningen none gives somebody who logged in and has no role yet
 * @param gekozen organisation acted for, where there are several
 */
export async function createActor(
  database: Database,
  toekenningen: readonly Toekenning[],
  gekozen: string | null = null,
): Promise<Actor> {
  const id = await createGebruiker(database);
  if (toekenningen.length > 0) {
    await asOwner(database, (owner) =>
      owner
        .insertInto('toekenning')
        .values(toekenningen.map((toekenning) => ({ id: randomUUID(), gebruiker: id, ...toekenning })))
        .execute(),
    );
  }
  return actorOf(id, toekenningen, gekozen);
}

/** Somebody with one role at a gemeente, `staff(database, 'toezicht')`; regio-toezicht takes several gemeenten. */
export function createStaff(
  database: Database,
  rol: (typeof STAFF_ROLES)[number],
  ...gemeenten: string[]
): Promise<Actor> {
  const codes = gemeenten.length === 0 ? ['0160'] : gemeenten;
  return createActor(
    database,
    codes.map((gemeente) => ({ rol, gemeente, organisatie: null })),
  );
}

/** Somebody who works for an organisation. */
export function createHuisvester(
  database: Database,
  organisatie: string,
  rol: (typeof HUISVESTER_ROLES)[number] = 'huisvester-beheerder',
): Promise<Actor> {
  return createActor(database, [{ rol, gemeente: null, organisatie }]);
}

/** One actor for every role: at these gemeenten (each role at the first, regio-toezicht at all) and this organisation. */
export async function createActors(
  database: Database,
  at: { gemeenten?: readonly string[]; organisatie: string },
): Promise<Record<Rol, Actor>> {
  const gemeenten = at.gemeenten ?? ['0160'];
  const actors: Partial<Record<Rol, Actor>> = {};
  for (const rol of HUISVESTER_ROLES) actors[rol] = await createHuisvester(database, at.organisatie, rol);
  for (const rol of STAFF_ROLES) {
    const codes = rol === 'regio-toezicht' ? gemeenten : gemeenten.slice(0, 1);
    actors[rol] = await createStaff(database, rol, ...codes);
  }
  return actors as Record<Rol, Actor>;
}

/**
 * What a use case is called with, by this actor at this moment.
 * @param over `now` ISO 8601 with offset
 */
export function contextFor(
  database: Database,
  actor: Actor,
  over: { now?: string; language?: 'nl' | 'en' } = {},
): Context {
  return {
    database,
    clock: fixedClock(over.now ?? NOW),
    jobs: makeJobDesk(),
    keyFor: keysOf('a secret of the tests, of forty characters'),
    log: pino({ level: 'silent' }),
    actor,
    language: over.language ?? 'nl',
    origin: 'test',
    reference: randomUUID(),
    publicUrl: 'http://localhost:3000',
  };
}
