import { describe, expect, it } from 'vitest';
import type { Verblijfsfeit } from './aanwezigheid.ts';
import { inschrijvingsroute } from './route.ts';
import { beoordeelPersoon, brpStatusVan, type Persoonsfeiten, STAPPEN, type Stap } from './werklijst.ts';

const vandaag = '2026-11-23';
const stap = (soort: Stap['stap'], datum = '2026-11-22', reden: Stap['reden'] = null): Stap => ({
  stap: soort,
  datum,
  reden,
});
const judge = (stay: Verblijfsfeit, over: Partial<Persoonsfeiten> = {}) =>
  beoordeelPersoon(
    {
      route: inschrijvingsroute([stay], vandaag),
      stappen: [],
      brp: undefined,
      hier: !stay.vertrek,
      vertrokkenOp: stay.vertrek ?? null,
      formulier: false,
      ...over,
    },
    vandaag,
  );
const long = { aankomst: '2026-11-01', verwachtVertrek: '2027-06-01' };
const coming = { aankomst: '2026-12-01', verwachtVertrek: '2027-06-01' };
const short = { aankomst: '2026-11-10', verwachtVertrek: '2027-01-10' };

describe('the worklist of registratie', () => {
  it.each([
    ['past the fifth day', judge(long), 'open', 'te_laat'],
    ['within the five days', judge(coming), 'open', 'binnenkort'],
    ['a short stay', judge(short), 'open', null],
    [
      'an expected departure that has passed',
      judge({ ...short, verwachtVertrek: '2026-11-20' }),
      'open',
      'nagaan',
    ],
    ['nearly four months, end unknown', judge({ aankomst: '2026-08-05' }), 'open', 'nagaan'],
    ['two months, end unknown', judge({ aankomst: '2026-09-20' }), 'open', null],
    [
      'registered',
      judge(long, { brp: 'ingeschreven', stappen: [stap('ingeschreven')] }),
      'ingeschreven',
      null,
    ],
    [
      'found not to be',
      judge(long, { brp: 'niet_ingeschreven', stappen: [stap('niet_ingeschreven')] }),
      'niet_ingeschreven',
      'te_laat',
    ],
    [
      'an appointment',
      judge(long, { stappen: [stap('uitgenodigd'), stap('afspraak', '2026-11-30')] }),
      'afspraak',
      'te_laat',
    ],
    [
      'registered elsewhere',
      judge(long, { stappen: [stap('niet_nodig', vandaag, 'elders_ingeschreven')] }),
      'niet_nodig',
      null,
    ],
  ])('%s', (_, { stand, lijst }, wanted, list) => expect([stand, lijst]).toEqual([wanted, list]));

  it('asks again when a stay that was to be shorter became longer', () => {
    const korter = [stap('niet_nodig', '2026-11-05', 'korter')];
    const extended = { ...long, eerder: [{ verwachtVertrek: '2026-12-01', totOp: '2026-11-20' }] };
    expect(judge(extended, { stappen: korter }).lijst).toBe('binnenkort');
    expect(judge(long, { stappen: [stap('niet_nodig', '2026-11-20', 'korter')] }).lijst).toBeNull();
  });

  it('does not count what was done about an earlier stay', () => {
    expect(judge(long, { stappen: [stap('niet_nodig', '2025-03-01', 'al_vertrokken')] })).toEqual({
      stand: 'open',
      lijst: 'te_laat',
    });
  });

  it('puts who left on the list while registered, or with a signed form and nothing known, until something is done', () => {
    const gone = { aankomst: '2026-03-01', vertrek: '2026-11-15' };
    expect(judge(gone, { brp: 'ingeschreven' }).lijst).toBe('vertrokken');
    expect(judge(gone).lijst).toBeNull();
    expect(judge(gone, { formulier: true }).lijst).toBe('vertrokken');
    expect(judge(gone, { formulier: true, stappen: [stap('niet_nodig', '2026-11-16')] }).lijst).toBeNull();
    expect(judge(gone, { formulier: true, brp: 'niet_ingeschreven' }).lijst).toBeNull();
    // Pointed out, or invited, on the last day: nothing is done about the leaving by that.
    for (const soort of ['gewezen', 'uitgenodigd'] as const)
      expect(judge(gone, { formulier: true, stappen: [stap(soort, '2026-11-15')] }).lijst).toBe('vertrokken');
  });

  it('writes what a step says of the BRP, and nothing where it says nothing', () => {
    const said = STAPPEN.map((soort) => [soort, brpStatusVan({ stap: soort, reden: null })]);
    expect(Object.fromEntries(said)).toEqual({
      gewezen: null,
      uitgenodigd: null,
      afspraak: null,
      ingeschreven: 'ingeschreven',
      niet_ingeschreven: 'niet_ingeschreven',
      uitgeschreven: 'niet_ingeschreven',
      niet_nodig: null,
    });
    expect(brpStatusVan({ stap: 'niet_nodig', reden: 'elders_ingeschreven' })).toBe('niet_ingeschreven');
  });
});
