import { describe, expect, it } from 'vitest';
import { fixedClock } from '../platform/dates/index.ts';
import { besideCorrectie, besideVerblijf } from './beside.ts';

const VANDAAG = '2026-11-24';
const codes = (found: { path: string; code: string }[]) => found.map(({ path, code }) => `${path} ${code}`);
const beside = (sent: unknown, ...wrong: string[]) =>
  codes(
    besideVerblijf(
      sent,
      wrong.map((path) => ({ path, code: 'ongeldig' })),
      fixedClock(`${VANDAAG}T21:30:00+01:00`),
    ),
  );
const PROOF = ['documentsoort documentsoort_verplicht', 'identiteit_vastgesteld identiteit_verplicht'];

describe('what the rules make of a stay that cannot be read as a whole', () => {
  it('is about the fields that can', () => {
    expect(beside({ aankomst: '2026-11-20', vertrek: '2026-11-19', naam: 'Ion 3' }, 'naam')).toEqual([
      'vertrek vertrek_voor_aankomst',
      ...PROOF,
    ]);
    expect(beside({ aankomst: '2026-02-30', vertrek: '2026-01-01' }, 'aankomst')).toEqual([]);
    expect(beside({ aankomst: '30-2-2026', geboortedatum: '2030-01-01' }, 'aankomst')).toEqual([
      'geboortedatum geboortedatum_ongeldig',
    ]);
  });

  it('names no field twice', () => {
    expect(beside({ aankomst: '2026-11-20', documentsoort: 'rijbewijs' }, 'documentsoort')).toEqual([
      PROOF[1],
    ]);
  });

  it('asks no proof of who is still to come, and none where it depends on what cannot be read', () => {
    expect(beside({ aankomst: '2026-12-01' }, 'naam')).toEqual([]);
    expect(beside({ aankomst: '2026-11-24', aangekomen: false }, 'naam')).toEqual([]);
    expect(beside({ aankomst: '2026-11-20', aangekomen: false }, 'naam')).toEqual([
      'aankomst aanmelding_in_verleden',
    ]);
    expect(beside({ aankomst: '2026-11-20', meereizend: 'hond' }, 'meereizend')).toEqual([]);
    expect(beside({ aankomst: '2026-11-20', meereizend: 'partner' }, 'naam')).toEqual([]);
  });

  it.each([null, undefined, 'tekst', 7, []])('is nothing for %j', (sent) => {
    expect(beside(sent, '')).toEqual([]);
  });
});

it('of a correction looks at the dates that are there and those that come', () => {
  const wrong = [{ path: 'naam', code: 'ongeldig' }];
  const stay = { aankomst: '2026-11-20', verwacht_vertrek: '2026-12-01', vertrek: null };
  expect(codes(besideCorrectie({ verwacht_vertrek: '2026-11-01' }, wrong, VANDAAG))).toEqual([]);
  expect(codes(besideCorrectie({ verwacht_vertrek: '2026-11-01' }, wrong, VANDAAG, stay as never))).toEqual([
    'verwacht_vertrek vertrek_voor_aankomst',
  ]);
  expect(codes(besideCorrectie({ aankomst: '2026-12-05' }, wrong, VANDAAG, stay as never))).toEqual([
    'verwacht_vertrek vertrek_voor_aankomst',
  ]);
});
