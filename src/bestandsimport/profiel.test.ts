import { describe, expect, it } from 'vitest';
import type { Kolom } from './detect-kolommen.ts';
import { detectKolommen } from './detect-kolommen.ts';
import { lezingVan, pasToe, pastOp, samenvatting } from './profiel.ts';
import { type Kolomtoewijzing, voorgesteld } from './toewijzing.ts';

const kolommen = (kop: string, ...rijen: string[]): Kolom[] =>
  detectKolommen(
    kop.split(';'),
    rijen.map((rij) => rij.split(';')),
    '2026-11-24',
  ).kolommen;

const KOP = 'Naam;Aankomst;Werkgever;Pers.;Aankomst';
const RIJ = 'Jan Kos;2-11-2026;Bakkerij;twee;dinsdag';

/** A reading of a file as agreed, with changes by column. */
function lezing(gelezen: Kolom[], anders: Record<number, Kolomtoewijzing[number]['betekenis']> = {}) {
  const verblijven = voorgesteld(gelezen).map((kolom, plek) =>
    plek in anders ? { ...kolom, betekenis: anders[plek] ?? null } : kolom,
  );
  const toewijzing = { verblijven, gasten: [], locatie: null, medereizigers: 'registreren' as const };
  return lezingVan(toewijzing, { verblijven: gelezen, gasten: [] });
}

const betekenissen = (toegewezen: Kolomtoewijzing) => toegewezen.map(({ betekenis }) => betekenis);

describe('a profile', () => {
  it('fits a file with its headers, also in another order or with more of them', () => {
    const profiel = lezing(kolommen('Naam;Aankomst;Woonplaats'));
    expect(pastOp(profiel, kolommen('Naam;Aankomst;Woonplaats'))).toBe('precies');
    expect(pastOp(profiel, kolommen('WOONPLAATS;naam;Aankomst'))).toBe('precies');
    expect(pastOp(profiel, kolommen('Naam;Aankomst;Prijs;Woonplaats'))).toBe('precies');
    expect(pastOp(profiel, kolommen('Naam;Aankomst;Woonplaats;Werkgever'))).toBe('ruim');
    expect(pastOp(profiel, kolommen('Naam;Aankomst'))).toBe('niet');
    expect(pastOp(profiel, kolommen('Naam;Aankomst;Aankomst;Plaats'))).toBe('niet');
  });

  it('without any header fits nothing', () => {
    expect(pastOp({ verblijven: [] }, kolommen('Naam;Aankomst'))).toBe('niet');
  });

  it('holds when columns move', () => {
    const profiel = lezing(kolommen(KOP, RIJ), { 0: 'naam', 2: null, 3: 'slaapplaats' });
    const nu = kolommen('Werkgever;Aankomst;Pers.;Naam;Aankomst', 'Bakkerij;2-11-2026;twee;Jan Kos;dinsdag');
    expect(betekenissen(pasToe(profiel.verblijven, nu))).toEqual([
      null,
      'aankomst',
      'slaapplaats',
      'naam',
      null,
    ]);
  });

  it('keeps "not used" that somebody chose, and says so', () => {
    const profiel = lezing(kolommen(KOP, RIJ), { 2: null });
    expect(betekenissen(pasToe(profiel.verblijven, kolommen(KOP, RIJ)))[2]).toBeNull();
    expect(samenvatting(profiel)).toEqual({ gebruikt: ['naam', 'aankomst'], ongebruikt: ['Werkgever'] });
  });

  it('does not keep a column out that only was not recognised that time', () => {
    const kop = 'Naam;Aankomst;Personen';
    const eerst = kolommen(kop, 'Jan Kos;2-11-2026;onbekend');
    expect(eerst[2]?.duiding).toBeNull();
    const profiel = lezing(eerst);
    expect(samenvatting(profiel).ongebruikt).toEqual([]);
    const nu = kolommen(kop, 'Jan Kos;2-11-2026;2');
    expect(betekenissen(pasToe(profiel.verblijven, nu))).toEqual(['naam', 'aankomst', 'personen']);
  });

  it('goes before what is recognised: no meaning stands at two columns', () => {
    const profiel = lezing(kolommen('Gast;Aankomst', 'Jan Kos;2-11-2026'), { 0: 'naam' });
    const nu = kolommen('Gast;Aankomst;Naam', 'Jan Kos;2-11-2026;Kos');
    expect(betekenissen(pasToe(profiel.verblijven, nu))).toEqual(['naam', 'aankomst', null]);
  });

  it('reads dates in the order of now where that is certain, else in that of then', () => {
    const mdy = kolommen('Naam;Aankomst', 'Jan Kos;11/24/2026');
    const profiel = lezing(mdy);
    const open = kolommen('Naam;Aankomst', 'Jan Kos;1/2/2026');
    expect(pasToe(profiel.verblijven, open)[1]).toEqual({ betekenis: 'aankomst', volgorde: 'mdy' });
    const dmy = kolommen('Naam;Aankomst', 'Jan Kos;24/11/2026');
    expect(pasToe(profiel.verblijven, dmy)[1]).toEqual({ betekenis: 'aankomst', volgorde: 'dmy' });
  });

  it('never gives a meaning to what may not be kept', () => {
    const profiel = lezing(kolommen('Naam;Aankomst;Nummer', 'Jan Kos;2-11-2026;17'), { 2: 'werkgever' });
    const nu = kolommen('Naam;Aankomst;Nummer', 'Jan Kos;2-11-2026;123456782');
    expect(nu[2]?.duiding).toBe('gevoelig');
    expect(pasToe(profiel.verblijven, nu)[2]?.betekenis).toBeNull();
  });
});
