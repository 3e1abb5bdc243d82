import { z } from 'zod';
import { VERBLIJFSTATUSSEN } from '../../beleid/verblijfstatus.ts';
import { leveringSchema } from '../../koppelingen/index.ts';
import { issuesOf } from '../../platform/access/issues.ts';
import {
  type Answer,
  type AnyOperation,
  component,
  described,
  etagOf,
  fieldsQuery,
  foutSchema,
  json,
  onlyFields,
  operation,
  pageQuery,
  readCursor,
  snakeKeys,
} from '../../platform/api/index.ts';
import { Precondition } from '../../platform/errors.ts';
import { deliverVerblijf } from '../deliver-verblijf.ts';
import { deliverVerblijven, MOST_VERBLIJVEN } from '../deliver-verblijven.ts';
import { deliverWijziging } from '../deliver-wijziging.ts';
import { findVerblijf, findVerblijven } from '../find-verblijf.ts';
import { listBewoners } from '../list-bewoners.ts';
import { type nieuwVerblijf, reden, verblijfvelden } from '../verblijf.ts';
import { dagVan, idIn, jaNee, proef } from './velden.ts';
import { invoerVan, toVerblijf, verblijfInvoer, verblijfSchema } from './verblijf-model.ts';
import * as voorbeeld from './voorbeelden.ts';

const id = z.object({ id: idIn('The stay; for a new one an identifier (UUID) of who sends it') });
const version: Answer['headers'] = {
  ETag: { description: 'The version, for `If-Match`', schema: { type: 'string' } },
};

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
const gewijzigd = component(
  'VerblijfGewijzigd',
  z.object({ verblijf: verblijfSchema, levering: leveringSchema }),
);
/** With `velden` only the fields asked for come back, so all but the identifier may be missing. */
const gelezen = component('VerblijfGelezen', verblijfSchema.partial().required({ id: true }));
const lijst = component(
  'Verblijven',
  z.object({ verblijven: z.array(gelezen), volgende: z.string().nullable() }),
  'A page of stays; `volgende` is the cursor of the next one',
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

const VELDEN = Object.keys(verblijfSchema.shape);
const ZOEKVELDEN = {
  id: true,
  gemeente: true,
  persoon: true,
  locatie: true,
  naam: true,
  woonplaats: true,
  land: true,
  aankomst: true,
  verwachtVertrek: true,
  vertrek: true,
  status: true,
} as const;

const inLevering = component(
  'VerblijfInLevering',
  verblijfInvoer.extend({ id: described(z.uuid(), 'The stay; for a new one an identifier of who sends it') }),
);
const levering = {
  levering: described(z.uuid({ error: 'ongeldig' }), 'Identifier of the delivery, of who sends it'),
};

const tag = 'verblijven';

/** Stays: read, handed over one by one or a thousand at a time, changed. */
export const verblijvenApi: readonly AnyOperation[] = [
  operation({
    method: 'get',
    path: '/verblijven',
    operationId: 'listVerblijven',
    summary: 'The own stays, those changed longest ago first',
    tag,
    scope: 'verblijven:lezen',
    query: z.object({
      ...pageQuery,
      ...fieldsQuery(VELDEN),
      locatie: idIn('Only of this location').optional(),
      persoon: idIn('Only of this person').optional(),
      status: described(
        z.enum(VERBLIJFSTATUSSEN, { error: 'keuze_ongeldig' }).optional(),
        'Only in this state',
      ),
      nacht: dagVan('Only who sleeps there that night by the dates of the stay').optional(),
      gewijzigdVanaf: described(
        z.iso.datetime({ error: 'ongeldig_tijdstip' }).optional(),
        'Only those changed since, UTC',
      ),
    }),
    answers: { 200: json('A page of stays', lijst) },
    examples: [
      { summary: 'Who is here now', query: { status: 'aanwezig', velden: 'naam,aankomst' }, status: 200 },
    ],
    async run({ ctx, query: { cursor, velden, ...asked } }) {
      const na = readCursor(cursor, z.iso.datetime(), z.uuid());
      const { rows, volgende } = await findVerblijven(ctx, { ...asked, na });
      return {
        status: 200,
        body: { verblijven: rows.map((row) => onlyFields(toVerblijf(row), velden)), volgende },
      };
    },
  }),

  operation({
    method: 'post',
    path: '/verblijven/zoekvragen',
    operationId: 'zoekVerblijven',
    summary: 'Searches the own stays by name; a name never stands in an address',
    tag,
    scope: 'verblijven:lezen',
    body: component(
      'VerblijfZoekvraag',
      z.strictObject({
        naam: z.string({ error: 'verplicht' }).trim().min(2, 'zoekterm_te_kort').max(100),
        status: z.enum(VERBLIJFSTATUSSEN, { error: 'keuze_ongeldig' }).optional(),
      }),
    ),
    answers: {
      200: json(
        'At most 100 stays of people with that name, whatever the diacritics',
        component(
          'VerblijfZoekresultaat',
          z.object({ verblijven: z.array(verblijfSchema.pick(ZOEKVELDEN)), totaal: z.int() }),
        ),
      ),
    },
    examples: [{ summary: 'By a part of the name', body: { naam: 'wisniewski' }, status: 200 }],
    async run({ ctx, body: { naam, status } }) {
      const { rows, total } = await listBewoners(ctx, { zoek: naam, toon: status ?? 'alle', per: 100 });
      return {
        status: 200,
        body: {
          totaal: total,
          verblijven: rows.map((row) => ({
            ...row,
            id: row.verblijf,
            verwachtVertrek: row.verwacht_vertrek,
          })),
        },
      };
    },
  }),

  operation({
    method: 'get',
    path: '/verblijven/{id}',
    operationId: 'getVerblijf',
    summary: 'One stay',
    tag,
    scope: 'verblijven:lezen',
    params: id,
    query: z.object(fieldsQuery(VELDEN)),
    answers: { 200: json('The stay', gelezen, version) },
    examples: [{ summary: 'A stay', params: { id: voorbeeld.VERBLIJF }, status: 200 }],
    async run({ ctx, params, query }) {
      const verblijf = toVerblijf(await findVerblijf(ctx, { verblijf: params.id }));
      return {
        status: 200,
        body: onlyFields(verblijf, query.velden),
        headers: { etag: etagOf(verblijf.gewijzigdOp) },
      };
    },
  }),

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
    method: 'patch',
    path: '/verblijven/{id}',
    operationId: 'patchVerblijf',
    summary: 'Corrects a stay, with the reason; both versions are kept',
    tag,
    scope: 'verblijven:schrijven',
    params: id,
    query: z.object(proef),
    ifMatch: true,
    bodyTypes: ['application/merge-patch+json', 'application/json'],
    body: component(
      'VerblijfCorrectie',
      invoerVan(verblijfvelden)
        .partial()
        .extend({ reden: described(reden, 'Why; kept with both versions') }),
      'Fields that are left out stay as they are; `null` empties one (RFC 7396)',
    ),
    answers: { 200: json('As it is now', gewijzigd, version) },
    problems: [409],
    async run({ ctx, params, body: { reden: why, ...wijzigingen }, hash, version: known }) {
      if (known === undefined) throw new Precondition('ontbreekt');
      if (known !== null && !z.iso.datetime().safeParse(known).success) throw new Precondition('gewijzigd');
      return changed(
        await deliverWijziging(ctx, {
          verblijf: params.id,
          wijziging: {
            soort: 'correctie',
            reden: why,
            ...(known === null ? {} : { versie: known }),
            wijzigingen: snakeKeys(wijzigingen),
          },
          hash,
        }),
      );
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
      const verblijven = body.verblijven.map(({ id: one, ...rest }) => readItem(one, rest));
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

  operation({
    method: 'put',
    path: '/verblijven/{id}/vertrek',
    operationId: 'putVertrek',
    summary: 'Somebody left, today or on an earlier day',
    tag,
    scope: 'verblijven:schrijven',
    params: id,
    query: z.object(proef),
    body: component('Vertrek', z.strictObject({ vertrek: dagVan('Today when left out').optional() })),
    answers: { 200: json('As it is now', gewijzigd, version) },
    problems: [409],
    async run({ ctx, params, body, hash }) {
      const wijziging = { soort: 'vertrek' as const, ...body };
      return changed(await deliverWijziging(ctx, { verblijf: params.id, wijziging, hash }));
    },
  }),

  operation({
    method: 'delete',
    path: '/verblijven/{id}/vertrek',
    operationId: 'deleteVertrek',
    summary: 'Takes a departure back: noted by mistake, or came back the same day',
    tag,
    scope: 'verblijven:schrijven',
    params: id,
    query: z.object(proef),
    answers: { 200: json('As it is now', gewijzigd, version) },
    problems: [409],
    async run({ ctx, params, hash }) {
      const wijziging = { soort: 'vertrek_ingetrokken' as const };
      return changed(await deliverWijziging(ctx, { verblijf: params.id, wijziging, hash }));
    },
  }),

  operation({
    method: 'put',
    path: '/verblijven/{id}/aankomst',
    operationId: 'putAankomst',
    summary: 'Somebody who was expected has come',
    tag,
    scope: 'verblijven:schrijven',
    params: id,
    query: z.object(proef),
    body: component(
      'Aankomst',
      z.strictObject({
        aankomst: dagVan('Today when left out').optional(),
        documentsoort: verblijfvelden.documentsoort,
        identiteitVastgesteld: verblijfvelden.identiteit_vastgesteld,
        slaapplaats: verblijfvelden.slaapplaats,
      }),
    ),
    answers: { 200: json('As it is now', gewijzigd, version) },
    problems: [409],
    async run({ ctx, params, body: { identiteitVastgesteld, ...body }, hash }) {
      const wijziging = {
        soort: 'aankomst' as const,
        ...body,
        identiteit_vastgesteld: identiteitVastgesteld,
      };
      return changed(await deliverWijziging(ctx, { verblijf: params.id, wijziging, hash }));
    },
  }),

  operation({
    method: 'put',
    path: '/verblijven/{id}/verplaatsingen/{verplaatsing}',
    operationId: 'putVerplaatsing',
    summary: 'Somebody changes beds, or goes to another of the own locations',
    tag,
    scope: 'verblijven:schrijven',
    params: z.object({
      ...id.shape,
      verplaatsing: idIn('Identifier of who sends it; at another location that of the stay there'),
    }),
    query: z.object(proef),
    body: component(
      'Verplaatsing',
      z.strictObject({
        locatie: z.uuid({ error: 'keuze_ongeldig' }),
        slaapplaats: verblijfvelden.slaapplaats,
        per: dagVan('First night in the new place; today when left out').optional(),
      }),
    ),
    answers: { 200: json('The stay that goes on', gewijzigd, version) },
    problems: [409],
    async run({ ctx, params, body, hash }) {
      const wijziging = { soort: 'verplaatsing' as const, id: params.verplaatsing, ...body };
      return changed(await deliverWijziging(ctx, { verblijf: params.id, wijziging, hash }));
    },
  }),

  operation({
    method: 'put',
    path: '/verblijven/{id}/vervallen',
    operationId: 'putVervallen',
    summary: 'Cancels a stay that was entered in error; it stays visible with its reason',
    tag,
    scope: 'verblijven:schrijven',
    params: id,
    query: z.object(proef),
    body: component('Vervallen', z.strictObject({ reden: described(reden, 'Why; kept') })),
    answers: { 200: json('As it is now', gewijzigd, version) },
    problems: [409],
    async run({ ctx, params, body, hash }) {
      const wijziging = { soort: 'vervallen' as const, ...body };
      return changed(await deliverWijziging(ctx, { verblijf: params.id, wijziging, hash }));
    },
  }),
];

function changed(done: Awaited<ReturnType<typeof deliverWijziging>>) {
  const verblijf = toVerblijf(done.verblijf);
  return { status: 200, body: { ...done, verblijf }, headers: { etag: etagOf(verblijf.gewijzigdOp) } };
}

/** One stay of a delivery: read, or everything that is wrong with it. */
function readItem(id: string, rest: object) {
  const idRead = z.uuid().safeParse(id);
  const read = verblijfInvoer.safeParse(rest);
  const issues = [
    ...(idRead.success ? [] : [{ path: 'id', code: 'ongeldig' }]),
    ...(read.success ? [] : issuesOf(read.error)),
  ];
  if (issues.length > 0) return { id, issues };
  return { stay: { ...(snakeKeys(rest) as object as z.input<typeof nieuwVerblijf>), id } };
}
