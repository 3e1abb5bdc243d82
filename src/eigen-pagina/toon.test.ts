import { expect, it } from 'vitest';
import type { Persoonsgegevens } from './mijn-gegevens.ts';
import { toonMijn } from './toon.ts';

it('counts the days of the Netherlands, not those of the clock of the database', () => {
  const seen = { actor_soort: 'huisvester', rollen: [], verwerking: 'nacht:lezen', doel: 'nachtregister' };
  const gegevens: Persoonsgegevens = {
    ...{
      verblijf: null,
      overnachting: null,
      correctie: null,
      brp_inschrijving: null,
      inschrijfstap: null,
      uitschrijfformulier: null,
      verzoek: null,
    },
    inzage: [
      { ...seen, tijdstip: '2026-11-23T22:30:00+00:00' },
      { ...seen, tijdstip: '2026-11-23T23:30:00+00:00' },
      { ...seen, tijdstip: '2026-11-24T20:30:00+00:00' },
    ],
  };
  const { inzage } = toonMijn(
    { gegevens, dagen: 365, verlooptOp: '2026-11-24T21:00:00+00:00', vandaag: '2026-11-24' },
    'nl',
  );
  expect(inzage.map(({ dag, keer }) => [dag, keer])).toEqual([
    ['24 november 2026', 2],
    ['23 november 2026', 1],
  ]);
});
