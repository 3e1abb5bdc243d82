import { describe, expect, it } from 'vitest';
import { landMetIso2 } from '../../beleid/landen.ts';
import { proposeDiacritics } from './propose-diacritics.ts';

const of = (iso2: string) => landMetIso2(iso2)?.code ?? null;
const lost = (name: string, iso2: string) =>
  Object.fromEntries(proposeDiacritics(name, of(iso2)).verloren.map(({ staat, kan }) => [staat, kan]));

describe('proposeDiacritics', () => {
  it.each([
    ['LUKASZ WISNIEWSKI', 'Lukasz Wisniewski'],
    ['MUELLER', 'Mueller'],
    ['VAN DER BERG', 'Van Der Berg'],
    ['', ''],
  ])('writes %s as %s', (name, voorstel) =>
    expect(proposeDiacritics(name, of('PL')).voorstel).toBe(voorstel),
  );

  it('asks in Polish about the letters this name has', () => {
    expect(lost('LUKASZ', 'PL')).toEqual({ a: ['ą'], l: ['ł'], s: ['ś'], z: ['ź', 'ż'] });
  });

  it.each([
    ['STEFAN', 'RO', 's', ['ș']],
    ['TANASESCU', 'RO', 't', ['ț']],
    ['STEFAN', 'MD', 'a', ['ă', 'â']],
    ['FEHER OEZSI', 'HU', 'oe', ['ö']],
    ['SZOKE', 'HU', 'o', ['ó', 'ö', 'ő']],
    ['MUELLER', 'DE', 'ue', ['ü']],
    ['GROSS', 'DE', 'ss', ['ß']],
    ['CERNY', 'CZ', 'c', ['č']],
    ['NUNEZ', 'ES', 'n', ['ñ']],
  ])('asks about %s of %s', (name, iso2, written, letters) =>
    expect(lost(name, iso2)[written]).toEqual(letters),
  );

  it('asks nothing where nothing is lost', () => {
    expect(proposeDiacritics('JAN', of('NL')).verloren).toEqual([]);
    expect(proposeDiacritics('JAN', null).verloren).toEqual([]);
    expect(lost('MULLER', 'DE')).toEqual({});
  });

  it('knows who writes in another alphabet', () => {
    expect(proposeDiacritics('DIMITROV', of('BG'))).toEqual({
      voorstel: 'Dimitrov',
      verloren: [],
      anderSchrift: true,
    });
    expect(proposeDiacritics('NOWAK', of('PL')).anderSchrift).toBe(false);
  });
});
