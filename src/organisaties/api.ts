import { z } from 'zod';
import { huisvestingsvormen, plaatssoorten } from '../beleid/huisvesting.ts';
import { LOCATIESTATUSSEN, planologischeStatussen } from '../beleid/locatiestatus.ts';
import {
  type AnyOperation,
  camelKeys,
  component,
  described,
  fieldsQuery,
  json,
  onlyFields,
  operation,
  pageQuery,
  readCursor,
} from '../platform/api/index.ts';
import { findLocaties, findOrganisaties, findSlaapplaatsen, theOne } from './find-locaties.ts';
import type { Locatie } from './locatie.ts';
import { ORGANISATIESOORTEN } from './soorten.ts';

const keys = <K extends string>(table: Readonly<Record<K, unknown>>) => Object.keys(table) as [K, ...K[]];
const idOf = (description: string) => z.object({ id: described(z.uuid({ error: 'ongeldig' }), description) });
const gemeente = described(
  z
    .string()
    .regex(/^[0-9]{4}$/, 'ongeldig')
    .optional(),
  'Only in this gemeente, BRP tabel 33',
);

const organisatie = component(
  'Organisatie',
  z.object({
    id: z.uuid(),
    kvk: z.string(),
    naam: z.string(),
    soorten: z.array(z.enum(ORGANISATIESOORTEN)),
    straat: z.string(),
    huisnummer: z.string(),
    postcode: z.string(),
    woonplaats: z.string(),
    email: z.string(),
    telefoon: z.string(),
    toelatingen: z.array(
      z.object({
        gemeente: z.string(),
        status: z.enum(['aangevraagd', 'toegelaten', 'geweigerd', 'ingetrokken']),
      }),
    ),
  }),
  'Who houses, employs or supplies workers',
);

const locatie = component(
  'Locatie',
  z.object({
    id: z.uuid(),
    gemeente: z.string().meta({ description: 'BRP tabel 33' }),
    organisatie: z.uuid(),
    naam: z.string(),
    straat: z.string(),
    huisnummer: z.string(),
    postcode: z.string(),
    woonplaats: z.string(),
    kern: z.string(),
    huisvestingsvorm: z.enum(keys(huisvestingsvormen)).meta({ description: '§5.1.1' }),
    plaatssoort: z.enum(keys(plaatssoorten)).meta({ description: '§5.1.2' }),
    maximum: z.int().meta({ description: 'People it may hold' }),
    status: z.enum(LOCATIESTATUSSEN),
    planologischeStatus: z.enum(keys(planologischeStatussen)),
    inGebruikVan: z.iso.date(),
    inGebruikTot: z.iso.date().nullable(),
    snfGeldigTot: z.iso.date().nullable(),
    vergunningVan: z.iso.date().nullable(),
    vergunningTot: z.iso.date().nullable(),
    gewijzigdOp: z.iso.datetime(),
  }),
  'An address where people spend the night',
);
const gelezen = component('LocatieGelezen', locatie.partial().required({ id: true }));

const slaapplaats = component(
  'Slaapplaats',
  z.object({
    id: z.uuid(),
    gemeente: z.string(),
    locatie: z.uuid(),
    kamer: z.uuid(),
    kamernaam: z.string(),
    naam: z.string(),
    vervallenOp: z.iso.date().nullable().meta({ description: 'First night without it' }),
  }),
  'A bed: a place for one person (Bijlage 2.4)',
);

const toLocatie = (row: Locatie) => ({ ...camelKeys(row), gewijzigdOp: row.gewijzigd_op.toISOString() });

/** Organisations, locations and beds; they are made and changed by people, on pages. */
export const organisatiesApi: readonly AnyOperation[] = [
  operation({
    method: 'get',
    path: '/organisaties',
    operationId: 'listOrganisaties',
    summary: 'The own organisation; for a gemeente those that work there or asked to',
    tag: 'organisaties',
    scope: 'locaties:lezen',
    query: z.object({ ...pageQuery, gemeente }),
    answers: {
      200: json(
        'A page of organisations',
        component(
          'Organisaties',
          z.object({ organisaties: z.array(organisatie), volgende: z.string().nullable() }),
        ),
      ),
    },
    examples: [{ summary: 'All there are', status: 200 }],
    async run({ ctx, query: { cursor, ...asked } }) {
      const na = readCursor(cursor, z.uuid(), z.uuid());
      const { rows, volgende } = await findOrganisaties(ctx, { ...asked, na });
      return { status: 200, body: { organisaties: rows, volgende } };
    },
  }),

  operation({
    method: 'get',
    path: '/organisaties/{id}',
    operationId: 'getOrganisatie',
    summary: 'One organisation',
    tag: 'organisaties',
    scope: 'locaties:lezen',
    params: idOf('The organisation'),
    answers: { 200: json('The organisation', organisatie) },
    async run({ ctx, params }) {
      return {
        status: 200,
        body: theOne(await findOrganisaties(ctx, { ...params, aantal: 1 }), 'organisatie'),
      };
    },
  }),

  operation({
    method: 'get',
    path: '/locaties',
    operationId: 'listLocaties',
    summary: 'The own locations; for a gemeente all of its own',
    tag: 'locaties',
    scope: 'locaties:lezen',
    query: z.object({
      ...pageQuery,
      ...fieldsQuery(Object.keys(locatie.shape)),
      gemeente,
      organisatie: described(z.uuid({ error: 'ongeldig' }).optional(), 'Only of this organisation'),
      status: described(
        z.enum(LOCATIESTATUSSEN, { error: 'keuze_ongeldig' }).optional(),
        'Only in this state',
      ),
    }),
    answers: {
      200: json(
        'A page of locations',
        component('Locaties', z.object({ locaties: z.array(gelezen), volgende: z.string().nullable() })),
      ),
    },
    examples: [
      { summary: 'In use, by name', query: { status: 'goedgekeurd', velden: 'naam,maximum' }, status: 200 },
    ],
    async run({ ctx, query: { cursor, velden, ...asked } }) {
      const na = readCursor(cursor, z.uuid(), z.uuid());
      const { rows, volgende } = await findLocaties(ctx, { ...asked, na });
      return {
        status: 200,
        body: { locaties: rows.map((row) => onlyFields(toLocatie(row), velden)), volgende },
      };
    },
  }),

  operation({
    method: 'get',
    path: '/locaties/{id}',
    operationId: 'getLocatie',
    summary: 'One location',
    tag: 'locaties',
    scope: 'locaties:lezen',
    params: idOf('The location'),
    answers: { 200: json('The location', locatie) },
    async run({ ctx, params }) {
      const row = theOne(await findLocaties(ctx, { ...params, aantal: 1 }), 'locatie');
      return { status: 200, body: toLocatie(row) };
    },
  }),

  operation({
    method: 'get',
    path: '/slaapplaatsen',
    operationId: 'listSlaapplaatsen',
    summary: 'Beds, with the rooms they stand in',
    tag: 'slaapplaatsen',
    scope: 'locaties:lezen',
    query: z.object({
      ...pageQuery,
      locatie: described(z.uuid({ error: 'ongeldig' }).optional(), 'Only of this location'),
    }),
    answers: {
      200: json(
        'A page of beds',
        component(
          'Slaapplaatsen',
          z.object({ slaapplaatsen: z.array(slaapplaats), volgende: z.string().nullable() }),
        ),
      ),
    },
    examples: [{ summary: 'All beds', status: 200 }],
    async run({ ctx, query: { cursor, ...asked } }) {
      const na = readCursor(cursor, z.uuid(), z.uuid());
      const { rows, volgende } = await findSlaapplaatsen(ctx, { ...asked, na });
      return { status: 200, body: { slaapplaatsen: rows.map(camelKeys), volgende } };
    },
  }),
];
