import { COUNTRY, cookieOf, GEBRUIKER } from '../country.ts';
import { type Bench, figureOf, inRounds } from '../figure.ts';
import { ask } from '../load.ts';
import { cookieHeader, formOf, type World } from '../world.ts';
import { undoAll } from './press.ts';

const CONNECTIONS = 16;

/** Everybody presses: two thousand organisations, each all of its ten locations, half a million people. */
export const evening: Bench = {
  name: 'evening',
  async measure(world) {
    const presses = Array.from({ length: COUNTRY.organisaties }, (_, at) => {
      const cookie = cookieOf(GEBRUIKER, at + 1);
      return {
        path: '/vannacht',
        method: 'POST' as const,
        headers: { cookie: cookieHeader(cookie), 'content-type': 'application/x-www-form-urlencoded' },
        body: formOf(cookie, { actie: 'bevestig', nacht: world.nacht }),
      };
    });
    const rounds = await inRounds(2, async () => {
      await undoAll(world);
      const { perSecond } = await ask(world.server.url, CONNECTIONS, presses, 302);
      const rows = await countNights(world);
      const value = (rows * perSecond) / presses.length;
      await undoAll(world);
      const began = performance.now();
      await insertAll(world);
      const baseline = rows / ((performance.now() - began) / 1000);
      if ((await countNights(world)) !== rows) throw new Error('the presses and the one statement differ');
      return { value, baseline };
    });
    await undoAll(world);
    return [
      figureOf('evening peak, 2,000 presses of 20,000 locations', 'rows/s', rounds, {
        ratio: 'at least',
        is: 0.5,
      }),
    ];
  },
};

async function countNights({ owner, nacht }: World): Promise<number> {
  const { rows } = await owner.query('select count(*)::int as n from overnachting where nacht = $1', [nacht]);
  return rows[0].n;
}

/** The one statement: who sleeps anywhere tonight and each location's number, into the same tables with their constraints. */
async function insertAll({ owner, nacht }: World): Promise<void> {
  await owner.query(
    `with slapend as (
      insert into overnachting (gemeente, nacht, verblijf, persoon, locatie, organisatie, slaapplaats, tijdigheid, vastgelegd_op)
      select s.gemeente, s.nacht, s.verblijf, s.persoon, s.locatie, s.organisatie, s.slaapplaats, 'op_tijd', now()
      from (select array_agg(gemeente) g, array_agg(id) l, array_agg($1::date) n from locatie) a, slapers(a.g, a.l, a.n) s
      returning gemeente, locatie)
     insert into nacht (gemeente, locatie, nacht, organisatie, aantal, maximum, tijdigheid, bron, bevestigd_op)
     select l.gemeente, l.id, $1::date, l.organisatie, coalesce(s.aantal, 0), l.maximum, 'op_tijd', 'web', now()
     from locatie l left join (select gemeente, locatie, count(*)::int as aantal from slapend group by 1, 2) s
       on s.gemeente = l.gemeente and s.locatie = l.id`,
    [nacht],
  );
}
