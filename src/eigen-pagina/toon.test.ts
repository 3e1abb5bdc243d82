import { expect, it } from 'vitest';
import type { Persoonsgegevens } from './mijn-gegevens.ts';
import { toonMijn } from './toon.ts';

const leeg: Persoonsgegevens = {
  ...{ verblijf: null, overnachting: null, correctie: null, brp_inschrijving: null, inschrijfstap: null },
  ...{ uitschrijfformulier: null, verzoek: null, inzage: null },
};

it('says where an answer ends, and how long at most a name is kept', () => {
  const verzoek = (antwoord: string) => ({
    ...({
      id: antwoord,
      soort: 'bezwaar',
      toelichting: 'Nee',
      status: 'afgewezen',
      termijn: '2026-12-24',
    } as const),
    ...{ ontvangen_op: '2026-11-24T10:00:00+00:00', verlengd_reden: 'Wij zoeken het uit', antwoord },
  });
  const { verzoeken, bewaard } = toonMijn(
    {
      ...{ dagen: 365, verlooptOp: '2026-11-24T21:00:00+00:00', beperkt: false, vandaag: '2026-11-24' },
      gegevens: { ...leeg, verzoek: [verzoek('Zo staat het er'), verzoek('Zo is het.')] },
    },
    'en',
  );
  expect(verzoeken.map(({ stand }) => stand)).toEqual([
    'Not done: Zo staat het er. You can complain to the Autoriteit Persoonsgegevens.',
    'Not done: Zo is het. You can complain to the Autoriteit Persoonsgegevens.',
  ]);
  expect(verzoeken[0]?.verlengd).toBe('It takes longer: Wij zoeken het uit.');
  expect(bewaard).toContain('365 days after you leave');
  expect(bewaard).toContain('the tax on stays');
  expect(bewaard).toContain('never more than 5 years extra');
});

it('counts the days of the Netherlands, not those of the clock of the database', () => {
  const seen = { actor_soort: 'huisvester', rollen: [], verwerking: 'nacht:lezen', doel: 'nachtregister' };
  const gegevens: Persoonsgegevens = {
    ...leeg,
    inzage: [
      { ...seen, tijdstip: '2026-11-23T22:30:00+00:00' },
      { ...seen, tijdstip: '2026-11-23T23:30:00+00:00' },
      { ...seen, tijdstip: '2026-11-24T20:30:00+00:00' },
    ],
  };
  const { inzage } = toonMijn(
    { gegevens, dagen: 365, verlooptOp: '2026-11-24T21:00:00+00:00', beperkt: false, vandaag: '2026-11-24' },
    'nl',
  );
  expect(inzage.map(({ dag, keer }) => [dag, keer])).toEqual([
    ['24 november 2026', 2],
    ['23 november 2026', 1],
  ]);
});
