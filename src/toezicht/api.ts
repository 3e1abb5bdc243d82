import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { listNachtstanden, nachtvraag, presentAt, readNachtstanden } from '../nachtregister/index.ts';
import {
  type AnyOperation,
  component,
  described,
  json,
  operation,
  pageQuery,
  readCursor,
} from '../platform/api/index.ts';
import { InvalidInput, NotFound } from '../platform/errors.ts';
import { DOELEN } from './doelen.ts';
import { requestRegister } from './request-register.ts';
import { searchPersoon } from './search-persoon.ts';

const TOESTANDEN = ['op_tijd', 'te_laat', 'ingehaald', 'ontbreekt', 'open'] as const;

/** Purposes that say enough by themselves: words of one's own don't belong in an address. */
const DOELEN_ZONDER_TOELICHTING = DOELEN.filter((doel) => doel !== 'anders') as [
  Exclude<(typeof DOELEN)[number], 'anders'>,
];

/** How the nights of the gemeente's locations stand; numbers, no names. */
const nachtstandenGemeente = useCase({
  allow: 'vanavond:lezen',
  kind: 'read',
  input: nachtvraag,
  run: (scope, asked) => readNachtstanden(scope, asked),
});

const nacht = component(
  'Nacht',
  z.object({
    gemeente: z.string(),
    locatie: z.uuid(),
    organisatie: z.uuid(),
    nacht: z.iso.date().meta({ description: 'The date of the evening' }),
    toestand: z
      .enum(TOESTANDEN)
      .meta({ description: 'Confirmed in time, late or made up; missing; still open' }),
    aantal: z.int().nullable().meta({ description: 'People who slept there; null when nobody confirmed it' }),
    maximum: z.int().nullable(),
    bevestigdOp: z.iso.datetime().nullable(),
    gewijzigdOp: z.iso.datetime().nullable().meta({ description: 'Corrected after it was confirmed' }),
  }),
  'A location’s night',
);

const ingeschrevene = component(
  'Ingeschrevene',
  z.object({
    verblijf: z.uuid(),
    locatie: z.uuid(),
    naam: z.string(),
    woonplaats: z.string(),
    land: z.string(),
    aankomst: z.iso.date(),
    verwachtVertrek: z.iso.date().nullable(),
    vertrek: z.iso.date().nullable(),
    documentsoort: z.string().nullable(),
    identiteitVastgesteld: z.string().nullable(),
    meereizend: z.string(),
    geboortedatum: z.iso.date().nullish(),
    nationaliteit: z.string().nullish(),
  }),
  'Somebody on the register (art. 438 Sr)',
);
const register = component(
  'Nachtregister',
  z.object({ nacht: z.iso.date(), totaal: z.int(), personen: z.array(ingeschrevene) }),
);

const gevonden = component(
  'PersoonGevonden',
  z.object({
    verblijf: z.uuid(),
    gemeente: z.string(),
    naam: z.string(),
    woonplaats: z.string(),
    land: z.string(),
    locatie: z.uuid(),
    locatieNaam: z.string(),
    adres: z.string(),
    organisatieNaam: z.string(),
    aankomst: z.iso.date(),
    verwachtVertrek: z.iso.date().nullable(),
    vertrek: z.iso.date().nullable(),
    status: z.enum(['verwacht', 'aanwezig', 'vertrokken']),
  }),
);

const locatie = described(z.uuid({ error: 'ongeldig' }).optional(), 'Only of this location');
const gemeente = described(
  z
    .string()
    .regex(/^[0-9]{4}$/, 'ongeldig')
    .optional(),
  'Only of this gemeente, BRP tabel 33',
);
const dag = (description: string) =>
  described(z.iso.date({ error: 'ongeldige_datum' }).optional(), description);

/** The register and its nights: for a huisvester its own, for a gemeente all of it, with the purpose. */
export const toezichtApi: readonly AnyOperation[] = [
  operation({
    method: 'get',
    path: '/nachten',
    operationId: 'listNachten',
    summary: 'Nights and how they stand; numbers, no names',
    tag: 'nachten',
    scope: 'nachten:lezen',
    query: z.object({
      ...pageQuery,
      locatie,
      gemeente,
      organisatie: described(z.uuid({ error: 'ongeldig' }).optional(), 'Only of this organisation'),
      van: dag('First night; 30 nights until `tot` when left out'),
      tot: dag('Last night; tonight when left out'),
      toestand: described(
        z.enum(TOESTANDEN, { error: 'keuze_ongeldig' }).optional(),
        'Only those that stand so',
      ),
    }),
    answers: {
      200: json(
        'A page of nights, oldest first',
        component('Nachten', z.object({ nachten: z.array(nacht), volgende: z.string().nullable() })),
      ),
    },
    examples: [{ summary: 'What is missing', query: { toestand: 'ontbreekt' }, status: 200 }],
    async run({ ctx, query: { cursor, ...asked } }) {
      const na = readCursor(cursor, z.iso.date(), z.uuid());
      const list = ctx.actor.organisatie === null ? nachtstandenGemeente : listNachtstanden;
      const { rows, volgende } = await list(ctx, { ...asked, na });
      const nachten = rows.map((row) => ({
        ...row,
        bevestigdOp: row.bevestigdOp?.toISOString() ?? null,
        gewijzigdOp: row.gewijzigdOp?.toISOString() ?? null,
      }));
      return { status: 200, body: { nachten, volgende } };
    },
  }),

  operation({
    method: 'get',
    path: '/nachtregister',
    operationId: 'getNachtregister',
    summary: 'Who sleeps at a location on a night by the register as it stands now (Bijlage 2.10)',
    description:
      'For the own organisation `locatie` is needed. A gemeente says its purpose in `doel`; everybody shown is written in the reading log.',
    tag: 'nachtregister',
    scope: 'nachtregister:lezen',
    query: z.object({
      locatie,
      gemeente,
      nacht: dag('Tonight when left out'),
      doel: described(
        z.enum(DOELEN_ZONDER_TOELICHTING, { error: 'keuze_ongeldig' }).optional(),
        'Why it is asked; for a gemeente only',
      ),
    }),
    answers: { 200: json('The register', register) },
    problems: [404, 409],
    examples: [
      {
        summary: 'Tonight',
        query: { locatie: '0190b5a2-5b1e-7c3a-9f00-000000000001', nacht: '2026-11-24' },
        status: 200,
      },
    ],
    async run({ ctx, query }) {
      const body =
        ctx.actor.organisatie === null ? await ofGemeente(ctx, query) : await ofHuisvester(ctx, query);
      return { status: 200, body };
    },
  }),

  operation({
    method: 'post',
    path: '/nachtregister/zoekvragen',
    operationId: 'zoekPersoon',
    summary: 'Searches a person by name in the register of the gemeente, with the purpose',
    tag: 'nachtregister',
    scope: 'personen:zoeken',
    body: component(
      'PersoonZoekvraag',
      z.strictObject({
        naam: z.string({ error: 'verplicht' }).max(120, 'te_lang'),
        doel: z.enum(DOELEN, { error: 'keuze_ongeldig' }),
        toelichting: z.string().max(200).default('').meta({ description: 'In words; needed for `anders`' }),
        gemeente,
      }),
    ),
    answers: {
      200: json(
        'Those present first',
        component(
          'PersonenGevonden',
          z.object({
            gevonden: z.array(gevonden),
            meer: z.boolean().meta({ description: 'There are more; search narrower' }),
          }),
        ),
      ),
    },
    async run({ ctx, body }) {
      return { status: 200, body: await searchPersoon(ctx, body) };
    },
  }),
];

type Context = Parameters<typeof presentAt>[0];
type Asked = {
  locatie?: string | undefined;
  gemeente?: string | undefined;
  nacht?: string | undefined;
  doel?: string | undefined;
};

async function ofHuisvester(ctx: Context, { locatie: where, nacht: when }: Asked) {
  if (where === undefined) throw new InvalidInput([{ path: 'locatie', code: 'verplicht', in: 'query' }]);
  const { nacht: night, personen } = await presentAt(ctx, { locatie: where, nacht: when });
  return {
    nacht: night,
    totaal: personen.length,
    personen: personen.map((row) => ({
      ...row,
      verwachtVertrek: row.verwacht_vertrek,
      identiteitVastgesteld: row.identiteit_vastgesteld,
    })),
  };
}

async function ofGemeente(ctx: Context, { doel, ...asked }: Asked) {
  if (doel === undefined) throw new InvalidInput([{ path: 'doel', code: 'verplicht', in: 'query' }]);
  const found = await requestRegister(ctx, {
    doel: doel as (typeof DOELEN)[number],
    gemeente: asked.gemeente ?? '',
    locatie: asked.locatie ?? '',
    nacht: asked.nacht ?? '',
    vorm: 'api',
  });
  // No gemeente that the machine works for.
  if (found.avonden.length === 0) throw new NotFound('gemeente');
  return {
    nacht: found.vraag.nacht,
    totaal: found.totaal,
    personen: found.personen.map((row) => ({
      ...row,
      verwachtVertrek: row.verwacht_vertrek,
      identiteitVastgesteld: row.identiteit_vastgesteld,
    })),
  };
}
