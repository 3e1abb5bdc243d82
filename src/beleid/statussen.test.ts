import { describe, expect, it } from 'vitest';
import { LOCATIESTATUSSEN, locatieovergangen } from './locatiestatus.ts';
import { type Overgang, vervolg, weigerOvergang } from './overgang.ts';
import { SIGNAALSTATUSSEN, signaalovergangen } from './signaalstatus.ts';
import { TOELATINGSTATUSSEN, toelatingovergangen } from './toelatingstatus.ts';
import { VERBLIJFSTATUSSEN, verblijfovergangen } from './verblijfstatus.ts';

const tables: [string, readonly string[], readonly Overgang<string>[]][] = [
  ['verblijf', VERBLIJFSTATUSSEN, verblijfovergangen],
  ['signaal', SIGNAALSTATUSSEN, signaalovergangen],
  ['toelating', TOELATINGSTATUSSEN, toelatingovergangen],
  ['locatie', LOCATIESTATUSSEN, locatieovergangen],
];

describe.each(tables)('the steps of a %s', (_name, states, table) => {
  it('join states that exist, each pair once, none to itself', () => {
    const pairs = table.map(({ van, naar }) => `${van} ${naar}`);
    expect(new Set(pairs).size).toBe(pairs.length);
    for (const { van, naar } of table) {
      expect(states).toContain(van);
      expect(states).toContain(naar);
      expect(van).not.toBe(naar);
    }
  });
  it('reach every state from the first', () => {
    const reached = new Set([states[0] ?? '']);
    for (const state of reached) for (const step of vervolg(table, state)) reached.add(step.naar);
    expect([...reached].sort()).toEqual([...states].sort());
  });
});

describe('weigerOvergang', () => {
  it('lets the plain course pass', () => {
    expect(weigerOvergang(verblijfovergangen, 'verwacht', 'aanwezig')).toBeUndefined();
    expect(weigerOvergang(signaalovergangen, 'nieuw', 'in_behandeling')).toBeUndefined();
  });
  it('asks a reason where the table does', () => {
    expect(weigerOvergang(verblijfovergangen, 'aanwezig', 'vervallen')).toBe('reden_verplicht');
    expect(weigerOvergang(verblijfovergangen, 'aanwezig', 'vervallen', '  ')).toBe('reden_verplicht');
    expect(weigerOvergang(verblijfovergangen, 'aanwezig', 'vervallen', 'dubbel ingevoerd')).toBeUndefined();
  });
  it('refuses what is not in the table: a cancelled stay stays cancelled', () => {
    for (const naar of VERBLIJFSTATUSSEN)
      expect(weigerOvergang(verblijfovergangen, 'vervallen', naar, 'toch')).toBe('overgang_niet_toegestaan');
    expect(weigerOvergang(signaalovergangen, 'nieuw', 'afgehandeld', 'x')).toBe('overgang_niet_toegestaan');
  });
});
