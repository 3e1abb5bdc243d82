import { access, readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { BEWAARSOORTEN } from '../../src/beleid/bewaren/index.ts';
import privacy from '../../src/privacy/i18n/nl.json' with { type: 'json' };
import { eigenGegevens, gegevensVanKolom, KOLOMMEN, VERWERKINGEN } from './dpia/afgeleid.ts';
import { modelAntwoorden } from './dpia/antwoorden.ts';
import { type Antwoord, alsFormulier, alsJson, type Formulier, type Groep } from './dpia/formulier.ts';
import perVerwerking from './dpia/per-verwerking.json' with { type: 'json' };
import persoonsgegevens from './dpia/persoonsgegevens.json' with { type: 'json' };
import type { Waarde } from './dpia/soorten.ts';
import formulier from './dpia/vragen.json' with { type: 'json' };
import { alsMarkdown } from './dpia/weergave.ts';

type Vraag = {
  id: string;
  soort: string;
  groep?: string;
  keuzes?: string[];
  uit?: string;
  als?: Record<string, string>;
};
const vragen = formulier.vragen as unknown as readonly Vraag[];
const written = JSON.parse(await readFile('docs/privacy/model-dpia.json', 'utf8')) as Formulier;

/** Left empty on purpose: a choice or a date has no room for words, and is for the gemeente. */
const VOOR_DE_GEMEENTE = new Set(['8.1.1.2', '19.5.6', '19.5.8', '20.1.6']);
/** Nothing is answered: Onderdak gives no picture. */
const ZONDER = new Set(['1.2.1']);

/** An answer, the row of a group that it stands in, and the group. */
type Gegeven = { id: string; at: number | null; answer: Antwoord; key: string };
const answered = Object.entries(written.answers).flatMap<Gegeven>(([key, value]) =>
  Array.isArray(value)
    ? value.flatMap((row) => answersOf(row).map(([id, answer]) => ({ id, at: row._index, answer, key })))
    : [{ id: key, at: null, answer: value, key }],
);
function answersOf({ _index, ...rest }: Groep): [string, Antwoord][] {
  return Object.entries(rest) as [string, Antwoord][];
}
const valueAt = (id: string, at: number | null): Waarde | undefined =>
  answered.find((one) => one.id === id && (one.at === null || one.at === at))?.answer.value;
const isEmpty = (value: Waarde) => value === null || value.length === 0;
const texts = answered.flatMap(({ answer }) => answer.value ?? []);

describe('the shape of the model DPIA', () => {
  it('is that of the form, at the version whose questions are listed', () => {
    expect(written.$schema).toBe(formulier.formulier.schema);
    expect(written.metadata.urn).toMatch(/^urn:nl:dpia:[0-9]+[.][0-9]+$/);
    expect(written.metadata.urn).toBe(formulier.formulier.urn);
    for (const { key, id, answer } of answered) {
      expect(key).toMatch(/^[0-9]+([.][0-9]+)*$/);
      expect([id, Number.isNaN(Date.parse(answer.lastEditedAt))]).toEqual([id, false]);
    }
  });

  it('answers only questions that there are, each in the group in which it repeats', () => {
    const known = new Map(vragen.map(({ id, groep }) => [id, groep ?? id]));
    expect(answered.filter(({ id, key }) => known.get(id) !== key)).toEqual([]);
  });

  it('numbers the rows of every group from nought, and those of each processing activity alike', () => {
    const groups = Object.entries(written.answers).flatMap(([key, rows]) =>
      Array.isArray(rows) ? [[key, rows.map(({ _index }) => _index)] as const] : [],
    );
    for (const [key, numbers] of groups) expect([key, numbers]).toEqual([key, numbers.map((_, n) => n)]);
    const alike = groups.filter(([key]) => /^(3[.]1|(5|7)[.]1|(6|8|9|10|11|13)[.]1[.]1)$/.test(key));
    expect(alike.map(([key, { length }]) => [key, length])).toEqual(
      ['3.1', '5.1', '6.1.1', '7.1', '8.1.1', '9.1.1', '10.1.1', '11.1.1', '13.1.1'].map((key) => [
        key,
        VERWERKINGEN.length,
      ]),
    );
  });

  it('answers every question, or leaves it to the gemeente in words', () => {
    const shown = ({ als }: Vraag, at: number | null) =>
      Object.entries(als ?? {}).every(([id, value]) => valueAt(id, at) === value);
    for (const vraag of vragen.filter(({ id }) => !ZONDER.has(id))) {
      const rows = vraag.groep === undefined ? null : written.answers[vraag.groep];
      for (const at of Array.isArray(rows) ? rows.map(({ _index }) => _index) : [null]) {
        const value = valueAt(vraag.id, at);
        const place = `${vraag.id} of ${at}`;
        if (!shown(vraag, at)) expect([place, value]).toEqual([place, undefined]);
        else if (value === undefined) expect(`no answer to ${place}`).toBe('an answer');
        else if (isEmpty(value)) expect([place, mayBeEmpty(vraag.id, at)]).toEqual([place, true]);
      }
    }
  });

  /** A term that no rule gives is said in words, beside the choice. */
  function mayBeEmpty(id: string, at: number | null): boolean {
    if (id === '10.1.1.4') return String(valueAt('10.1.1.5', at)).includes('In te vullen door de gemeente: ');
    return VOOR_DE_GEMEENTE.has(id);
  }

  it('chooses only what the form offers, and writes no second line where there is one', () => {
    for (const { id, answer } of answered) {
      const { soort, keuzes, uit } = vragen.find((vraag) => vraag.id === id) as Vraag;
      const offered = keuzes ?? answered.filter((one) => one.id === uit).map((one) => one.answer.value);
      const chosen = [answer.value ?? []].flat();
      if (soort === 'keuze' || soort === 'meerkeuze') expect(offered).toEqual(expect.arrayContaining(chosen));
      if (soort === 'meerkeuze') expect([id, Array.isArray(answer.value)]).toEqual([id, true]);
      if (soort === 'regel') expect([id, String(answer.value).includes('\n')]).toEqual([id, false]);
      if (soort === 'datum') expect(answer.value ?? '2026-11-28').toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });
});

describe('what the model DPIA says of the program', () => {
  it('has every column with personal data under one name, and no name for what is not there', () => {
    for (const kolom of KOLOMMEN) expect([kolom, gegevensVanKolom(kolom).length]).toEqual([kolom, 1]);
    const named = persoonsgegevens
      .flatMap(({ kolommen }) => kolommen)
      .filter((kolom) => !kolom.includes('*'));
    expect(named.filter((kolom) => !KOLOMMEN.includes(kolom))).toEqual([]);
    const kept = new Set(VERWERKINGEN.flatMap(eigenGegevens));
    expect(persoonsgegevens.filter(({ gegeven }) => !kept.has(gegeven))).toEqual([]);
  });

  it('gives every term of retention at a processing activity', () => {
    const said = answered.filter(({ id }) => id === '10.1.1.5').map(({ answer }) => String(answer.value));
    for (const soort of BEWAARSOORTEN)
      expect([soort, said.some((tekst) => tekst.includes(`${privacy.soort[soort]}: `))]).toEqual([
        soort,
        true,
      ]);
  });

  it('has words for every processing activity, and for no other', () => {
    expect(Object.keys(perVerwerking).sort()).toEqual([...VERWERKINGEN].sort());
    const names = [...VERWERKINGEN, ...persoonsgegevens.map(({ gegeven }) => gegeven)];
    const read = Object.values(perVerwerking).flatMap(({ gebruikt }) => gebruikt as string[]);
    expect(names).toEqual(expect.arrayContaining(read));
  });

  it('names only decisions and files that there are', async () => {
    const said = texts.join('\n');
    const decisions = (await readdir('docs/decisions')).map((file) => file.slice(0, 4));
    const named = Array.from(said.matchAll(/besluit (\d{4})/g), ([, number]) => number as string);
    expect(named.length).toBeGreaterThan(20);
    expect(decisions).toEqual(expect.arrayContaining(named));
    const files = said.match(/\b(?:docs|src|test|content)\/[\w./-]*\w|\bSECURITY\.md/g) ?? [];
    expect(files.length).toBeGreaterThan(10);
    for (const file of new Set(files)) await access(file);
  });

  it('weighs every measure against one risk', () => {
    expect(answered.filter(({ id }) => id === '17.1.1').map(({ answer }) => answer.value)).toEqual(
      answered.filter(({ id }) => id === '16.1.1').map(({ answer }) => [answer.value]),
    );
  });
});

describe('docs/privacy', () => {
  const made = alsFormulier(modelAntwoorden());

  it('has the model DPIA as the program stands', async () => {
    await expect(alsJson(made)).toMatchFileSnapshot('../../docs/privacy/model-dpia.json');
  });
  it('has it as a page for who does not use the form', async () => {
    await expect(alsMarkdown(made)).toMatchFileSnapshot('../../docs/privacy/model-dpia.md');
  });
});
