import { cookieOf, GEBRUIKER, OF_20 } from '../country.ts';
import { startEmptyPage } from '../empty-page.ts';
import { type Bench, figureOf, inRounds, type Round } from '../figure.ts';
import { ask } from '../load.ts';
import { cookieHeader } from '../world.ts';

const CONNECTIONS = 10;
const PAGES = 600;

/** The page a huisvester of ten locations looks at every evening. */
export const vannacht: Bench = {
  name: 'vannacht',
  async measure(world) {
    const empty = await startEmptyPage();
    try {
      const pages = Array.from({ length: PAGES }, (_, at) => ({
        path: '/vannacht',
        headers: { cookie: cookieHeader(cookieOf(GEBRUIKER, (at % OF_20) + 1)), accept: 'text/html' },
      }));
      const slow: Round[] = [];
      const rounds = await inRounds(3, async () => {
        await world.wakeSessions();
        const page = await ask(world.server.url, CONNECTIONS, pages, 200);
        const nothing = await ask(
          empty.url,
          CONNECTIONS,
          pages.map(() => ({ path: '/' })),
          200,
        );
        slow.push({ value: page.p99, baseline: nothing.p99 });
        return { value: page.p50, baseline: nothing.p50 };
      });
      const p50 = figureOf('Vannacht page, p50, 10 connections', 'ms', rounds, { ratio: 'at most', is: 3 });
      const p99 = figureOf('Vannacht page, p99, 10 connections', 'ms', slow, { ratio: 'at most', is: 3 });
      // Only the half is asked for; the slowest is there to see.
      return [p50, { ...p99, target: 'none', ok: true }];
    } finally {
      await empty.stop();
    }
  },
};
