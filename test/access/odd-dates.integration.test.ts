import { describe, expect, it } from 'vitest';
import { testApp } from '../app.ts';
import { testDatabase } from '../database.ts';
import { createActors } from '../factories/actor.ts';
import { createTenant } from './tenant.ts';

const database = await testDatabase();
const { ids, gemeente, organisatie } = await createTenant(database, '0160', {
  ...{ person: 'Zofiamerk', place: 'Alfaplaats' },
});
const { browserOf } = await testApp(database);
const actors = await createActors(database, { gemeenten: [gemeente], organisatie });

/** Pages that are about a day, a month or a period in their address, and who opens them. */
const PAGES: [role: keyof typeof actors, page: (day: string) => string][] = [
  ['toezicht', (day) => `/vanavond?nacht=${day}`],
  ['toezicht', (day) => `/nachten?van=${day}&tot=${day}`],
  ['toezicht', (day) => `/nachten?toon=nachten&van=${day}`],
  ['toezicht', (day) => `/maandleveringen?maand=${day.slice(0, 7)}`],
  ['huisvester-beheerder', (day) => `/locaties/${ids.locatie}/nachten/${day}`],
  ['huisvester-beheerder', (day) => `/locaties/${ids.locatie}/nachten?maand=${day.slice(0, 7)}`],
  ['huisvester-beheerder', (day) => `/maandleveringen/${ids.locatie}/${day.slice(0, 7)}`],
  ['belastingen', (day) => `/verblijfsbelasting?tijdvak=${day.slice(0, 4)}`],
  ['belastingen', (day) => `/verblijfsbelasting?tijdvak=${day.slice(0, 7)}`],
  ['beheer', (day) => `/beheer/auditlog?van=${day}&tot=${day}`],
  ['beheer', (day) => `/beheer/inzage?van=${day}&tot=${day}`],
  ['beleid', (day) => `/cijfers?peildatum=${day}`],
];

describe('a day that no register has', () => {
  it.each(['0000-01-01', '0001-01-01', '1900-01-01', '2999-12-31', '9999-12-31', '2026-02-30'])(
    '%s in an address is refused or passed over, never a failure of the page',
    async (day) => {
      for (const [role, page] of PAGES) {
        const { statusCode } = await (await browserOf(actors[role])).get(page(day));
        expect([page(day), statusCode]).toEqual([
          page(day),
          expect.toSatisfy((code) => [200, 400, 404].includes(code)),
        ]);
      }
    },
  );
});
