import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bekend, verschilOp } from './bezetting.ts';

const NACHT = '2026-11-24';
const stay = (id: string, over: Partial<Bekend> = {}): [string, Bekend] => [
  id,
  { id, status: 'aanwezig', aankomst: '2026-11-01', vertrek: null, ...over },
];
const nobody = {
  aankomsten: [],
  aangekomen: [],
  terug: [],
  afwezigheidIngetrokken: [],
  afwezigheden: [],
  vertrekken: [],
};
const known = (...stays: [string, Bekend][]) => ({
  bekend: new Map(stays),
  slapend: [] as string[],
  weg: [] as string[],
});

describe('the difference between a list and the register', () => {
  it('is nothing when the list says what the register has', () => {
    const register = { ...known(stay('a'), stay('b')), slapend: ['a', 'b'] };
    expect(verschilOp(NACHT, { aanwezig: ['b', 'a'], afwezig: [] }, register)).toEqual(nobody);
  });

  it('is an arrival for who is new, or was announced', () => {
    const register = known(stay('b', { status: 'verwacht' }));
    expect(verschilOp(NACHT, { aanwezig: ['a', 'b'], afwezig: [] }, register)).toEqual({
      ...nobody,
      aankomsten: ['a'],
      aangekomen: ['b'],
    });
  });

  it('is a departure for who is not named, and one night away for who came that day or left later', () => {
    const register = {
      ...known(
        stay('a'),
        stay('b', { aankomst: NACHT }),
        stay('c', { status: 'vertrokken', vertrek: '2026-11-26' }),
      ),
      slapend: ['a', 'b', 'c'],
    };
    expect(verschilOp(NACHT, { aanwezig: [], afwezig: [] }, register)).toEqual({
      ...nobody,
      vertrekken: ['a'],
      afwezigheden: ['b', 'c'],
    });
  });

  it('is an absence for who is said to be away, once', () => {
    const register = { ...known(stay('a'), stay('b')), slapend: ['a'], weg: ['b'] };
    expect(verschilOp(NACHT, { aanwezig: [], afwezig: ['a', 'b'] }, register)).toEqual({
      ...nobody,
      afwezigheden: ['a'],
    });
  });

  it('is a return for who had left or was away', () => {
    const register = {
      ...known(stay('a', { status: 'vertrokken', vertrek: '2026-11-20' }), stay('b')),
      weg: ['b'],
    };
    expect(verschilOp(NACHT, { aanwezig: ['a', 'b'], afwezig: [] }, register)).toEqual({
      ...nobody,
      terug: [{ verblijf: 'a', weg: '2026-11-20' }],
      afwezigheidIngetrokken: ['b'],
    });
  });

  it('touches everybody once at most, and nobody that is said and known to be there', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const ids = fc.uniqueArray(id);
    fc.assert(
      fc.property(ids, ids, ids, ids, (list, away, slapend, others) => {
        const afwezig = away.filter((one) => !list.includes(one));
        const weg = others.filter((one) => !slapend.includes(one));
        const register = { ...known(...[...slapend, ...weg].map((one) => stay(one))), slapend, weg };
        const found = verschilOp(NACHT, { aanwezig: list, afwezig }, register);
        const touched = [
          ...found.aankomsten,
          ...found.aangekomen,
          ...found.terug.map(({ verblijf }) => verblijf),
          ...found.afwezigheidIngetrokken,
          ...found.afwezigheden,
          ...found.vertrekken,
        ];
        expect(new Set(touched).size).toBe(touched.length);
        for (const one of list) if (slapend.includes(one)) expect(touched).not.toContain(one);
        // Everybody who slept there by the register and is not on the list is dealt with.
        for (const one of slapend) if (!list.includes(one)) expect(touched).toContain(one);
      }),
    );
  });
});
