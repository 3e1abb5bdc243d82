import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOfCode, makeCode, readCode } from './code.ts';

describe('a personal code', () => {
  it('is never made twice, and has no signs that are taken for another', () => {
    const codes = Array.from({ length: 500 }, makeCode);
    expect(new Set(codes).size).toBe(500);
    for (const code of codes)
      expect(code).toMatch(/^[ACDEFHJKLMNPQRTUVWXY3479]{4}(-[ACDEFHJKLMNPQRTUVWXY3479]{4}){2}$/);
  });

  it('is read back however it is typed', () => {
    fc.assert(
      fc.property(fc.constantFrom(' ', '-', '', '‐'), fc.boolean(), (between, small) => {
        const code = makeCode();
        const typed = code.replaceAll('-', between);
        expect(readCode(small ? ` ${typed.toLowerCase()} ` : typed)).toBe(code.replaceAll('-', ''));
      }),
    );
  });

  it.each(['', 'ACDE-FHJK-LMN', 'ACDE-FHJK-LMN0', 'ACDE-FHJK-LMNPQ'])('is not %s', (typed) => {
    expect(readCode(typed)).toBeNull();
  });

  it('is kept as a hash that does not depend on how it is written', async () => {
    const code = makeCode();
    expect(await hashOfCode(code)).toMatch(/^[0-9a-f]{64}$/);
    expect(await hashOfCode(code.toLowerCase().replaceAll('-', ' '))).toBe(await hashOfCode(code));
    expect(await hashOfCode(makeCode())).not.toBe(await hashOfCode(code));
  });
});
