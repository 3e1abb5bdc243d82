import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { huisvestingsvormen, plaatssoorten } from '../src/beleid/huisvesting.ts';
import { huisnummer, postcode, straat } from '../src/beleid/invoer/adres.ts';
import { kvkNummer } from '../src/beleid/invoer/kvk.ts';
import { benaming, naam } from '../src/beleid/invoer/naam.ts';
import { telefoon } from '../src/beleid/invoer/telefoon.ts';
import { vrijeTekst } from '../src/beleid/invoer/vrije-tekst.ts';
import { trekSteekproef } from '../src/beleid/steekproef.ts';
import { postcodesVan, woonplaatsenVan } from '../src/beleid/woonplaatsen.ts';
import { addDays, openingOf } from '../src/platform/dates/index.ts';
import { makeDemo } from './make-demo.ts';
import { demoPeople } from './people.ts';
import type { Row, Rows } from './rows/table.ts';

const NIGHT = '2026-11-23';
const ADDRESS = 'http://localhost:3000';
const demo = makeDemo(NIGHT, ADDRESS);
const rows = <T extends keyof Rows>(table: T, from: Rows = demo) => from[table] as NonNullable<Rows[T]>;
const hash = (of: Rows) => createHash('sha256').update(JSON.stringify(of)).digest('hex');

describe('the demo', () => {
  it('is the same for the same seed, night and address, and another for another', () => {
    expect(hash(makeDemo(NIGHT, ADDRESS))).toBe(hash(demo));
    expect(hash(makeDemo(NIGHT, ADDRESS, 7))).not.toBe(hash(demo));
    expect(hash(makeDemo(addDays(NIGHT, 1), ADDRESS))).not.toBe(hash(demo));
  }, 60_000);

  it('has some 350 workers in Hardenberg and 50 in Ommen, most of them from Poland and Romania', () => {
    const stays = rows('verblijf').filter(({ status }) => status !== 'vervallen');
    const people = (gemeente: string) =>
      new Set(stays.filter((stay) => stay.gemeente === gemeente).map(({ persoon }) => persoon)).size;
    expect(people('0160')).toBeGreaterThan(300);
    expect(people('0160')).toBeLessThan(420);
    expect(people('0175')).toBeGreaterThan(40);
    expect(people('0175')).toBeLessThan(100);
    const polish = stays.filter(({ land }) => land === '7028').length;
    const romanian = stays.filter(({ land }) => land === '7047').length;
    expect((polish + romanian) / stays.length).toBeGreaterThan(0.65);
    expect(new Set(stays.map(({ land }) => land)).size).toBeGreaterThan(6);
    expect(stays.length).toBeGreaterThan(new Set(stays.map(({ persoon }) => persoon)).size * 1.2);
  });

  it('has a location of every kind of housing and place, and each standing', () => {
    const locaties = rows('locatie');
    const found = (key: keyof Row<'locatie'>) => new Set(locaties.map((locatie) => locatie[key]));
    expect(found('huisvestingsvorm')).toEqual(new Set(Object.keys(huisvestingsvormen)));
    expect(found('plaatssoort')).toEqual(new Set(Object.keys(plaatssoorten)));
    expect(found('status')).toEqual(new Set(['voorgesteld', 'goedgekeurd', 'geweigerd', 'beeindigd']));
    expect(found('planologische_status').size).toBe(3);
  });

  it('has somebody for every role, and nobody named twice', () => {
    expect(new Set(rows('toekenning').map(({ rol }) => rol)).size).toBe(8);
    expect(new Set(demoPeople.map(({ sub }) => sub)).size).toBe(demoPeople.length);
    for (const { sub, holds } of demoPeople)
      expect([sub, rows('gebruiker').some(({ onderwerp }) => onderwerp === sub)]).toEqual([
        sub,
        holds.length > 0,
      ]);
  });

  it('asks nationality in Ommen only', () => {
    for (const { gemeente, nationaliteit } of rows('verblijf'))
      expect(nationaliteit !== null).toBe(gemeente === '0175');
  });

  it('draws samples that can be repeated', () => {
    for (const { populatie, omvang, zaad, getrokken } of rows('steekproef'))
      expect(trekSteekproef(populatie, omvang, zaad)).toEqual(getrokken);
  });
});

describe('what stands in the demo', () => {
  const accepts = (
    schema: { safeParse(value: unknown): { success: boolean; data?: unknown } },
    value: unknown,
  ) => expect([value, schema.safeParse(value).data]).toEqual([value, value]);

  it('passes the checks of the forms', () => {
    for (const stay of rows('verblijf')) {
      accepts(naam(), stay.naam);
      accepts(vrijeTekst({ max: 120 }), stay.woonplaats);
    }
    for (const {
      naam: name,
      kvk,
      postcode: code,
      straat: street,
      huisnummer: number,
      telefoon: phone,
    } of rows('organisatie')) {
      accepts(benaming(), name);
      accepts(kvkNummer(), kvk);
      accepts(postcode(), code);
      accepts(straat(), street);
      accepts(huisnummer(), number);
      accepts(telefoon(), phone);
    }
    for (const locatie of rows('locatie')) {
      accepts(benaming(), locatie.naam);
      accepts(postcode(), locatie.postcode);
      accepts(straat(), locatie.straat);
      accepts(huisnummer(), locatie.huisnummer);
      accepts(telefoon(), locatie.contact_telefoon);
      for (const text of [locatie.motivering, locatie.reden]) {
        if (text) accepts(vrijeTekst({ max: 1000, regels: true }), text);
      }
      expect(woonplaatsenVan(locatie.gemeente)).toContain(locatie.woonplaats);
      const places = postcodesVan(locatie.gemeente);
      if (places) expect(places.get(locatie.postcode.slice(0, 4))).toBe(locatie.woonplaats);
    }
  });

  it('mails to addresses that do not exist', () => {
    for (const { aan } of rows('bericht')) expect(aan).toMatch(/\.example$/);
    for (const { email } of demoPeople) expect(email).toMatch(/\.example$/);
  });
});

describe.each([[NIGHT], ['2026-12-24'], ['2027-03-28'], ['2027-10-31'], ['2028-02-29']])(
  'the demo of %s',
  (night) => {
    const made = night === NIGHT ? demo : makeDemo(night, ADDRESS);
    const stays = rows('verblijf', made);
    const end = (stay: Row<'verblijf'>) =>
      stay.vertrek ?? (stay.status === 'aanwezig' ? '9999-12-31' : stay.verwacht_vertrek);

    it('has nobody in two places and no bed for two people, also when somebody stays on', () => {
      const spans = (key: 'persoon' | 'slaapplaats') => {
        const by = new Map<string, [string, string][]>();
        const add = (id: string | null | undefined, from: string, to: string) => {
          if (id && from < to) by.set(id, [...(by.get(id) ?? []), [from, to]]);
        };
        for (const stay of stays) {
          if (stay.status === 'vervallen') continue;
          const from = key === 'slaapplaats' ? (stay.slaapplaats_vanaf ?? stay.aankomst) : stay.aankomst;
          add(stay[key], from, end(stay) ?? '9999-12-31');
        }
        if (key === 'slaapplaats')
          for (const { slaapplaats, van, tot } of rows('eerdere_slaapplaats', made))
            add(slaapplaats, van, tot);
        return by;
      };
      for (const key of ['persoon', 'slaapplaats'] as const) {
        for (const [id, list] of spans(key)) {
          const sorted = list.sort(([a], [b]) => (a < b ? -1 : 1));
          for (const [index, [from]] of sorted.entries())
            expect([id, index === 0 || (sorted[index - 1]?.[1] ?? '') <= from]).toEqual([id, true]);
        }
      }
    });

    it('is over a maximum, expects people tonight, and left something to make up', () => {
      const present = (id: string) => stays.filter((s) => s.locatie === id && s.status === 'aanwezig').length;
      const inUse = rows('locatie', made).filter(({ status }) => status === 'goedgekeurd');
      expect(inUse.filter(({ id, maximum }) => present(id) > maximum)).toHaveLength(1);
      expect(inUse.filter(({ id }) => present(id) === 0).map(({ naam: name }) => name)).toContain(
        'Nieuwbouw Kloosterveen',
      );
      const expected = stays.filter(({ status, aankomst }) => status === 'verwacht' && aankomst <= night);
      expect(expected.length).toBeGreaterThanOrEqual(5);
      const leaving = stays.filter(
        ({ status, verwacht_vertrek }) =>
          status === 'aanwezig' && verwacht_vertrek && verwacht_vertrek <= night,
      );
      expect(leaving.length).toBeGreaterThanOrEqual(5);
      const signals = new Set(rows('signaal', made).map(({ soort }) => soort));
      for (const soort of [
        'boven_maximum',
        'nacht_ontbreekt',
        'snf_verlopen',
        'vergunning_verlopen',
        'niet_toegestane_locatie',
      ])
        expect(signals).toContain(soort);
      const last = rows('nacht', made).filter(({ nacht }) => nacht === addDays(night, -1));
      expect(last.length).toBeLessThan(inUse.length);
      expect(last.length).toBeGreaterThan(inUse.length - 4);
      expect(rows('nacht', made).some(({ nacht }) => nacht >= night)).toBe(false);
      expect(new Set(rows('nacht', made).map(({ tijdigheid }) => tijdigheid)).size).toBe(3);
    });

    it('tells of nothing that has yet to happen', () => {
      const now = openingOf(night, '12:00').toString().slice(0, 16);
      for (const [table, list] of Object.entries(made)) {
        for (const row of list) {
          for (const [column, value] of Object.entries(row)) {
            if (column === 'verloopt_op' || typeof value !== 'string' || !/^\d{4}-.*T.*Z$/.test(value))
              continue;
            expect([table, column, value.slice(0, 16) <= now]).toEqual([table, column, true]);
          }
        }
      }
    });
  },
);
