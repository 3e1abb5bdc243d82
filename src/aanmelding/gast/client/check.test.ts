import { describe, expect, it } from 'vitest';
import { VELDEN_VAN_STAP } from '../stappen.ts';
import { check } from './check.ts';

const VANDAAG = '2026-11-28';
const good = {
  naam: 'Łukasz Wiśniewski',
  woonplaats: 'Rzeszów',
  land: '7028',
  aankomst: VANDAAG,
  verwachtVertrek: null,
  documentsoort: 'identiteitskaart',
  werkgever: null,
  geboortedatum: null,
  nationaliteit: null,
  formulierNaam: null,
  formulierAkkoord: null,
};
const ALL = Object.values(VELDEN_VAN_STAP).flat();

describe('what a guest enters', () => {
  it('is right when it is, with what may be empty left empty', () => {
    expect(check(good, ALL, VANDAAG)).toEqual({});
  });

  it('says what is missing, of the question asked only', () => {
    const empty = Object.fromEntries(ALL.map((field) => [field, null]));
    expect(check(empty, ['naam'], VANDAAG)).toEqual({ naam: 'verplicht' });
    expect(check(empty, ALL, VANDAAG)).toEqual({
      naam: 'verplicht',
      woonplaats: 'verplicht',
      land: 'verplicht',
      aankomst: 'verplicht',
      documentsoort: 'verplicht',
    });
  });

  it('takes a signature whole or not at all: the name and the tick', () => {
    const form = ['formulierNaam', 'formulierAkkoord'];
    const signed = { ...good, formulierNaam: 'Łukasz Wiśniewski', formulierAkkoord: 'ja' };
    expect(check(signed, form, VANDAAG)).toEqual({});
    expect(check({ ...signed, formulierAkkoord: null }, form, VANDAAG)).toEqual({
      formulierAkkoord: 'akkoord_verplicht',
    });
    expect(check({ ...signed, formulierNaam: null }, form, VANDAAG)).toEqual({ formulierNaam: 'verplicht' });
    expect(check({ ...signed, formulierNaam: 'Jan 007' }, form, VANDAAG)).toEqual({
      formulierNaam: 'naam_cijfers',
    });
  });

  it.each([
    ['naam', 'Jan 007', 'naam_cijfers'],
    ['naam', 'Jan 😀', 'naam_emoji'],
    ['naam', '<b>Jan</b>', 'naam_tekens'],
    ['woonplaats', '123456782', 'bsn_geweigerd'],
    ['werkgever', 'ABA300000', 'documentnummer_geweigerd'],
    ['aankomst', '2026-11-29', 'aankomst_in_toekomst'],
    ['aankomst', '2026-11-20', 'aankomst_te_lang_geleden'],
    ['verwachtVertrek', '2026-11-27', 'vertrek_voor_aankomst'],
    ['verwachtVertrek', '2032-01-01', 'verwacht_vertrek_te_ver'],
    ['geboortedatum', '2027-01-01', 'geboortedatum_ongeldig'],
  ])('is judged by the server’s rules: %s %s', (field, value, code) => {
    expect(check({ ...good, [field]: value }, ALL, VANDAAG)).toEqual({ [field]: code });
  });
});
