import { z } from 'zod';
import { vrijeTekst } from '../../beleid/invoer/vrije-tekst.ts';
import { AANSLAGSOORTEN } from '../../beleid/verblijfsbelasting/aanslag.ts';
import { BEREKENINGEN } from '../../beleid/verblijfsbelasting/forfait.ts';
import {
  type AnyOperation,
  component,
  described,
  json,
  operation,
  pageQuery,
  readCursor,
} from '../../platform/api/index.ts';
import { makeAanslagentabel } from '../aanslagen-tabel.ts';
import { makeBrief } from '../brief-pdf.ts';
import { deliverAangifte } from '../deliver-aangifte.ts';
import { listAangiften, listAanslagenApi, tijdvakcode } from '../list-api.ts';
import { showAangifte } from '../show-aangifte.ts';
import { showAanslag } from '../show-aanslag.ts';
import {
  aangifte,
  aangifteMetRegels,
  aanslag,
  aanslagMetRegels,
  toAangifte,
  toAanslag,
  toRegel,
} from './schemas.ts';
import * as voorbeeld from './voorbeelden.ts';

const lezen = 'verblijfsbelasting:lezen';
const id = (what: string) => described(z.uuid({ error: 'ongeldig' }), what);
const binary = { schema: z.string().meta({ format: 'binary' }) };
const CSV = 'text/csv';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PDF = 'application/pdf';

const filters = {
  gemeente: described(
    z
      .string()
      .regex(/^\d{4}$/, 'ongeldig')
      .optional(),
    'Only of this gemeente, by its CBS code',
  ),
  tijdvak: described(
    tijdvakcode.optional(),
    'Only over this period: `2026`, `2026-H2`, `2026-K4` or `2026-12`',
  ),
};

/** The tax on stays (§3.1.4): declarations, handing them in, and assessments. Numbers, never names. */
export const belastingApi: readonly AnyOperation[] = [
  operation({
    method: 'get',
    path: '/aangiften',
    operationId: 'listAangiften',
    summary: 'Tax declarations that stand, newest period first: own ones, or those of the gemeente',
    tag: 'aangiften',
    scope: lezen,
    query: z.object({ ...pageQuery, ...filters }),
    answers: {
      200: json(
        'A page of declarations',
        component('Aangiften', z.object({ aangiften: z.array(aangifte), volgende: z.string().nullable() })),
      ),
    },
    examples: [
      { summary: 'Over the third quarter', query: { tijdvak: '2026-K3' }, status: 200 },
      { summary: 'Of one gemeente, fifty at a time', query: { gemeente: '0160', aantal: '50' }, status: 200 },
      { summary: 'No period: refused', query: { tijdvak: '2026-13' }, status: 400 },
    ],
    async run({ ctx, query: { cursor, ...asked } }) {
      const na = readCursor(cursor, z.iso.date(), z.uuid());
      const { rows, volgende } = await listAangiften(ctx, { ...asked, na });
      return { status: 200, body: { aangiften: rows.map(toAangifte), volgende } };
    },
  }),

  operation({
    method: 'get',
    path: '/aangiften/{id}',
    operationId: 'getAangifte',
    summary: 'A tax declaration with its lines',
    tag: 'aangiften',
    scope: lezen,
    params: z.object({ id: id('The declaration') }),
    answers: { 200: json('With its lines', aangifteMetRegels) },
    examples: [{ summary: 'One with a flat rate to choose', params: { id: voorbeeld.CONCEPT }, status: 200 }],
    async run({ ctx, params }) {
      const { aangifte: row, regels } = await showAangifte(ctx, params);
      return { status: 200, body: { ...toAangifte(row), regels: regels.map(toRegel) } };
    },
  }),

  operation({
    method: 'put',
    path: '/aangiften/{id}/indiening',
    operationId: 'putIndiening',
    summary: 'Hands a declaration in: agrees with every line, but for those that are objected to',
    description:
      'Sending the same again answers the same. Something else after it was handed in answers 409. Where the ordinance has a flat rate (`bedragForfait`), `berekening` chooses between it and the nights that were slept; when left out it is as it was chosen before, else the nights that were slept.',
    tag: 'aangiften',
    scope: 'aangiften:indienen',
    params: z.object({ id: id('The declaration') }),
    query: z.object({
      proef: described(
        z
          .enum(['true', 'false'], { error: 'keuze_ongeldig' })
          .default('false')
          .transform((value) => value === 'true'),
        'Try only: everything is checked and answered, nothing is written',
      ),
    }),
    body: component(
      'IndieningInvoer',
      z.strictObject({
        bezwaren: described(
          z.array(
            z.strictObject({
              regel: z.uuid({ error: 'ongeldig' }),
              reden: described(vrijeTekst(), 'What is wrong with it: no names'),
            }),
          ),
          'Lines that are objected to; the others are agreed with',
        ),
        berekening: described(
          z.enum(BEREKENINGEN, { error: 'keuze_ongeldig' }).optional(),
          'The flat rate or the nights that were slept',
        ),
      }),
    ),
    answers: {
      200: json(
        'Handed in',
        component('Indiening', z.object({ oneens: z.int() }), 'How many lines were objected to'),
      ),
    },
    problems: [409],
    examples: [
      {
        summary: 'By the flat rate, with every line agreed',
        params: { id: voorbeeld.CONCEPT },
        body: { bezwaren: [], berekening: 'forfait' },
        status: 200,
      },
      {
        summary: 'The other choice afterwards: refused',
        params: { id: voorbeeld.CONCEPT },
        body: { bezwaren: [], berekening: 'werkelijk' },
        status: 409,
      },
    ],
    async run({ ctx, params, body }) {
      return { status: 200, body: await deliverAangifte(ctx, { aangifte: params.id, ...body }) };
    },
  }),

  operation({
    method: 'get',
    path: '/aanslagen',
    operationId: 'listAanslagen',
    summary:
      'Tax assessments, newest first: JSON a page at a time, or all of them as a file for the tax system',
    description:
      'As CSV or XLSX when `Accept` asks for it: every assessment that fits, whatever `aantal` and `cursor` say; amounts in whole cents, headers in the language of `Accept-Language` (nl, en).',
    tag: 'aanslagen',
    scope: lezen,
    query: z.object({
      ...pageQuery,
      ...filters,
      soort: described(z.enum(AANSLAGSOORTEN, { error: 'keuze_ongeldig' }).optional(), 'Only of this kind'),
    }),
    answers: {
      200: {
        description: 'A page of assessments, or the file',
        contents: {
          'application/json': {
            schema: component(
              'Aanslagen',
              z.object({ aanslagen: z.array(aanslag), volgende: z.string().nullable() }),
            ),
          },
          [CSV]: binary,
          [XLSX]: binary,
        },
      },
    },
    examples: [
      { summary: 'Over the third quarter', query: { tijdvak: '2026-K3' }, status: 200 },
      {
        summary: 'What was given back, in one gemeente',
        query: { gemeente: '0160', soort: 'vermindering' },
        status: 200,
      },
      { summary: 'An unknown kind: refused', query: { soort: 'boete' }, status: 400 },
    ],
    async run({ ctx, query: { cursor, ...asked }, mediaType }) {
      const na = readCursor(cursor, z.string().regex(/^[0-9]{1,18}$/), z.uuid());
      const alles = mediaType === CSV || mediaType === XLSX;
      const { rows, volgende } = await listAanslagenApi(ctx, { ...asked, na, alles });
      if (!alles) return { status: 200, body: { aanslagen: rows.map(toAanslag), volgende } };
      const file = makeAanslagentabel(mediaType === CSV ? 'csv' : 'xlsx', rows, ctx.language);
      return { status: 200, body: file.body, headers: Object.fromEntries(file.headers) };
    },
  }),

  operation({
    method: 'get',
    path: '/aanslagen/{id}',
    operationId: 'getAanslag',
    summary: 'A tax assessment with its lines: JSON, or the letter as a tagged PDF',
    description: 'The letter is in the language of `Accept-Language` (nl, en).',
    tag: 'aanslagen',
    scope: lezen,
    params: z.object({ id: id('The assessment') }),
    answers: {
      200: {
        description: 'The assessment, or its letter',
        contents: { 'application/json': { schema: aanslagMetRegels }, [PDF]: binary },
      },
    },
    examples: [
      { summary: 'With everything it was computed from', params: { id: voorbeeld.AANSLAG }, status: 200 },
    ],
    async run({ ctx, params, mediaType }) {
      const getoond = await showAanslag(ctx, params);
      const { aanslag: row, organisatie, regels, afwijkend } = getoond;
      if (mediaType === PDF) {
        const body = await makeBrief(getoond, ctx.language);
        const filename = `attachment; filename="aanslag-${row.nummer}.pdf"`;
        return { status: 200, body, headers: { 'content-type': PDF, 'content-disposition': filename } };
      }
      const { invoer, van: _, tot: __, volgorde: ___, verordening: ____, ...shown } = row;
      const { berekening = 'werkelijk', afronding: _____, ...from } = invoer;
      return {
        status: 200,
        body: {
          ...{ ...shown, ...from, berekening, kvk: organisatie.kvk },
          ...{ klopt: afwijkend.length === 0, regels: regels.map(toRegel) },
        },
      };
    },
  }),
];
