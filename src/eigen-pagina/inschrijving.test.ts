import { describe, expect, it } from 'vitest';
import { inschrijving } from './inschrijving.ts';
import type { MijnStap, MijnVerblijf, Persoonsgegevens } from './mijn-gegevens.ts';

const VANDAAG = '2026-11-24';
const stay = (over: Partial<MijnVerblijf>) =>
  ({
    id: 'een',
    aankomst: '2026-11-01',
    verwacht_vertrek: null,
    vertrek: null,
    status: 'aanwezig',
    aangemaakt_op: '2026-11-01T12:00:00+00:00',
    adres: 'Esweg 1, 7783 AB Gramsbergen',
    gemeente: '0160',
    gemeente_naam: 'Hardenberg',
    ...over,
  }) as MijnVerblijf;
const stap = (soort: MijnStap['stap'], datum: string, over: Partial<MijnStap> = {}): MijnStap => ({
  ...{ gemeente: '0160', stap: soort, datum, reden: null, inschrijfdag: null, tijd: null, plek: null },
  ...over,
});
const say = (
  verblijf: MijnVerblijf[],
  over: Partial<Pick<Persoonsgegevens, 'correctie' | 'brp_inschrijving' | 'inschrijfstap'>> = {},
) =>
  inschrijving(
    { verblijf, correctie: null, brp_inschrijving: null, inschrijfstap: null, ...over },
    'nl',
    VANDAAG,
  ).join(' ');
const hardenberg = { gemeente: '0160', gemeente_naam: 'Hardenberg' };
const ommen = { gemeente: '0175', gemeente_naam: 'Ommen' };
const long = stay({ verwacht_vertrek: '2027-06-01' });

describe('what the own page says about registering', () => {
  it('counts all stays together, with the reason and the day', () => {
    const last = stay({ aankomst: '2026-10-15', verwacht_vertrek: '2026-12-20' });
    expect(say([last])).toContain('U kunt zich inschrijven als niet-ingezetene (RNI).');
    const before = stay({
      id: 'eerder',
      status: 'vertrokken',
      aankomst: '2026-07-20',
      vertrek: '2026-10-10',
    });
    const both = say([before, last]);
    expect(both).toContain('U moet zich inschrijven in de BRP, bij de gemeente Hardenberg.');
    expect(both).toContain('Waarom? Van 20 juli 2026 tot 20 januari 2027 is een half jaar.');
    expect(say([before, stay({ ...last, status: 'vervallen' })])).toBe('');
  });

  it('sends who is in another gemeente now to that one, and says of each what it knows', () => {
    const before = stay({
      id: 'eerder',
      status: 'vertrokken',
      aankomst: '2026-07-20',
      vertrek: '2026-10-30',
    });
    const text = say([before, { ...long, ...ommen }], {
      brp_inschrijving: [{ ...hardenberg, vanaf: '2026-08-01', tot: null, status: 'ingeschreven' }],
      inschrijfstap: [stap('ingeschreven', '2026-08-01')],
    });
    expect(text).toContain('Volgens de gemeente Hardenberg staat u sinds 1 augustus 2026 ingeschreven');
    expect(text).toContain('U moet zich inschrijven in de BRP, bij de gemeente Ommen.');
  });

  it.each(['nl', 'en', 'pl', 'ro', 'bg', 'hu'] as const)('ends no sentence twice in %s', (taal) => {
    const none = { verblijf: [long], correctie: null, inschrijfstap: null };
    const brp_inschrijving = [
      { ...hardenberg, vanaf: '2026-11-01', tot: null, status: 'niet_ingeschreven' as const },
    ];
    const zinnen = inschrijving({ ...none, brp_inschrijving }, taal, VANDAAG);
    for (const zin of zinnen) expect(zin).toMatch(/[^.]\.$|[?!]$/);
    expect(zinnen.join(' ')).not.toContain('..');
  });

  it('lets the five days begin when a longer stay was noted', () => {
    expect(say([long])).toContain('Dat moest uiterlijk op 6 november 2026.');
    const correctie = [
      {
        verblijf: 'een',
        op: '2026-11-22T10:00:00+00:00',
        oud: { verwacht_vertrek: '2026-12-01' },
        nieuw: { verwacht_vertrek: '2027-06-01' },
      },
    ];
    expect(say([long], { correctie })).toContain('Doe dat uiterlijk op 27 november 2026.');
  });

  it('tells what the gemeente did: invited, an appointment and where, registered, not needed', () => {
    const gedaan = (...inschrijfstap: MijnStap[]) => say([long], { inschrijfstap });
    expect(gedaan(stap('uitgenodigd', '2026-11-20'))).toContain('op 20 november 2026 uitgenodigd');
    expect(gedaan(stap('afspraak', '2026-12-01'))).toContain(
      'U hebt een afspraak om u in te schrijven op 1 december 2026.',
    );
    expect(
      gedaan(
        stap('afspraak', '2026-12-01', {
          inschrijfdag: 'dag',
          tijd: '14:00:00',
          plek: 'Esweg 1, 7783 AB Gramsbergen',
        }),
      ),
    ).toContain('op 1 december 2026, 14:00, op dit adres: Esweg 1, 7783 AB Gramsbergen.');
    expect(gedaan(stap('afspraak', '2026-11-20'))).not.toContain('afspraak');
    expect(gedaan(stap('niet_nodig', '2026-11-20', { reden: 'elders_ingeschreven' }))).toContain(
      'inschrijven voor u niet nodig is',
    );
    const registered = say([long], {
      brp_inschrijving: [{ ...hardenberg, vanaf: '2026-11-10', tot: null, status: 'ingeschreven' }],
    });
    expect(registered).toContain('staat u sinds 10 november 2026 ingeschreven in de BRP');
    expect(registered).not.toContain('Waarom?');
  });

  it('says in six languages that leaving is reported by oneself', () => {
    const words = (['nl', 'en', 'pl', 'ro', 'bg', 'hu'] as const).map((taal) =>
      inschrijving(
        { verblijf: [long], correctie: null, brp_inschrijving: null, inschrijfstap: null },
        taal,
        VANDAAG,
      ),
    );
    expect(new Set(words.map((all) => all.at(-1))).size).toBe(6);
    for (const all of words) expect(all.join(' ')).not.toMatch(/[{}]|undefined/);
  });
});
