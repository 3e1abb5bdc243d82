/** A rule of retention: how many days, within which bounds a gemeente may set another term, from when, and on what ground. */
export type Bewaarregel = {
  /** Days after the moment that `telt` names. */
  dagen: number;
  /** What a gemeente may choose between; null where the installation has one term for everybody. */
  grenzen: { min: number; max: number } | null;
  /** The moment from which the days count: a text key of `privacy:telt`. */
  telt: 'vertrek' | 'invoer' | 'besluit' | 'ontvangst' | 'gebeurtenis' | 'einde';
  /** What happens then. */
  daarna: 'anonimiseren' | 'verwijderen';
  /** Days that a reason to hold (an open signal, a tax assessment) can add at most; 0 where nothing holds. */
  hoogstensLanger: number;
  /** The article that asks for it or allows it. */
  grondslag: string;
  /** First day on which this rule is in force. */
  vanaf: string;
};

const AVG_5_1_E = 'art. 5 lid 1 onder e AVG';

/**
 * How long each kind of data is kept. No law gives a term for a night register (art. 438 Sr asks for one and says nothing
 * of how long): the terms are the shortest with which its purposes can be met, and a gemeente may set others.
 */
export const bewaarregels = {
  // A year: longest stay of a season and the yearly assessment after it; what is not final is held.
  verblijf: {
    dagen: 365,
    grenzen: { min: 30, max: 1095 },
    telt: 'vertrek',
    daarna: 'anonimiseren',
    // Additional assessment of tax: five years (art. 16 lid 3, art. 20 lid 3 AWR).
    hoogstensLanger: 1826,
    grondslag: `${AVG_5_1_E}; art. 438 Sr; §3.1.3`,
    vanaf: '2026-01-01',
  },
  verblijf_ongebruikt: {
    dagen: 90,
    grenzen: { min: 7, max: 365 },
    telt: 'invoer',
    daarna: 'anonimiseren',
    hoogstensLanger: 1826,
    grondslag: AVG_5_1_E,
    vanaf: '2026-01-01',
  },
  bewonerscode: {
    dagen: 365,
    grenzen: { min: 30, max: 1095 },
    telt: 'vertrek',
    daarna: 'verwijderen',
    hoogstensLanger: 0,
    grondslag: 'art. 12 lid 2, art. 15 AVG',
    vanaf: '2026-01-01',
  },
  brp_inschrijving: {
    dagen: 365,
    grenzen: { min: 30, max: 1095 },
    telt: 'vertrek',
    daarna: 'verwijderen',
    hoogstensLanger: 0,
    grondslag: `${AVG_5_1_E}; art. 224 Gemeentewet`,
    vanaf: '2026-01-01',
  },
  aanmelding: {
    dagen: 7,
    grenzen: null,
    telt: 'ontvangst',
    daarna: 'anonimiseren',
    hoogstensLanger: 0,
    grondslag: `${AVG_5_1_E}; §3.1.3 d`,
    vanaf: '2026-01-01',
  },
  aanmelding_besloten: {
    dagen: 90,
    grenzen: { min: 30, max: 365 },
    telt: 'besluit',
    daarna: 'verwijderen',
    hoogstensLanger: 0,
    grondslag: AVG_5_1_E,
    vanaf: '2026-01-01',
  },
  verzoek: {
    dagen: 730,
    grenzen: { min: 365, max: 1826 },
    telt: 'besluit',
    daarna: 'verwijderen',
    hoogstensLanger: 0,
    grondslag: 'art. 5 lid 2, art. 12 AVG',
    vanaf: '2026-01-01',
  },
  // Other addresses that stood out in a comparison with the BRP: a year to look at them, and a year to compare with.
  adresbevinding: {
    dagen: 730,
    grenzen: { min: 90, max: 1826 },
    telt: 'gebeurtenis',
    daarna: 'verwijderen',
    hoogstensLanger: 0,
    grondslag: `${AVG_5_1_E}; §3.1.2`,
    vanaf: '2026-01-01',
  },
  inzage: {
    dagen: 1095,
    grenzen: { min: 365, max: 1826 },
    telt: 'gebeurtenis',
    daarna: 'verwijderen',
    hoogstensLanger: 0,
    grondslag: 'art. 5 lid 2, art. 15, art. 32 AVG; BIO2 8.15',
    vanaf: '2026-01-01',
  },
  auditlog: {
    dagen: 1095,
    grenzen: { min: 365, max: 2555 },
    telt: 'gebeurtenis',
    daarna: 'verwijderen',
    hoogstensLanger: 0,
    grondslag: 'art. 5 lid 2, art. 32 AVG; BIO2 8.15, 5.33',
    vanaf: '2026-01-01',
  },
  importrijen: {
    dagen: 30,
    grenzen: null,
    telt: 'invoer',
    daarna: 'verwijderen',
    hoogstensLanger: 0,
    grondslag: AVG_5_1_E,
    vanaf: '2026-01-01',
  },
  bericht: {
    dagen: 30,
    grenzen: null,
    telt: 'gebeurtenis',
    daarna: 'verwijderen',
    hoogstensLanger: 0,
    grondslag: AVG_5_1_E,
    vanaf: '2026-01-01',
  },
  // Mail that could not be sent, and invitations that nobody accepted.
  vergeefs: {
    dagen: 90,
    grenzen: null,
    telt: 'gebeurtenis',
    daarna: 'verwijderen',
    hoogstensLanger: 0,
    grondslag: AVG_5_1_E,
    vanaf: '2026-01-01',
  },
  // Longer than any session lasts: until then a form that comes late finds whose it was.
  sessie: {
    dagen: 2,
    grenzen: null,
    telt: 'einde',
    daarna: 'verwijderen',
    hoogstensLanger: 0,
    grondslag: AVG_5_1_E,
    vanaf: '2026-01-01',
  },
  eigen_pagina: {
    dagen: 1,
    grenzen: null,
    telt: 'einde',
    daarna: 'verwijderen',
    hoogstensLanger: 0,
    grondslag: AVG_5_1_E,
    vanaf: '2026-01-01',
  },
} as const satisfies Record<string, Bewaarregel>;

/** A kind of data with a term of its own. */
export type Bewaarsoort = keyof typeof bewaarregels;

export const BEWAARSOORTEN = Object.keys(bewaarregels) as Bewaarsoort[];

/** The kinds of which a gemeente may set the term. */
export const INSTELBAAR = BEWAARSOORTEN.filter((soort) => bewaarregels[soort].grenzen !== null);
