import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nachttoestand, tijdigheid } from './nacht.ts';

const at = (nu: string, bevestigdOp: string | Date | null = null) =>
  nachttoestand('2026-11-23', bevestigdOp, { sluitingsuur: '12:00:00', nu });

describe('nachttoestand', () => {
  it.each([
    ['2026-11-23T11:59:59+01:00', 'nog_niet'],
    ['2026-11-23T12:00:00+01:00', 'open'],
    ['2026-11-24T11:59:59+01:00', 'open'],
    ['2026-11-24T12:00:00+01:00', 'ontbreekt'],
    ['2027-01-01T00:00:00+01:00', 'ontbreekt'],
  ])('unconfirmed at %s is %s', (nu, state) => expect(at(nu)).toBe(state));

  it.each([
    ['2026-11-23T22:00:00+01:00', 'op_tijd'],
    ['2026-11-24T11:59:59+01:00', 'op_tijd'],
    ['2026-11-24T12:00:00+01:00', 'te_laat'],
    ['2026-11-25T11:59:59+01:00', 'te_laat'],
    ['2026-11-25T12:00:00+01:00', 'ingehaald'],
  ])('confirmed at %s is %s', (moment, state) =>
    expect(at('2027-01-01T00:00:00Z', new Date(moment))).toBe(state),
  );

  it('knows the nights of the clock change', () => {
    expect(tijdigheid('2026-03-29T09:59:59Z', '2026-03-28', '12:00')).toBe('op_tijd');
    expect(tijdigheid('2026-03-29T10:00:00Z', '2026-03-28', '12:00')).toBe('te_laat');
    expect(tijdigheid('2026-10-25T10:59:59Z', '2026-10-24', '12:00')).toBe('op_tijd');
    expect(tijdigheid('2026-10-25T11:00:00Z', '2026-10-24', '12:00')).toBe('te_laat');
  });

  it('only ever gets later', () => {
    const order = ['nog_niet', 'open', 'ontbreekt'];
    const moment = fc.date({ min: new Date('2026-11-20'), max: new Date('2026-11-30'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, moment, (a, b) => {
        const [first, last] = a <= b ? [a, b] : [b, a];
        expect(order.indexOf(at(first.toISOString()))).toBeLessThanOrEqual(
          order.indexOf(at(last.toISOString())),
        );
      }),
    );
  });
});
