import { confirmNachten } from '../../src/nachtregister/index.ts';
import { huisvester } from '../context.ts';
import {
  COUNTRY,
  cookieOf,
  GEBRUIKER,
  gemeenteOfLocatie,
  idOf,
  LOCATIE,
  OF_20,
  ORGANISATIE,
} from '../country.ts';
import { type Bench, figureOf, inRounds } from '../figure.ts';
import { ask, work } from '../load.ts';
import { about, record, replay } from '../recorded.ts';
import { cookieHeader, formOf, type World } from '../world.ts';

const CONNECTIONS = 16;
/** Presses in one round; each at another location of 20, which nobody confirmed yet. */
const PRESSES = 1500;
const FORM = 'application/x-www-form-urlencoded';
const organisatieOf = (locatie: number) => Math.floor((locatie - 1) / COUNTRY.perOrganisatie) + 1;

/** One location of 20 people confirmed, §3.1.3's press, by who walks along the rooms. */
export const press: Bench = {
  name: 'press',
  async measure(world) {
    // The first location is the recording's.
    const locaties = Array.from({ length: OF_20 * COUNTRY.perOrganisatie - 1 }, (_, at) => at + 2).slice(
      0,
      PRESSES,
    );
    const statements = await recordPress(world);
    const rounds = await inRounds(3, async () => {
      await undoAll(world);
      const { perSecond } = await ask(
        world.server.url,
        CONNECTIONS,
        locaties.map((locatie) => {
          const cookie = cookieOf(GEBRUIKER, organisatieOf(locatie));
          return {
            path: `/vannacht/${idOf(LOCATIE, locatie)}`,
            method: 'POST' as const,
            headers: { cookie: cookieHeader(cookie), 'content-type': FORM },
            body: formOf(cookie, { actie: 'bevestig', nacht: world.nacht }),
          };
        }),
        302,
      );
      await undoAll(world);
      const baseline = await work(CONNECTIONS, locaties, (locatie) =>
        replay(world.login, about(statements, inPlaceOfFirst(locatie))),
      );
      return { value: perSecond, baseline };
    });
    await undoAll(world);
    return [
      figureOf('confirm one location of 20, 16 connections', 'requests/s', rounds, {
        ratio: 'at least',
        is: 0.5,
      }),
    ];
  },
};

/** What one press asks of the database, without what it writes in the audit log. */
async function recordPress(world: World) {
  await undoAll(world);
  const locaties = [idOf(LOCATIE, 1)];
  const all = await record(() => confirmNachten(huisvester(world, 1), { nacht: world.nacht, locaties }));
  await undoAll(world);
  return all.filter(({ text }) => !/auditlog/.test(text));
}

const inPlaceOfFirst = (locatie: number) =>
  new Map([
    [idOf(LOCATIE, 1), idOf(LOCATIE, locatie)],
    [idOf(ORGANISATIE, 1), idOf(ORGANISATIE, organisatieOf(locatie))],
    [idOf(GEBRUIKER, 1), idOf(GEBRUIKER, organisatieOf(locatie))],
    [gemeenteOfLocatie(1), gemeenteOfLocatie(locatie)],
  ]);

/**
 * Nobody has pressed yet tonight, and the month is new: nothing is known of its partition, as on the first evening of
 * every month. Deleting and vacuuming would leave PostgreSQL thinking that the tables stay empty.
 */
export async function undoAll({ owner, wakeSessions }: World): Promise<void> {
  await owner.query('truncate overnachting, nacht');
  await owner.query('checkpoint').catch(() => {});
  await wakeSessions();
}
