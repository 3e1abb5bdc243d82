import { z } from 'zod';
import { VERBLIJFSTATUSSEN } from '../../beleid/verblijfstatus.ts';
import { leveringSchema } from '../../koppelingen/index.ts';
import { issuesOf } from '../../platform/access/issues.ts';
import {
  type AnyOperation,
  component,
  described,
  etagOf,
  foutSchema,
  json,
  operation,
  snakeKeys,
  toSnake,
} from '../../platform/api/index.ts';
import type { Clock } from '../../platform/dates/index.ts';
import type { Issue } from '../../platform/errors.ts';
import { besideVerblijf } from '../beside.ts';
import { deliverVerblijf } from '../deliver-verblijf.ts';
import { deliverVerblijven, MOST_VERBLIJVEN } from '../deliver-verblijven.ts';
import type { nieuwVerblijf } from '../verblijf.ts';
import { jaNee, proef } from './velden.ts';
import { id, tag, version } from './verblijf-adres.ts';
import { toVerblijf, verblijfInvoer, verblijfSchema } from './verblijf-model.ts';
import * as voorbeeld from './voorbeelden.ts';

const geleverd = component(
  'VerblijfGeleverd',
  z.object({
    verblijf: verblijfSchema,
    levering: leveringSchema,
    laat: z
      .boolean()
      .meta({ description: 'Registered after the closing hour of its first night; accepted and marked' }),
  }),
);
const perVerblijf = component(
  'VerblijfResultaat',
  z.object({
    id: z.string(),
    resultaat: z.enum(['nieuw', 'herhaald', 'geweigerd']),
    status: z.enum(VERBLIJFSTATUSSEN).nullable(),
    laat: z.boolean(),
    fouten: z.array(foutSchema),
  }),
  'What became of one stay of a delivery',
);

const inLevering = component(
  'VerblijfInLevering',
  verblijfInvoer.extend({ id: described(z.uuid(), 'The stay; for a new one an identifier of who sends it') }),
);
const levering = {
  levering: described(z.uuid({ error: 'ongeldig' }), 'Identifier of the delivery, of who sends it'),
};

/** Stays handed over: one by one, or a thousand at a time. */
export const verblijvenLeveren: readonly AnyOperation[] = [
  operation({
    method: 'put',
    path: '/verblijven/{id}',
    operationId: 'putVerblijf',
    summary: 'Checks somebody in, announces somebody, or registers late',
    description:
      'The same again changes nothing and gives the same receipt; other content under the same identifier is refused with 409. Late is accepted and marked (§3.1.3). To change what is there: `PATCH`.',
    tag,
    scope: 'verblijven:schrijven',
    params: id,
    query: z.object(proef),
    body: verblijfInvoer,
    rules: (body, wrong, ctx) => besideBody(body, wrong, ctx.clock),
    answers: {
      200: json('There already, as sent', geleverd, version),
      201: json('Written', geleverd, version),
    },
    problems: [409],
    examples: [
      {
        summary: 'Checked in today',
        params: { id: voorbeeld.NIEUW },
        body: voorbeeld.inchecken,
        status: 201,
      },
      { summary: 'Sent again', params: { id: voorbeeld.NIEUW }, body: voorbeeld.inchecken, status: 200 },
    ],
    async run({ ctx, params, body, hash }) {
      const done = await deliverVerblijf(ctx, {
        verblijf: { ...(snakeKeys(body) as object as z.input<typeof nieuwVerblijf>), id: params.id },
        hash,
      });
      const verblijf = toVerblijf(done.verblijf);
      return {
        status: done.nieuw ? 201 : 200,
        body: { ...done, verblijf },
        headers: { etag: etagOf(verblijf.gewijzigdOp) },
      };
    },
  }),

  operation({
    method: 'post',
    path: '/verblijven',
    operationId: 'postVerblijven',
    summary: `Hands over up to ${MOST_VERBLIJVEN} stays in one delivery`,
    description:
      'Each stay has its own result; one that is wrong does not spoil the rest, unless `alles=true`. The same delivery again changes nothing and answers the same.',
    tag,
    scope: 'verblijven:schrijven',
    query: z.object({ ...proef, alles: jaNee('All or nothing: one that is wrong refuses the delivery') }),
    // One that can't be read must not keep the others out.
    body: z.strictObject({
      ...levering,
      verblijven: z
        .array(z.looseObject({ id: z.string().max(100) }))
        .min(1, 'verplicht')
        .max(MOST_VERBLIJVEN, 'te_veel_in_levering'),
    }),
    documentedBody: component(
      'VerblijvenLevering',
      z.strictObject({ ...levering, verblijven: z.array(inLevering).min(1).max(MOST_VERBLIJVEN) }),
    ),
    answers: {
      200: json(
        'What became of each, in the order sent',
        component(
          'VerblijvenGeleverd',
          z.object({ levering: leveringSchema, resultaten: z.array(perVerblijf) }),
        ),
      ),
    },
    problems: [409],
    examples: [
      {
        summary: 'Two people, of whom one came yesterday',
        body: { levering: voorbeeld.LEVERING, verblijven: voorbeeld.tweeVerblijven },
        status: 200,
      },
    ],
    async run({ ctx, body, query, hash, fout }) {
      const verblijven = body.verblijven.map(({ id: one, ...rest }) => readItem(one, rest, ctx.clock));
      const done = await deliverVerblijven(ctx, {
        levering: body.levering,
        verblijven,
        alles: query.alles,
        hash,
      });
      const resultaten = done.resultaten.map(({ issues, ...one }, index) => ({
        ...one,
        fouten: issues.map((issue) => fout({ ...issue, path: `verblijven.${index}.${issue.path}` })),
      }));
      return { status: 200, body: { levering: done.levering, resultaten } };
    },
  }),
];

/** One stay of a delivery: read, or everything that is wrong with it. */
function readItem(id: string, rest: object, clock: Clock) {
  const idRead = z.uuid().safeParse(id);
  const read = verblijfInvoer.safeParse(rest, { reportInput: true });
  const issues = [
    ...(idRead.success ? [] : [{ path: 'id', code: 'ongeldig' }]),
    ...(read.success ? [] : issuesOf(read.error)),
  ];
  if (issues.length > 0) issues.push(...besideBody(rest, issues, clock));
  if (issues.length > 0) return { id, issues };
  return { stay: { ...(snakeKeys(rest) as object as z.input<typeof nieuwVerblijf>), id } };
}

/** What the rules make of the fields of a stay that can be read. */
function besideBody(body: unknown, wrong: readonly Issue[], clock: Clock): Issue[] {
  const named = wrong.map((issue) => ({ ...issue, path: toSnake(issue.path) }));
  return besideVerblijf(snakeKeys(Object(body)), named, clock);
}
