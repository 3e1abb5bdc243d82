import { describe, expect, it } from 'vitest';
import { decodeFlash, encodeFlash } from './flash.ts';

describe('flash', () => {
  it('comes back as it went', () => {
    const flash = { kind: 'success', key: 'nachtregister:flash.bevestigd', params: { aantal: 12 } } as const;
    expect(decodeFlash(encodeFlash(flash))).toEqual(flash);
  });

  it.each([
    ['nothing', undefined],
    ['text', 'abc'],
    ['a key that is no key', Buffer.from('{"kind":"success","key":"<b>"}').toString('base64url')],
    ['a kind that is none', Buffer.from('{"kind":"boo","key":"a:b"}').toString('base64url')],
  ])('is nothing for %s', (_what, value) => expect(decodeFlash(value)).toBeNull());

  it('keeps only plain parameters', () => {
    const value = Buffer.from('{"kind":"error","key":"a:b","params":{"x":{"y":1},"n":2}}').toString(
      'base64url',
    );
    expect(decodeFlash(value)?.params).toEqual({ n: 2 });
  });
});
