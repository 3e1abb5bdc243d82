import { z } from 'zod';
import { VERBLIJFSTATUSSEN } from '../../beleid/verblijfstatus.ts';
import {
  type AnyOperation,
  component,
  described,
  etagOf,
  fieldsQuery,
  json,
  onlyFields,
  operation,
  pageQuery,
  readCursor,
} from '../../platform/api/index.ts';
import { findVerblijf, findVerblijven } from '../find-verblijf.ts';
import { listBewoners } from '../list-bewoners.ts';
import { dagVan, idIn } from './velden.ts';
import { id, tag, version } from './verblijf-adres.ts';
import { toVerblijf, verblijfSchema } from './verblijf-model.ts';
import * as voorbeeld from './voorbeelden.ts';

/** With `velden` only the fields asked for come back, so all but the identifier may be missing. */
const gelezen = component('VerblijfGelezen', verblijfSchema.partial().required({ id: true }));
const lijst = component(
  'Verblijven',
  z.object({ verblijven: z.array(gelezen), volgende: z.string().nullable() }),
  'A page of stays; `volgende` is the cursor of the next one',
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

/** Stays as they are read: listed, searched by name, one by one. */
export const verblijvenLezen: readonly AnyOperation[] = [
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
];
