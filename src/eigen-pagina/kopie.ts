import { landnaam } from '../beleid/landen.ts';
import { nationaliteitnaam } from '../beleid/nationaliteiten.ts';
import type { Gasttaal } from '../informatie/index.ts';
import { dateOf } from '../platform/dates/index.ts';
import type { PdfBlock } from '../platform/files/index.ts';
import { dag, tijd } from './inschrijving.ts';
import { kopieteksten } from './teksten/kopie.ts';
import { eigenteksten } from './teksten.ts';

type Rij = Readonly<Record<string, unknown>>;
type Feit = { label: string; value: string };

/** From so many columns that differ on, each row of a table stands apart; below it is one line. */
const LOSSE_RIJ = 7;

/**
 * Everything of the copy of a person, table by table, in words of that person's language: each value of the JSON is in
 * it. What is the same in every row of a table is said once.
 */
export function kopieBlokken(gegevens: Readonly<Record<string, unknown>>, taal: Gasttaal): PdfBlock[] {
  const teksten = kopieteksten[taal];
  const tabel: Readonly<Record<string, string>> = teksten.tabel;
  return [
    { heading: teksten.titel },
    { text: teksten.uitleg },
    ...inVolgorde(gegevens, Object.keys(tabel)).flatMap(([name, rows]): PdfBlock[] => [
      { heading: tabel[name] ?? name },
      ...(Array.isArray(rows) && rows.length > 0 ? rijen(rows as Rij[], taal) : [{ text: teksten.niets }]),
    ]),
  ];
}

/** As the names stand in a list, with what is not in it at the end: the database puts keys in no order that says anything. */
function inVolgorde(object: Rij, names: readonly string[]): [string, unknown][] {
  const at = (name: string) => (names.includes(name) ? names.indexOf(name) : names.length);
  return Object.entries(object).sort(([a], [b]) => at(a) - at(b));
}

function rijen(rows: readonly Rij[], taal: Gasttaal): PdfBlock[] {
  const { steeds } = kopieteksten[taal];
  const [first = {}] = rows;
  const same = (column: string) =>
    rows.every((row) => JSON.stringify(row[column]) === JSON.stringify(first[column]));
  const order = Object.keys(kopieteksten[taal].kolom);
  const columns = [...new Set(rows.flatMap((row) => inVolgorde(row, order).map(([column]) => column)))];
  const shared = rows.length < 2 ? [] : columns.filter(same);
  const common = feiten(first, shared, taal);
  const own = columns.filter((column) => !shared.includes(column));
  return [
    ...(common.length === 0 ? [] : [{ text: `${steeds}:` }, { facts: common }]),
    ...rows.flatMap((row, index): PdfBlock[] => {
      const facts = feiten(row, own, taal);
      if (own.length < LOSSE_RIJ)
        return [{ text: facts.map(({ label, value }) => `${label}: ${value}`).join(' · ') }];
      return rows.length < 2 ? [{ facts }] : [{ text: `${index + 1} / ${rows.length}` }, { facts }];
    }),
  ];
}

function feiten(row: Rij, columns: readonly string[], taal: Gasttaal): Feit[] {
  return columns.flatMap((column) => {
    const value = waarde(column, row[column], taal);
    return value === '' ? [] : [{ label: kolomnaam(column, taal), value }];
  });
}

const kolomnaam = (column: string, taal: Gasttaal): string =>
  (kopieteksten[taal].kolom as Readonly<Record<string, string>>)[column] ?? column;

const DAG = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** A value as it is read; nothing for what is empty. */
function waarde(column: string, value: unknown, taal: Gasttaal): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return value ? kopieteksten[taal].ja : kopieteksten[taal].nee;
  if (Array.isArray(value)) return value.map((one) => waarde('', one, taal)).join(', ');
  if (typeof value === 'object')
    return feiten(value as Rij, Object.keys(value), taal)
      .map((one) => `${one.label}: ${one.value}`)
      .join('; ');
  const text = String(value);
  if (DAG.test(text)) return dag(text, taal);
  if (MOMENT.test(text)) return `${dag(dateOf(text), taal)}, ${tijd(text, taal)}`;
  if (column === 'land') return landnaam(text, taal) ?? text;
  if (column === 'nationaliteit') return nationaliteitnaam(text, taal) ?? text;
  if (column === 'doel') return (eigenteksten[taal].doel as Readonly<Record<string, string>>)[text] ?? text;
  return text;
}
