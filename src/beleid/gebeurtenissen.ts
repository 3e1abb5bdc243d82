import type { Tweetalig } from './bepalingen.ts';

interface Gebeurtenissoort {
  naam: Tweetalig;
  /** Who may be told: the organisation it is about, the gemeente where it is. A gemeente is told of no single person. */
  voor: readonly ('organisatie' | 'gemeente')[];
}

/** What another system can be told of (§3.1.3: link with the entrepreneur's own registration). */
export const gebeurtenissoorten = {
  'verblijf.aangekomen': {
    naam: { nl: 'Iemand is aangekomen', en: 'Somebody arrived' },
    voor: ['organisatie'],
  },
  'verblijf.vertrokken': { naam: { nl: 'Iemand is vertrokken', en: 'Somebody left' }, voor: ['organisatie'] },
  'nacht.bevestigd': {
    naam: { nl: 'Een nacht is bevestigd', en: 'A night was confirmed' },
    voor: ['organisatie', 'gemeente'],
  },
  'nacht.ontbreekt': {
    naam: { nl: 'Een nacht ontbreekt', en: 'A night is missing' },
    voor: ['organisatie', 'gemeente'],
  },
  'maand.geleverd': {
    naam: { nl: 'Een maand is geleverd of gecorrigeerd', en: 'A month was delivered or corrected' },
    voor: ['organisatie', 'gemeente'],
  },
  'signaal.opgeworpen': { naam: { nl: 'Er is een signaal', en: 'A signal was raised' }, voor: ['gemeente'] },
  'levering.ontvangen': {
    naam: { nl: 'Een levering is ontvangen', en: 'A delivery was received' },
    voor: ['organisatie'],
  },
} as const satisfies Record<string, Gebeurtenissoort>;
export type GebeurtenissoortCode = keyof typeof gebeurtenissoorten;

export const GEBEURTENISSOORTEN = Object.keys(gebeurtenissoorten) as [
  GebeurtenissoortCode,
  ...GebeurtenissoortCode[],
];

/** What an organisation or a gemeente can be told of. */
export const soortenVoor = (wie: 'organisatie' | 'gemeente'): GebeurtenissoortCode[] =>
  GEBEURTENISSOORTEN.filter((soort) => (gebeurtenissoorten[soort].voor as readonly string[]).includes(wie));
