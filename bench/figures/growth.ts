import { addMonths, cookieOf, gemeenteOf, idOf, LOCATIE, STAFF } from '../country.ts';
import { type Bench, type Figure, figureOf } from '../figure.ts';
import { type Ask, ask } from '../load.ts';
import { cookieHeader, formOf } from '../world.ts';

const GEMEENTE = 42;
/** A location of that gemeente. */
const LOCATION = GEMEENTE - 1;
const MONTHS = [1, 12, 60];

/** The gemeente's pages as the register grows: months behind it must not make tonight slower. */
export const growth: Bench = {
  name: 'growth',
  async measure(world) {
    const cookie = cookieOf(STAFF, GEMEENTE);
    const headers = { cookie: cookieHeader(cookie), accept: 'text/html' };
    const pages: Record<string, Ask> = {
      Vanavond: { path: '/vanavond', headers },
      'current register': {
        path: '/register/bestand/csv',
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
        body: formOf(cookie, { doel: 'adrescontrole', locatie: idOf(LOCATIE, LOCATION) }),
      },
    };
    const first = new Map<string, number>();
    const figures: Figure[] = [];
    let built = 0;
    for (const months of MONTHS) {
      await addMonths(world.owner, world.nacht, built, months, gemeenteOf(GEMEENTE));
      built = months;
      await world.wakeSessions();
      for (const [page, one] of Object.entries(pages)) {
        const asks = Array.from({ length: 60 }, () => one);
        await ask(world.server.url, 1, asks.slice(0, 20), 200);
        const rounds = [];
        for (let round = 0; round < 3; round += 1) {
          const { p50 } = await ask(world.server.url, 1, asks, 200);
          rounds.push({ value: p50, baseline: first.get(page) ?? p50 });
        }
        const figure = figureOf(`${page} of a gemeente after ${months} months`, 'ms', rounds, {
          ratio: 'at most',
          is: 1.5,
        });
        if (months === MONTHS[0]) first.set(page, figure.value);
        else figures.push(figure);
      }
    }
    return figures;
  },
};
