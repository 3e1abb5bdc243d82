import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kenmerk, vrijeTekst } from './vrije-tekst.ts';

const codes = (schema: ReturnType<typeof vrijeTekst>, value: unknown) => {
  const result = schema.safeParse(value);
  return result.success ? [] : result.error.issues.map(({ message }) => message);
};

describe('vrijeTekst', () => {
  it('keeps what was written, tidied', () => {
    expect(vrijeTekst().parse('  Sleutel  bij\tde\nbeheerder\u200b ')).toBe('Sleutel bij de beheerder');
    expect(vrijeTekst({ regels: true }).parse('een\r\n\r\n\r\n twee  ')).toBe('een\n\ntwee');
    expect(vrijeTekst().parse('<script>alert(1)</script>')).toBe('<script>alert(1)</script>');
  });

  it.each([
    [undefined, 'verplicht'],
    ['   ', 'verplicht'],
    ['x'.repeat(501), 'te_lang'],
    ['a\u0000b', 'stuurtekens'],
    ['BSN 123456782', 'bsn_geweigerd'],
    ['dowód ABA300000', 'documentnummer_geweigerd'],
  ])('refuses %j', (value, code) => expect(codes(vrijeTekst(), value)).toEqual([code]));

  it('counts characters, not bytes', () => {
    expect(codes(vrijeTekst({ max: 3 }), '👍👍👍')).toEqual([]);
    expect(codes(vrijeTekst({ min: 10 }), 'te kort')).toEqual(['te_kort']);
    expect(codes(vrijeTekst({ min: 0 }), '')).toEqual([]);
  });

  it('never repeats what it refuses', () => {
    fc.assert(
      fc.property(fc.constantFrom('123456782', '1112.22.333', 'ABA300000'), fc.string(), (number, tail) => {
        const result = vrijeTekst().safeParse(`x ${number} ${tail}`);
        expect(JSON.stringify(result.error)).not.toContain(number);
        expect(String(result.error)).not.toContain(number);
      }),
    );
  });
});

describe('kenmerk', () => {
  it('takes references that look like document numbers', () => {
    expect(kenmerk().parse(' Z-HZ_OV-2025-0123 ')).toBe('Z-HZ_OV-2025-0123');
    expect(kenmerk().parse('AB123456')).toBe('AB123456');
  });
  it('refuses a BSN and markup', () => {
    expect(kenmerk().safeParse('123456782').success).toBe(false);
    expect(kenmerk().safeParse('=1+1').success).toBe(false);
  });
});
