import { describe, expect, it } from 'vitest';
import classificatie from '../../docs/privacy/classificatie.json' with { type: 'json' };
import { kopieBlokken } from './kopie.ts';
import { kopieteksten } from './teksten/kopie.ts';

type Tabel = { uitvoer?: { persoonlijk: string[]; overig: string[] } };
const tables = Object.entries(classificatie as Record<string, Tabel>).flatMap(([name, { uitvoer }]) =>
  uitvoer === undefined ? [] : [{ name, columns: [...uitvoer.persoonlijk, ...uitvoer.overig] }],
);
const said = (gegevens: Record<string, unknown>) => JSON.stringify(kopieBlokken(gegevens, 'en'));

describe('the copy of everything on paper', () => {
  it('has a name for every table and column that the copy holds', () => {
    const { tabel, kolom } = kopieteksten.nl;
    expect(Object.keys(tabel).sort()).toEqual(tables.map(({ name }) => name).sort());
    for (const { columns } of tables) expect(Object.keys(kolom)).toEqual(expect.arrayContaining(columns));
  });

  it('holds every value of every table, whatever the rows have in common', () => {
    const gegevens = Object.fromEntries(
      tables.map(({ name, columns }) => [
        name,
        [1, 2, 3].map((row) =>
          Object.fromEntries(
            columns.map((column, at) => [column, at % 2 ? `${name}.${column}` : `${name}.${column}.${row}`]),
          ),
        ),
      ]),
    );
    const text = said(gegevens);
    for (const rows of Object.values(gegevens))
      for (const row of rows) for (const value of Object.values(row)) expect(text).toContain(value);
  });

  it('reads as language: days, moments, countries, purposes, and what changed', () => {
    const text = said({
      verblijf: [{ land: '7028', aankomst: '2026-11-24', aangemaakt_op: '2026-11-24T20:30:00+00:00' }],
      inzage: [{ doel: 'adrescontrole', rollen: ['toezicht'] }],
      correctie: [{ oud: { naam: 'Zofia L.', vertrek: null }, nieuw: { naam: 'Zofia Lewandowska' } }],
      verzoek: null,
    });
    for (const part of ['Poland', '24 November 2026', '24 November 2026, 21:30', 'Check of the address'])
      expect(text).toContain(part);
    expect(text).toContain('What it was: Name: Zofia L. · What it became: Name: Zofia Lewandowska');
    expect(text).toContain('There is nothing about you here.');
  });

  it('says once what is the same in every row', () => {
    const rows = ['2026-11-24', '2026-11-25'].map((nacht) => ({
      nacht,
      gemeente: '0160',
      tijdigheid: 'op_tijd',
    }));
    const text = said({ overnachting: rows });
    expect(text.split('op_tijd')).toHaveLength(2);
    expect(text).toContain('"text":"Night: 24 November 2026"');
  });
});
