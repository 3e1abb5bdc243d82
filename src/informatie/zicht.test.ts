import { expect, it } from 'vitest';
import { zichtPerRol } from './zicht.ts';

it('says of each role what it sees at most', () => {
  expect(Object.fromEntries(zichtPerRol().map(({ rol, ziet }) => [rol, ziet]))).toEqual({
    'huisvester-beheerder': 'personen',
    'huisvester-medewerker': 'personen',
    registratie: 'personen',
    toezicht: 'personen',
    'regio-toezicht': 'personen',
    belastingen: 'rijen',
    beleid: 'cijfers',
    beheer: 'rijen',
  });
});

it('names what a role may do', () => {
  const beleid = zichtPerRol().find(({ rol }) => rol === 'beleid');
  expect(beleid?.acties).toEqual(['cijfers:lezen']);
});
