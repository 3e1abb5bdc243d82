import { describe, expect, it } from 'vitest';
import { maakRegels, type Nachttelling } from '../beleid/verblijfsbelasting/regels.ts';
import type { Verordening } from '../beleid/verblijfsbelasting/verordening.ts';
import { type IsoDate, nightsBetween } from '../platform/dates/index.ts';
import { hashVan } from './hash-aangifte.ts';

const verordening: Verordening = {
  id: 'een',
  naam: 'verblijfsbelasting',
  vanaf: '2023-01-01',
  tot: null,
  huisvestingsvormen: ['voorziening'],
  kinderenVrij: true,
  wijze: 'aanslag',
  tijdvak: 'kwartaal',
  voorlopigPercentage: 90,
  reactiedagen: 28,
  afronding: 'cent',
  forfait: [],
  forfaitPer: 'locatie',
  vrijstellingen: ['asielopvang'],
  tarieven: [{ vanaf: '2023-01-01', tot: null, centen: 150 }],
};
/** Reception of asylum seekers since 10 March. */
const night = (nacht: IsoDate): Nachttelling => ({
  locatie: 'huis',
  organisatie: 'huisvester',
  huisvestingsvorm: 'voorziening',
  maandlevering: 'levering',
  nacht,
  aantal: 10,
  ingeschreven: 3,
  nietIngeschreven: 5,
  nietIngeschrevenKinderen: 1,
  onbekendeKinderen: 1,
  vrijstelling: nacht >= '2024-03-10' ? 'asielopvang' : null,
});
const nights = nightsBetween('2024-02-10', '2024-03-20').map(night);
const omvang = new Map([
  [
    'huis',
    {
      maximum: [{ vanaf: '2023-01-01', maximum: 12 }] as const,
      slaapplaatsen: [],
      kamers: [],
      vastgesteld: [],
    },
  ],
]);
const hash = (ordinance: Verordening) =>
  hashVan(
    maakRegels(nights, [ordinance], { leeg: [], omvang }).map((regel) => ({ ...regel, onderbouwing: null })),
  ).toString('hex');

// As they came out before sizes had days: what was counted then is not counted anew.
describe('the hash of a declaration', () => {
  it('is what it always was, without flat rate', () => {
    expect(hash(verordening)).toBe('f21a247a1d93e5cf86d4a34c79e33e4cd51dcd5437ab9783d2a283cd8ddce939');
  });
  it('is what it always was, with one', () => {
    expect(hash({ ...verordening, forfait: [{ totSlaapplaatsen: null, nachten: 171 }] })).toBe(
      '2b3780dc3a78113b351c594546a96d1e95b7f4005e3a64c46083fd2c735bcf84',
    );
  });
});
