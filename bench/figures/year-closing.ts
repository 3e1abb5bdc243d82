import pg from 'pg';
import { deliverMaanden } from '../../src/maandlevering/deliver-maanden.ts';
import { systeem } from '../../src/platform/access/actor.ts';
import type { Context } from '../../src/platform/access/context.ts';
import { type Database, openDatabase } from '../../src/platform/database/open-database.ts';
import { addToMonth, fixedClock, momentAt, systemClock, today } from '../../src/platform/dates/index.ts';
import { makeAangiften } from '../../src/verblijfsbelasting/make-aangiften.ts';
import { makeAanslagen } from '../../src/verblijfsbelasting/make-aanslag.ts';
import { reconcileTijdvak } from '../../src/verblijfsbelasting/reconcile-tijdvak.ts';
import { showTijdvak } from '../../src/verblijfsbelasting/show-tijdvak.ts';
import { submitAangifte } from '../../src/verblijfsbelasting/submit-aangifte.ts';
import { startCluster } from '../../test/postgres.ts';
import { openMigrated } from '../../test/targets.ts';
import { contextOf } from '../context.ts';
import { GEBRUIKER, idOf, ORGANISATIE, STAFF } from '../country.ts';
import { type Bench, type Figure, figureOf, type Round } from '../figure.ts';
import { type Jaargemeente, makeYear, nummerIn, plainAggregate } from '../year.ts';

/** Three gemeenten with some ten houses, and one where twenty thousand people live. */
const SMALL: readonly Jaargemeente[] = ['2001', '2002', '2003'].map((code) => ({
  ...{ code, locaties: 10, organisaties: 3, perLocatie: 35 },
}));
const LARGE: Jaargemeente = { code: '2004', locaties: 571, organisaties: 57, perLocatie: 35 };
const KWARTALEN = ['K1', 'K2', 'K3', 'K4'];
const DATABASE = 'onderdak';

/** What closing a year takes, step by step, in seconds. */
type Stappen = Record<'deliver' | 'draft' | 'hand in' | 'assess' | 'reconcile', number>;

/** From a year of nights to money that reconciles with them, through the use cases, on a cluster of its own. */
export const yearClosing: Bench = {
  name: 'year',
  async alone(say) {
    const cluster = await startCluster({
      durable: true,
      settings: ['shared_buffers=512MB', 'max_wal_size=4GB', 'checkpoint_timeout=30min', 'autovacuum=off'],
    });
    await cluster.admin(
      'postgres',
      'create role onderdak login createrole',
      'create role onderdak_login login noinherit',
      `create database ${DATABASE} owner onderdak`,
    );
    const settings = {
      url: cluster.url(DATABASE, 'onderdak_login'),
      migrationUrl: cluster.url(DATABASE, 'onderdak'),
      poolSize: 10,
    };
    await (await openMigrated(settings)).close();
    const owner = new pg.Pool({ connectionString: settings.migrationUrl, max: 2 });
    owner.on('error', () => {});
    const database = await openDatabase(settings);
    const year = String(Number(today(systemClock).slice(0, 4)) - 1);
    try {
      const figures: Figure[] = [];
      for (const [name, gemeenten] of [
        ['350 workers', SMALL],
        ['20,000 workers', [LARGE]],
      ] as const) {
        const rounds: Round[] = [];
        for (const gemeente of gemeenten) {
          await makeYear(owner, gemeente, year);
          await plainAggregate(owner, gemeente, year);
          const baseline = await plainAggregate(owner, gemeente, year);
          const memory = watchMemory();
          const { stappen, nachten } = await closeYear(database, gemeente, year);
          const most = memory.stop();
          const total = Object.values(stappen).reduce((sum, seconds) => sum + seconds, 0);
          rounds.push({ value: total, baseline });
          const steps = Object.entries(stappen).map(([step, seconds]) => `${step} ${seconds.toFixed(2)}`);
          say(
            `  ${name}: ${steps.join(', ')} s; ${((total * 1e6) / nachten).toFixed(2)} ms per 1,000 of ` +
              `${nachten} nights; ${most.toFixed(0)} MB more memory`,
          );
        }
        const figure = figureOf(`a year of ${name} closed`, 's', rounds, { ratio: 'at most', is: 1 });
        // There to see how it grows: nobody waits for a year.
        figures.push({ ...figure, target: 'none', ok: true });
      }
      return figures;
    } finally {
      await database.close();
      await owner.end();
      await cluster.stop();
    }
  },
};

/** @throws Error when the year does not reconcile, or somebody's declaration was not levied */
async function closeYear(
  database: Database,
  gemeente: Jaargemeente,
  year: string,
): Promise<{ stappen: Stappen; nachten: number }> {
  const { code, organisaties } = gemeente;
  const at = (ctx: Context, day: string): Context => ({
    ...ctx,
    clock: fixedClock(momentAt(day, '12:40').toString()),
  });
  const heffer = contextOf({ database }, idOf(STAFF, Number(code)), 'belastingen', {
    gemeente: code,
    organisatie: null,
  });
  const after = `${Number(year) + 1}-01-05`;
  const stappen: Stappen = { deliver: 0, draft: 0, 'hand in': 0, assess: 0, reconcile: 0 };
  const timed = async <T>(step: keyof Stappen, work: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    const done = await work();
    stappen[step] += (performance.now() - began) / 1000;
    return done;
  };
  for (let maand = `${year}-01`; maand < after.slice(0, 7); maand = addToMonth(maand, 1)) {
    const ctx = at({ ...heffer, actor: systeem }, `${addToMonth(maand, 1)}-01`);
    await timed('deliver', () => deliverMaanden(ctx));
  }
  for (const kwartaal of KWARTALEN) {
    const of = { gemeente: code, tijdvak: `${year}-${kwartaal}` };
    await timed('draft', () => makeAangiften(at(heffer, after), { ...of, schatten: false }));
    const { aangiften } = await showTijdvak(at(heffer, after), of);
    for (let number = 1; number <= organisaties; number += 1) {
      const organisatie = idOf(ORGANISATIE, nummerIn(gemeente, number));
      const door = contextOf(
        { database },
        idOf(GEBRUIKER, nummerIn(gemeente, number)),
        'huisvester-beheerder',
        {
          ...{ gemeente: null, organisatie },
        },
      );
      const aangifte = aangiften.find((row) => row.organisatie === organisatie)?.id ?? '';
      await timed('hand in', () => submitAangifte(at(door, after), { aangifte, bezwaren: {} }));
    }
    const { wacht } = await timed('assess', () => makeAanslagen(at(heffer, after), of));
    if (wacht > 0) throw new Error(`${wacht} declarations of ${of.tijdvak} were not levied.`);
  }
  const { totaal } = await timed('reconcile', () =>
    reconcileTijdvak(at(heffer, after), { gemeente: code, tijdvak: year }),
  );
  if (totaal.verschil !== 0) throw new Error(`${totaal.verschil} nights of ${year} do not reconcile.`);
  return { stappen, nachten: totaal.geregistreerd };
}

/** How much more memory this process takes than now, at most. */
function watchMemory(): { stop(): number } {
  const begin = process.memoryUsage().rss;
  let most = begin;
  const look = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 20);
  return {
    stop: () => {
      clearInterval(look);
      return (Math.max(most, process.memoryUsage().rss) - begin) / 1024 / 1024;
    },
  };
}
