import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { landen } from '../../beleid/landen.ts';
import { type Document, type Format, makeZone } from './make-zone.test-support.ts';
import { readZone } from './read-zone.ts';

const fixture = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../test/fixtures/mrz/${name}.json`, import.meta.url), 'utf8'));
const { specimens } = fixture('specimens') as { specimens: { format: string; lines: string[] }[] };
const { invented } = fixture('invented') as {
  invented: {
    wat: string;
    format: Format;
    lines: string[];
    achternaam: string;
    voornamen: string;
    documentsoort: string;
    land: string;
    afgekapt: boolean;
  }[];
};
const accepted = specimens.filter(({ format }) => format.startsWith('TD'));
const CARD = invented[0]?.lines ?? [];
const PASSPORT = invented[2]?.lines ?? [];

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const FIGURES = [...'0123456789'];
const text = (from: string[], minLength: number, maxLength = minLength) =>
  fc.array(fc.constantFrom(...from), { minLength, maxLength }).map((all) => all.join(''));
const date = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(2, 10).replaceAll('-', ''));
/** Numbers without O, of which a reader cannot know that it is no zero. */
const NUMBER = [...LETTERS.filter((letter) => letter !== 'O'), ...FIGURES];
const EEA = 'POL ROU BGR HUN LTU LVA SVK CZE PRT ESP ITA NLD'.split(' ');

const documents = fc.record({
  code: fc.constantFrom('I', 'ID', 'P', 'AR', 'IR'),
  state: fc.constantFrom(...EEA, 'D'),
  achternaam: text(LETTERS, 2, 12),
  voornamen: fc.oneof(text(LETTERS, 2, 10), fc.constant('')),
  number: text(NUMBER, 5, 9),
  nationality: fc.constantFrom(...EEA, 'D'),
  born: date,
  sex: fc.constantFrom('M', 'F', '<'),
  expires: date,
  optional: text(NUMBER, 0, 7),
  optional2: text(NUMBER, 0, 11),
}) satisfies fc.Arbitrary<Document>;
const zones = fc.tuple(fc.constantFrom<Format>('TD1', 'TD2', 'TD3'), documents).map(([format, drawn]) => {
  const code = format === 'TD3' ? 'P' : drawn.code === 'P' ? 'I' : drawn.code;
  const document = { ...drawn, code };
  return { format, document, lines: makeZone(format, document) };
});
const kind = ({ code }: Document) =>
  code === 'P' ? 'paspoort' : code.endsWith('R') ? 'verblijfsdocument' : 'identiteitskaart';

describe('readZone', () => {
  it.each(accepted)('reads the $format of ICAO', ({ format, lines }) => {
    expect(readZone(lines.join('\n'))).toEqual({
      ok: true,
      achternaam: 'ERIKSSON',
      voornamen: 'ANNA MARIA',
      documentsoort: format === 'TD3' ? 'paspoort' : 'identiteitskaart',
      land: null,
      afgekapt: false,
    });
  });

  it.each(invented)('reads a $wat', ({ wat, format, lines, ...expected }) => {
    expect(readZone(lines.join('\n'))).toEqual({ ok: true, ...expected });
  });

  it('reads what was generated, in all three formats', () => {
    fc.assert(
      fc.property(zones, ({ document, lines }) => {
        expect(readZone(lines.join('\n'))).toMatchObject({
          ok: true,
          achternaam: document.achternaam,
          voornamen: document.voornamen,
          documentsoort: kind(document),
          land: landen.find(({ iso3 }) => iso3 === (document.state === 'D' ? 'DEU' : document.state))?.code,
        });
      }),
    );
  });

  it('gives away nothing else that is on the document', () => {
    const known = ['ok', 'achternaam', 'voornamen', 'documentsoort', 'land', 'afgekapt'];
    /** Longer runs of the checked line: any of number, dates, nationality with sex, and what a state adds. */
    const numbers = (lines: string[]) => lines.join('<').match(/[A-Z]*\d[A-Z0-9]{3,}/g) ?? [];
    const silent = (lines: string[], besides: string[] = []) => {
      const result = readZone(lines.join('\n'));
      expect(result.ok).toBe(true);
      expect(Object.keys(result).sort()).toEqual([...known].sort());
      const given = Object.values(result).map(String);
      for (const value of [...numbers(lines), ...besides]) expect(given).not.toContain(value);
      expect(given.filter((value) => /\d/.test(value) && !/^\d{4}$/.test(value))).toEqual([]);
    };
    for (const { lines } of [...accepted, ...invented]) silent(lines);
    fc.assert(
      fc.property(zones, ({ document, lines }) => {
        const { number, born, expires, nationality, sex, optional, optional2 } = document;
        const mine = [document.achternaam, document.voornamen];
        const secrets = [number, born, expires, nationality, sex, optional, optional2];
        silent(
          lines,
          secrets.filter((value) => value.length > 0 && !mine.includes(value)),
        );
      }),
    );
  });

  it('says nothing of a zone that it refuses, but which line to look at', () => {
    const wrong = PASSPORT.join('\n').replace('750419', '750418');
    expect(readZone(wrong)).toEqual({ ok: false, code: 'controlecijfer', regel: 2 });
    expect(readZone(CARD.join('\n').replace('XYZ6', 'XYZ7'))).toEqual({
      ok: false,
      code: 'controlecijfer',
      regel: 1,
    });
  });

  it('refuses a changed sign wherever a check digit guards it', () => {
    const guarded: Record<Format, { line: number; from: number; to: number }[]> = {
      TD1: [
        { line: 0, from: 5, to: 30 },
        { line: 1, from: 0, to: 7 },
        { line: 1, from: 8, to: 15 },
        { line: 1, from: 18, to: 30 },
      ],
      TD2: [
        { line: 1, from: 0, to: 10 },
        { line: 1, from: 13, to: 20 },
        { line: 1, from: 21, to: 36 },
      ],
      TD3: [
        { line: 1, from: 0, to: 10 },
        { line: 1, from: 13, to: 20 },
        { line: 1, from: 21, to: 44 },
      ],
    };
    fc.assert(
      fc.property(zones, fc.nat(), fc.constantFrom(...NUMBER), ({ format, lines }, which, sign) => {
        const places = guarded[format].flatMap(({ line, from, to }) =>
          Array.from({ length: to - from }, (_, index) => ({ line, at: from + index })),
        );
        const { line, at } = places[which % places.length] ?? { line: 0, at: 5 };
        const before = lines[line] ?? '';
        const was = before[at] ?? '';
        // Signs of the same value modulo ten are the same to a check digit: 0, A, K, U.
        const worth = (one: string) => (one === '<' ? 0 : Number.parseInt(one, 36) % 10);
        fc.pre(worth(was) !== worth(sign));
        const changed = lines.with(line, before.slice(0, at) + sign + before.slice(at + 1));
        expect(readZone(changed.join('\n'))).toMatchObject({ ok: false });
      }),
      { numRuns: 500 },
    );
  });
});

describe('what keyboards, scanners and people make of it', () => {
  it.each([
    ['small letters', (lines: string[]) => lines.join('\n').toLowerCase()],
    ['Windows line ends and one at the end', (lines: string[]) => `${lines.join('\r\n')}\r\n`],
    ['tabs between lines', (lines: string[]) => lines.join('\t')],
    [
      'blanks within lines',
      (lines: string[]) => lines.map((line) => line.match(/.{1,5}/g)?.join(' ')).join('\n'),
    ],
    ['no line ends at all', (lines: string[]) => lines.join('')],
    ['one more line end, in the middle', (lines: string[]) => lines.join('').replace(/^.{20}/, '$&\n')],
    ['quotation marks for fillers', (lines: string[]) => lines.join('\n').replaceAll('<', '«')],
    ['quotation marks for two fillers', (lines: string[]) => lines.join('\n').replaceAll('<<', '«')],
    ['marks around what is sent', (lines: string[]) => `\u0002${lines.join('\n')}\u0003`],
    [
      'no fillers at the end of the name',
      (lines: string[]) => lines.map((line, i) => (i === 1 ? line : line.replace(/<+$/, ''))).join('\n'),
    ],
    [
      'too many fillers at the end of the name',
      (lines: string[]) =>
        lines.map((line, i) => (i === 1 ? line : line.replace(/<+$/, '$&<<<<'))).join('\n'),
    ],
    [
      'miscounted fillers before the last check digit',
      (lines: string[]) =>
        lines.map((line, i) => (i === 1 ? line.replace(/<{2,}(?=\d+$)/, '$&<<') : line)).join('\n'),
    ],
  ])('reads it with %s', (_, write) => {
    for (const { lines, achternaam, voornamen, land } of invented.filter(({ afgekapt }) => !afgekapt))
      expect(readZone(write(lines))).toMatchObject({ ok: true, achternaam, voornamen, land });
  });

  it('takes a letter O for a zero where check digits decide', () => {
    const zone = CARD.join('\n').replaceAll('0', 'O');
    expect(readZone(zone)).toEqual(readZone(CARD.join('\n')));
    const [name = '', numbers = ''] = PASSPORT;
    expect(readZone(`${name}\n${numbers.replaceAll('0', 'O')}`).ok).toBe(true);
  });

  it('keeps a letter O that is one, also beside zeroes read as letters', () => {
    const document = {
      ...{ code: 'I', state: 'POL', achternaam: 'NOWAK', voornamen: 'OLA', number: 'OPO12345', optional: '' },
      ...{ nationality: 'POL', born: '000229', sex: 'F' as const, expires: '300101', optional2: '' },
    } as const;
    const [one = '', two = '', three = ''] = makeZone('TD1', document);
    expect(readZone([one, two.replaceAll('0', 'O'), three].join('\n'))).toMatchObject({ ok: true });
  });

  it('leaves a zero in a name alone: no check digit tells', () => {
    expect(readZone(PASSPORT.join('\n').replace('ZOFIA', 'Z0FIA'))).toEqual({ ok: false, code: 'geen_zone' });
  });
});

describe('a name', () => {
  const [, numbers = ''] = PASSPORT;
  const named = (field: string) => readZone(`${`P<POL${field}`.padEnd(44, '<')}\n${numbers}`);

  it('that fills its line may go on', () => {
    expect(named('A'.repeat(39))).toMatchObject({
      achternaam: 'A'.repeat(39),
      voornamen: '',
      afgekapt: true,
    });
    expect(named(`${'A'.repeat(30)}<<BARTLOMI`.slice(0, 39))).toMatchObject({ afgekapt: true });
    expect(named(`${'A'.repeat(30)}<<BARTLOM`.slice(0, 38))).toMatchObject({ afgekapt: false });
  });

  it('may be one name', () =>
    expect(named('SUKARNO')).toMatchObject({ achternaam: 'SUKARNO', voornamen: '', afgekapt: false }));

  it('has several parts', () =>
    expect(named('VAN<DER<BERG<<ANNA<MARIA')).toMatchObject({
      achternaam: 'VAN DER BERG',
      voornamen: 'ANNA MARIA',
    }));

  it('must be there', () => expect(named('')).toEqual({ ok: false, code: 'geen_zone' }));
});

describe('documents', () => {
  const as = (format: Format, code: string, state: string) =>
    readZone(
      makeZone(format, {
        ...{
          code,
          state,
          achternaam: 'PROBA',
          voornamen: 'JAN',
          number: 'X1',
          nationality: state,
          born: '900101',
        },
        ...{ sex: 'M', expires: '300101', optional: '', optional2: '' },
      }).join('\n'),
    );

  it.each([
    ['TD3', 'P', 'D', 'paspoort', '9089'],
    ['TD3', 'PD', 'GBR', 'paspoort', '6039'],
    ['TD3', 'PE', 'ROU', 'nooddocument', '7047'],
    ['TD3', 'P', 'UNO', 'paspoort', null],
    ['TD1', 'AR', 'POL', 'verblijfsdocument', '7028'],
    ['TD1', 'IR', 'NLD', 'verblijfsdocument', '6030'],
    ['TD2', 'ID', 'D', 'identiteitskaart', '9089'],
    ['TD1', 'ID', 'CHE', 'identiteitskaart', '5003'],
  ] as const)('%s %s of %s is a %s', (format, code, state, documentsoort, land) =>
    expect(as(format, code, state)).toMatchObject({ ok: true, documentsoort, land }),
  );

  it.each([
    ['a card from outside the EEA', 'TD1', 'ID', 'MDA'],
    ['a passport card', 'TD1', 'IP', 'USA'],
    ['a crew certificate', 'TD2', 'AC', 'POL'],
  ] as const)('%s is none here', (_, format, code, state) =>
    expect(as(format, code, state)).toEqual({ ok: false, code: 'soort_niet_aanvaard' }),
  );

  it.each(specimens.filter(({ format }) => format.startsWith('MRV')))(
    '$format, a visa, is none',
    ({ lines }) => expect(readZone(lines.join('\n'))).toEqual({ ok: false, code: 'soort_niet_aanvaard' }),
  );

  it.each(['D1NLD10123456789ABCDEFGHIJKLM8', 'FACHE4100<<<<<<<'])('the driving licence %s is none', (line) =>
    expect(readZone(line)).toEqual({ ok: false, code: 'soort_niet_aanvaard' }),
  );

  it('reads the French card of before 2021, which has names in both lines', () => {
    const lines = ['IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<', '8806923102858CORINNE<<<<<<<6512068F6'];
    expect(readZone(lines.join('\n'))).toEqual({
      ...{ ok: true, achternaam: 'BERTHIER', voornamen: 'CORINNE', documentsoort: 'identiteitskaart' },
      ...{ land: '5002', afgekapt: false },
    });
  });

  it('has expired the day after, and never without a date', () => {
    const zone = PASSPORT.join('\n');
    expect(readZone(zone, '2033-02-22').ok).toBe(true);
    expect(readZone(zone, '2033-02-23')).toEqual({ ok: false, code: 'verlopen' });
    const endless = makeZone('TD1', {
      ...{ code: 'I', state: 'BGR', achternaam: 'PROBA', voornamen: '', number: 'X1', nationality: 'BGR' },
      ...{ born: '500101', sex: 'F', expires: '<<<<<<', optional: '', optional2: '' },
    });
    expect(readZone(endless.join('\n'), '2033-02-23').ok).toBe(true);
  });
});

describe('what is no zone', () => {
  it.each([
    ['', 'geen_zone'],
    ['Jan Nowak', 'geen_zone'],
    ['Paspoort van Jan', 'te_kort'],
    ['P<POLNOWAK<<JAN', 'te_kort'],
    [CARD.slice(0, 2).join('\n'), 'te_kort'],
    [`${PASSPORT.join('\n')}\n${PASSPORT.join('\n')}`, 'geen_zone'],
    [PASSPORT.join('\n').replace('<', '?'), 'geen_zone'],
    [`${'P'.repeat(44)}\n${'1'.repeat(44)}`, 'geen_zone'],
  ])('%s', (text, code) => expect(readZone(text)).toEqual({ ok: false, code }));

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
        expect(readZone(text).ok).toBe(false);
      }),
    );
  });
});
