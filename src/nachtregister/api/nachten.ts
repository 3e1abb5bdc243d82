import { z } from 'zod';
import { leveringSchema } from '../../koppelingen/index.ts';
import type { Context } from '../../platform/access/context.ts';
import {
  type AnyOperation,
  component,
  described,
  empty,
  json,
  operation,
  pageQuery,
  readCursor,
  snakeKeys,
  toSnake,
} from '../../platform/api/index.ts';
import type { IsoDate } from '../../platform/dates/index.ts';
import type { Issue } from '../../platform/errors.ts';
import { deliverAfwezigheid } from '../deliver-afwezigheid.ts';
import { deliverNacht, MOST_AANWEZIG } from '../deliver-nacht.ts';
import { deliverNachtbevestiging } from '../deliver-nachtbevestiging.ts';
import { judgeNacht } from '../judge-nacht.ts';
import { listAfwezigheden } from '../list-afwezigheden.ts';
import { undoAfwezigheid } from '../record-afwezigheid.ts';
import { undoNachten } from '../undo-nachten.ts';
import type { nieuwVerblijf } from '../verblijf.ts';
import { dagVan, idIn, proef } from './velden.ts';
import { verblijfInvoer } from './verblijf-model.ts';
import * as voorbeeld from './voorbeelden.ts';

export const nachtresultaat = component(
  'Nachtresultaat',
  z.object({
    locatie: z.uuid(),
    nacht: z.iso.date().meta({ description: 'The date of the evening' }),
    aantal: z.int().meta({ description: 'People who sleep there' }),
    maximum: z
      .int()
      .meta({ description: 'People the location may hold; more is accepted, toezicht is told' }),
    tijdigheid: z.enum(['op_tijd', 'te_laat', 'ingehaald']),
    nieuw: z.boolean().meta({ description: 'Confirmed now; false when it already was' }),
    erbij: z.int(),
    eraf: z.int(),
  }),
  'A location’s night as a confirmation left it',
);

const afwezigheid = component(
  'Afwezigheid',
  z.object({ id: z.uuid(), verblijf: z.uuid(), van: z.iso.date(), tot: z.iso.date() }),
  'Nights away within a stay: from `van`, until the night of `tot`, which is not one of them',
);

const aanwezige = component(
  'Aanwezige',
  verblijfInvoer.omit({ locatie: true }).extend({
    id: described(z.uuid({ error: 'ongeldig' }), 'The stay; for somebody new an identifier of who sends it'),
    aankomst: dagVan('The night itself when left out').optional(),
  }),
  'Somebody who is there; what the register already has of a known stay is not changed by it',
);

const nachtGeleverd = component(
  'NachtGeleverd',
  z.object({
    levering: leveringSchema,
    nacht: nachtresultaat,
    voor: z.array(z.uuid()).meta({ description: 'Stays that slept there by the register before' }),
    na: z.array(z.uuid()).meta({ description: 'And after' }),
    verschil: component(
      'Verschil',
      z.object({
        aankomsten: z.array(z.uuid()).meta({ description: 'New stays' }),
        aangekomen: z.array(z.uuid()).meta({ description: 'Were announced, have come' }),
        terug: z
          .array(z.object({ verblijf: z.uuid(), weg: z.iso.date() }))
          .meta({ description: 'Had left, came back' }),
        afwezigheidIngetrokken: z.array(z.uuid()).meta({ description: 'Were said to be away, are there' }),
        afwezigheden: z.array(z.uuid()).meta({ description: 'Away this night' }),
        vertrekken: z.array(z.uuid()).meta({ description: 'Not named any more: left from this night on' }),
      }),
    ),
  }),
);

const tag = 'nachten';

/** Nights: the one press, a whole night as a list, and nights away. */
export const nachtenApi: readonly AnyOperation[] = [
  operation({
    method: 'put',
    path: '/nachtbevestigingen/{id}',
    operationId: 'putNachtbevestiging',
    summary: 'Confirms who sleeps at the own locations tonight: the one press of a button (§3.1.3)',
    description:
      'For all locations or some, tonight or an earlier night. After the closing hour of the gemeente it is late, accepted and marked.',
    tag: 'nachtbevestigingen',
    scope: 'nachten:schrijven',
    params: z.object({ id: idIn('Identifier of this confirmation, of who sends it') }),
    query: z.object(proef),
    body: component(
      'Nachtbevestiging',
      z.strictObject({
        nacht: dagVan('Tonight when left out').optional(),
        locaties: described(
          z
            .array(z.uuid({ error: 'keuze_ongeldig' }))
            .min(1, 'verplicht')
            .max(1000)
            .optional(),
          'All that are in use when left out',
        ),
      }),
    ),
    answers: {
      200: json(
        'Confirmed',
        component(
          'NachtenBevestigd',
          z.object({ levering: leveringSchema, nachten: z.array(nachtresultaat) }),
        ),
      ),
    },
    problems: [409],
    examples: [
      { summary: 'All locations, tonight', params: { id: voorbeeld.BEVESTIGING }, body: {}, status: 200 },
    ],
    async run({ ctx, params, body, hash }) {
      return { status: 200, body: await deliverNachtbevestiging(ctx, { ...params, ...body, hash }) };
    },
  }),

  operation({
    method: 'put',
    path: '/locaties/{id}/nachten/{datum}',
    operationId: 'putNacht',
    summary: 'Hands over everybody who is at a location on a night, and confirms it',
    description:
      'The difference with the register becomes arrivals, departures and absences, and comes back with the register before and after. Whoever is not named has left from that night on; whoever is away comes in `afwezig`. Look first with `proef=true`.',
    tag,
    scope: 'nachten:schrijven',
    params: z.object({ id: idIn('The location'), datum: dagVan('The night, by the date of its evening') }),
    query: z.object(proef),
    body: component(
      'Nachtlevering',
      z.strictObject({
        aanwezig: z.array(aanwezige).max(MOST_AANWEZIG),
        afwezig: described(
          z
            .array(z.uuid({ error: 'ongeldig' }))
            .max(MOST_AANWEZIG)
            .default([]),
          'Stays that go on, away this night',
        ),
      }),
    ),
    rules: (body, wrong, ctx, { id, datum }) => besideNacht(body, wrong, ctx, { locatie: id, nacht: datum }),
    answers: { 200: json('As the register has it now', nachtGeleverd) },
    problems: [409],
    examples: [
      {
        summary: 'One person is there, and she is new',
        params: { id: voorbeeld.LOCATIE, datum: voorbeeld.NACHT },
        query: { proef: 'true' },
        body: { aanwezig: [zonderLocatie(voorbeeld.inchecken)], afwezig: [] },
        status: 200,
      },
    ],
    async run({ ctx, params, body, hash }) {
      const aanwezig = body.aanwezig.map((one) => ({
        ...(snakeKeys(one) as object as z.input<typeof nieuwVerblijf>),
        aankomst: one.aankomst ?? params.datum,
        locatie: params.id,
      }));
      const done = await deliverNacht(ctx, {
        locatie: params.id,
        nacht: params.datum,
        aanwezig,
        afwezig: body.afwezig,
        hash,
      });
      return { status: 200, body: done };
    },
  }),

  operation({
    method: 'delete',
    path: '/locaties/{id}/nachten/{datum}',
    operationId: 'deleteNacht',
    summary: 'Takes a confirmation back, until the closing hour of the gemeente',
    tag,
    scope: 'nachten:schrijven',
    params: z.object({ id: idIn('The location'), datum: dagVan('The night') }),
    query: z.object(proef),
    answers: { 204: empty('The night is open again') },
    problems: [409],
    async run({ ctx, params }) {
      await undoNachten(ctx, { nacht: params.datum, locaties: [params.id] });
      return { status: 204 };
    },
  }),

  operation({
    method: 'get',
    path: '/afwezigheden',
    operationId: 'listAfwezigheden',
    summary: 'Nights away within the own stays',
    tag: 'afwezigheden',
    scope: 'verblijven:lezen',
    query: z.object({
      ...pageQuery,
      verblijf: idIn('Only of this stay').optional(),
      nacht: dagVan('Only who is away that night').optional(),
    }),
    answers: {
      200: json(
        'A page of absences',
        component(
          'Afwezigheden',
          z.object({ afwezigheden: z.array(afwezigheid), volgende: z.string().nullable() }),
        ),
      ),
    },
    examples: [{ summary: 'Who is away tonight', query: { nacht: voorbeeld.NACHT }, status: 200 }],
    async run({ ctx, query: { cursor, ...asked } }) {
      const na = readCursor(cursor, z.iso.date(), z.uuid());
      const { rows, volgende } = await listAfwezigheden(ctx, { ...asked, na });
      return { status: 200, body: { afwezigheden: rows, volgende } };
    },
  }),

  operation({
    method: 'put',
    path: '/afwezigheden/{id}',
    operationId: 'putAfwezigheid',
    summary: 'Somebody is away for some nights; the stay goes on',
    tag: 'afwezigheden',
    scope: 'verblijven:schrijven',
    params: z.object({ id: idIn('Identifier of the absence, of who sends it') }),
    query: z.object(proef),
    body: component(
      'AfwezigheidInvoer',
      z.strictObject({
        verblijf: z.uuid({ error: 'ongeldig' }),
        van: dagVan('First night away; tonight when left out').optional(),
        tot: dagVan('First night back; the next one when left out').optional(),
      }),
    ),
    answers: {
      200: json(
        'Written',
        component('AfwezigheidGeleverd', z.object({ afwezigheid, levering: leveringSchema })),
      ),
    },
    problems: [409],
    examples: [
      {
        summary: 'Away this weekend',
        params: { id: voorbeeld.AFWEZIGHEID },
        body: { verblijf: voorbeeld.VERBLIJF, van: '2026-11-27', tot: '2026-11-29' },
        status: 200,
      },
    ],
    async run({ ctx, params, body, hash }) {
      return {
        status: 200,
        body: await deliverAfwezigheid(ctx, { afwezigheid: { ...params, ...body }, hash }),
      };
    },
  }),

  operation({
    method: 'delete',
    path: '/afwezigheden/{id}',
    operationId: 'deleteAfwezigheid',
    summary: 'Takes an absence back: the person is there after all',
    tag: 'afwezigheden',
    scope: 'verblijven:schrijven',
    params: z.object({ id: idIn('The absence') }),
    query: z.object(proef),
    answers: { 204: empty('Taken back') },
    problems: [409],
    async run({ ctx, params }) {
      await undoAfwezigheid(ctx, { afwezigheid: params.id });
      return { status: 204 };
    },
  }),
];

/** What the rules make of a list that cannot be read as a whole. */
function besideNacht(
  body: unknown,
  wrong: readonly Issue[],
  ctx: Context,
  at: { locatie: string | undefined; nacht: IsoDate | undefined },
): Promise<Issue[]> {
  const sent = Object(body) as Record<string, unknown>;
  const list = (name: string) =>
    (Array.isArray(sent[name]) ? sent[name] : []).slice(0, MOST_AANWEZIG) as unknown[];
  const isPerson = (one: unknown) => typeof one === 'object' && one !== null && !Array.isArray(one);
  return judgeNacht(ctx, {
    ...at,
    aanwezig: list('aanwezig').map((one) => (isPerson(one) ? snakeKeys(one as object) : null)),
    afwezig: list('afwezig'),
    wrong: wrong.map((issue) => ({ ...issue, path: toSnake(issue.path) })),
  });
}

function zonderLocatie({ locatie: _, ...rest }: typeof voorbeeld.inchecken) {
  return { id: voorbeeld.NIEUW, ...rest };
}
