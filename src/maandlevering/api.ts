import { z } from 'zod';
import { MAANDOORDELEN, MAANDSTATUSSEN } from '../beleid/maandlevering.ts';
import {
  type AnyOperation,
  component,
  described,
  json,
  operation,
  pageQuery,
  readCursor,
} from '../platform/api/index.ts';
import { beginCorrectie, finishCorrectie, showCorrectie } from './correct-maand.ts';
import { deliverMaand } from './deliver-maand.ts';
import { listVersies, showVersie } from './list-versies.ts';
import { type Maandversie, maandveld, reden } from './maand.ts';
import { MAANDVORMEN, type Maandvorm, makeMaandbestand } from './maand-bestand.ts';
import { showMaand } from './show-maand.ts';

const id = (what: string) => described(z.uuid({ error: 'ongeldig' }), what);
const maand = described(maandveld, 'The month, `2026-10`');
const proef = {
  proef: described(
    z
      .enum(['true', 'false'], { error: 'keuze_ongeldig' })
      .default('false')
      .transform((value) => value === 'true'),
    'Try only: everything is checked and answered, nothing is written',
  ),
};

const nacht = component(
  'Maandnacht',
  z.object({
    nacht: z.iso.date(),
    toestand: z.enum(['op_tijd', 'te_laat', 'ingehaald', 'ontbreekt']),
    aantal: z.int().nullable().meta({ description: 'People who slept there; null when nobody confirmed it' }),
    maximum: z.int().nullable(),
  }),
  'A night of a month',
);

const maandlevering = component(
  'Maandlevering',
  z.object({
    id: z.uuid(),
    gemeente: z.string(),
    locatie: z.uuid(),
    maand: z.string(),
    versie: z.int().meta({ description: 'The first delivery is 1; each correction makes the next' }),
    wijze: z
      .enum(['vanzelf', 'zelf', 'correctie'])
      .meta({ description: 'By itself on the first of the month, by the huisvester, or a correction' }),
    reden: z.string().nullable().meta({ description: 'Of a correction' }),
    tijdig: z.boolean(),
    geleverdOp: z.iso.datetime(),
    hash: z.string().meta({
      description:
        'SHA-256, in hex, of the month as canonical JSON (RFC 8785): gemeente, locatie, maand, and per night aantal, maximum, nacht, toestand and the stays in order',
    }),
    gevraagd: z.int().meta({ description: 'Nights the gemeente asks' }),
    opTijd: z.int(),
    teLaat: z.int(),
    ingehaald: z.int(),
    ontbreekt: z.int(),
    overnachtingen: z.int().meta({ description: 'Nights times people' }),
    nachten: z.array(nacht),
  }),
  'A version of a delivered month of a location (Bijlage 2.10); numbers, no names',
);

const correctie = component(
  'Maandcorrectie',
  z.object({
    id: z.uuid(),
    locatie: z.uuid(),
    maand: z.string(),
    reden: z.string(),
    vorigeVersie: z.int(),
    begonnenOp: z.iso.datetime(),
    afgerondOp: z.iso.datetime().nullable(),
    nieuweVersie: z
      .int()
      .nullable()
      .meta({ description: 'What it came to; null while it is open, and when nothing changed' }),
  }),
  'A delivered month that is being put right, or was',
);

const toApi = ({ op_tijd, te_laat, door: _, ...versie }: Maandversie) => ({
  ...versie,
  opTijd: op_tijd,
  teLaat: te_laat,
});

/** What each kind of file is asked for as. */
const mediaTypes: Record<Maandvorm, string> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
};

/** Identifiers of the examples; a test makes this world and sends every one. */
const LOCATIE = '0190b5a2-5b1e-7c3a-9f00-000000000001';
const CORRECTIE = '0190b5a2-5b1e-7c3a-9f00-000000000030';

const lezen = 'maandleveringen:lezen';
const schrijven = 'maandleveringen:schrijven';
const tag = 'maandleveringen';

/** Months that are delivered to the gemeente (Bijlage 2.10). */
export const maandenApi: readonly AnyOperation[] = [
  operation({
    method: 'get',
    path: '/maandleveringen',
    operationId: 'listMaandleveringen',
    summary: 'Delivered months, every version, newest first',
    tag,
    scope: lezen,
    query: z.object({
      ...pageQuery,
      maand: described(maandveld.optional(), 'Only of this month'),
      locatie: id('Only of this location').optional(),
    }),
    answers: {
      200: json(
        'A page of delivered months',
        component(
          'Maandleveringen',
          z.object({ maandleveringen: z.array(maandlevering), volgende: z.string().nullable() }),
        ),
      ),
    },
    examples: [{ summary: 'All of October', query: { maand: '2026-10' }, status: 200 }],
    async run({ ctx, query: { cursor, ...asked } }) {
      const na = readCursor(cursor, z.string().regex(/^[0-9]{1,18}$/), z.uuid());
      const { rows, volgende } = await listVersies(ctx, { ...asked, na });
      return { status: 200, body: { maandleveringen: rows.map(toApi), volgende } };
    },
  }),

  operation({
    method: 'get',
    path: '/maandleveringen/{id}',
    operationId: 'getMaandlevering',
    summary: 'A version of a delivered month: JSON, or a file when its media type is asked for with `Accept`',
    description:
      'As CSV, XLSX or PDF: night by night in numbers, with the moment and the hash; in the language of `Accept-Language` (nl, en).',
    tag,
    scope: lezen,
    params: z.object({ id: id('The version') }),
    answers: {
      200: {
        description: 'The version',
        contents: {
          'application/json': { schema: maandlevering },
          ...Object.fromEntries(
            MAANDVORMEN.map((vorm) => [mediaTypes[vorm], { schema: z.string().meta({ format: 'binary' }) }]),
          ),
        },
      },
    },
    async run({ ctx, params, mediaType }) {
      const versie = await showVersie(ctx, params);
      const vorm = MAANDVORMEN.find((one) => mediaTypes[one] === mediaType);
      if (vorm === undefined) return { status: 200, body: toApi(versie) };
      const { complex } = await showMaand(ctx, versie);
      const file = await makeMaandbestand(vorm, complex, versie, ctx.language);
      return { status: 200, body: file.body, headers: Object.fromEntries(file.headers) };
    },
  }),

  operation({
    method: 'get',
    path: '/locaties/{id}/maanden/{maand}',
    operationId: 'getMaand',
    summary: 'How a month of a location stands: what will be delivered, or was',
    tag,
    scope: lezen,
    params: z.object({ id: id('The location'), maand }),
    answers: {
      200: json(
        'As it stands',
        component(
          'Maand',
          z.object({
            locatie: z.uuid(),
            maand: z.string(),
            status: z.enum(MAANDSTATUSSEN),
            oordeel: z.enum(MAANDOORDELEN),
            nachten: z.array(nacht).meta({ description: 'The nights as they are now' }),
            levering: maandlevering.nullable().meta({ description: 'The newest version' }),
            correctie: z.uuid().nullable().meta({ description: 'The correction that is open' }),
          }),
          'A month of a location',
        ),
      ),
    },
    examples: [
      {
        summary: 'What of October will be delivered',
        params: { id: LOCATIE, maand: '2026-10' },
        status: 200,
      },
    ],
    async run({ ctx, params }) {
      const {
        complex,
        versies,
        correctie: open,
        ...rest
      } = await showMaand(ctx, {
        locatie: params.id,
        maand: params.maand,
      });
      const [newest] = versies;
      const levering = newest === undefined ? null : toApi(newest);
      return {
        status: 200,
        body: { ...rest, locatie: complex.locatie, levering, correctie: open?.id ?? null },
      };
    },
  }),

  operation({
    method: 'put',
    path: '/locaties/{id}/maanden/{maand}',
    operationId: 'putMaand',
    summary: 'Delivers a month now: earlier than it goes by itself, or late',
    description:
      'Its nights are frozen from then on. Everything that would change one of them answers 409 `maand_geleverd`; put a `maandcorrectie` with a reason, send it again, and finish the correction.',
    tag,
    scope: schrijven,
    params: z.object({ id: id('The location'), maand }),
    query: z.object(proef),
    body: component('MaandInvoer', z.strictObject({})),
    answers: { 200: json('The first version', maandlevering) },
    problems: [409],
    examples: [{ summary: 'October, now', params: { id: LOCATIE, maand: '2026-10' }, body: {}, status: 200 }],
    async run({ ctx, params }) {
      const done = await deliverMaand(ctx, { locatie: params.id, maand: params.maand });
      return { status: 200, body: toApi(done) };
    },
  }),

  operation({
    method: 'put',
    path: '/maandcorrecties/{id}',
    operationId: 'putMaandcorrectie',
    summary: 'Opens a delivered month to put something right, with the reason',
    description:
      'Until it is finished, stays and nights of that month at that location can be written by every operation. It finishes by itself after 24 hours.',
    tag: 'maandcorrecties',
    scope: schrijven,
    params: z.object({ id: id('Identifier of who sends it') }),
    query: z.object(proef),
    body: component(
      'MaandcorrectieInvoer',
      z.strictObject({
        locatie: z.uuid({ error: 'keuze_ongeldig' }),
        maand,
        reden: described(reden, 'Why; kept with both versions, and the gemeente reads it: no names'),
      }),
    ),
    answers: { 200: json('Open', correctie) },
    problems: [409],
    examples: [
      {
        summary: 'A guest was forgotten',
        params: { id: CORRECTIE },
        body: { locatie: LOCATIE, maand: '2026-10', reden: 'Een gast was vergeten' },
        status: 200,
      },
    ],
    async run({ ctx, params, body }) {
      return { status: 200, body: await beginCorrectie(ctx, { ...params, ...body }) };
    },
  }),

  operation({
    method: 'get',
    path: '/maandcorrecties/{id}',
    operationId: 'getMaandcorrectie',
    summary: 'A correction as it stands',
    tag: 'maandcorrecties',
    scope: lezen,
    params: z.object({ id: id('The correction') }),
    answers: { 200: json('As it stands', correctie) },
    examples: [{ summary: 'Whether it is still open', params: { id: CORRECTIE }, status: 200 }],
    async run({ ctx, params }) {
      return { status: 200, body: await showCorrectie(ctx, params) };
    },
  }),

  operation({
    method: 'put',
    path: '/maandcorrecties/{id}/afronding',
    operationId: 'putAfronding',
    summary: 'Finishes a correction: what changed is delivered as the next version',
    tag: 'maandcorrecties',
    scope: schrijven,
    params: z.object({ id: id('The correction') }),
    query: z.object(proef),
    body: component('AfrondingInvoer', z.strictObject({})),
    answers: {
      200: json(
        'Finished',
        component(
          'MaandcorrectieAfgerond',
          z.object({
            maandlevering: maandlevering
              .nullable()
              .meta({ description: 'The new version; null when nothing had changed' }),
          }),
        ),
      ),
    },
    problems: [409],
    examples: [{ summary: 'Everything is right now', params: { id: CORRECTIE }, body: {}, status: 200 }],
    async run({ ctx, params }) {
      const versie = await finishCorrectie(ctx, params);
      return { status: 200, body: { maandlevering: versie === null ? null : toApi(versie) } };
    },
  }),
];
