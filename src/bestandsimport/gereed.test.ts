import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Betekenis } from './betekenis.ts';
import { GEREED, herkenGereed } from './gereed.ts';
import { leesBestand } from './lees-bestand.ts';
import { SJABLOON } from './sjabloon.ts';
import { SJABLOONTALEN, sjabloonwoorden } from './sjabloontalen.ts';
import { voorgesteld } from './toewijzing.ts';

const read = (naam: string, inhoud: Uint8Array) =>
  leesBestand({ naam, inhoud }, 'bestand', '2026-11-24', ['geboortedatum', 'nationaliteit']);
const sample = (naam: string) => read(naam, readFileSync(`test/fixtures/pms/${naam}`));
const gives = (id: string): readonly Betekenis[] => GEREED.find((een) => een.id === id)?.geeft ?? [];

describe('files of real systems', () => {
  it.each([
    ['hoteldruid-prenotazioni.csv', 'hoteldruid'],
    ['hoteldruid-clienti.csv', 'hoteldruid_gasten'],
    ['hoteldruid-alloggiatiweb.txt', 'alloggiati'],
    ['ubyport-example.unl', 'ubyport'],
  ])('%s is known as %s and gives what the screen says', async (naam, id) => {
    const { opzet } = await sample(naam);
    expect(herkenGereed(opzet)).toBe(id);
    const found = voorgesteld(opzet.kolommen).flatMap(({ betekenis }) => betekenis ?? []);
    expect([...found].sort()).toEqual([...gives(id)].sort());
  });

  it('say that a list of guests must come along exactly when nobody’s residence is in them', () => {
    for (const { id, geeft, gastenlijst } of GEREED.filter(({ geeft }) => geeft.length > 0))
      expect([id, gastenlijst]).toEqual([id, !geeft.some((veld) => veld === 'woonplaats')]);
  });

  it.each(SJABLOONTALEN)('include our own example in %s', async (taal) => {
    const koppen = SJABLOON.map(({ veld }) => sjabloonwoorden[taal].kop[veld]);
    const { opzet } = await read('x.csv', Buffer.from(`${koppen.join(';')}\r\nJan Kos;Opole;PL;2026-11-24`));
    expect(herkenGereed(opzet)).toBe('sjabloon');
    const found = voorgesteld(opzet.kolommen).flatMap(({ betekenis }) => betekenis ?? []);
    expect([...found].sort()).toEqual([...gives('sjabloon')].sort());
  });

  it('are not seen in a list of somebody else', async () => {
    const { opzet } = await read(
      'x.csv',
      Buffer.from('Cognome;Arrivo;Partenza\r\nKos;2026-11-24;2026-11-25'),
    );
    expect(herkenGereed(opzet)).toBeNull();
  });
});
