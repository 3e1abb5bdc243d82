import { z } from 'zod';
import { signaalsoorten } from '../beleid/signaalsoorten.ts';
import { SIGNAALSTATUSSEN } from '../beleid/signaalstatus.ts';
import {
  type AnyOperation,
  component,
  described,
  json,
  operation,
  pageQuery,
  readCursor,
} from '../platform/api/index.ts';
import { findSignalen } from './find-signalen.ts';
import { showSignaal } from './show-signaal.ts';

const SOORTEN = Object.keys(signaalsoorten) as [keyof typeof signaalsoorten];

const signaal = component(
  'Signaal',
  z.object({
    id: z.uuid(),
    gemeente: z.string(),
    soort: z.enum(SOORTEN),
    status: z.enum(SIGNAALSTATUSSEN),
    locatie: z.uuid().nullable(),
    locatieNaam: z.string().nullable(),
    organisatieNaam: z.string().nullable(),
    nacht: z.iso.date().nullable(),
    details: z.record(z.string(), z.union([z.string(), z.number()])),
    aangemaaktOp: z.iso.datetime(),
    gewijzigdOp: z.iso.datetime(),
  }),
  'What toezicht is told by itself (§3.1.2, §6.2.1); no judgement, a person looks first',
);

/** Signals; they are handled by people, on pages. */
export const signalenApi: readonly AnyOperation[] = [
  operation({
    method: 'get',
    path: '/signalen',
    operationId: 'listSignalen',
    summary: 'Signals of the gemeente, those changed longest ago first',
    tag: 'signalen',
    scope: 'signalen:lezen',
    query: z.object({
      ...pageQuery,
      soort: described(z.enum(SOORTEN, { error: 'keuze_ongeldig' }).optional(), 'Only of this kind'),
      status: described(
        z.enum(SIGNAALSTATUSSEN, { error: 'keuze_ongeldig' }).optional(),
        'Only in this state',
      ),
      locatie: described(z.uuid({ error: 'ongeldig' }).optional(), 'Only about this location'),
      gewijzigdVanaf: described(
        z.iso.datetime({ error: 'ongeldig_tijdstip' }).optional(),
        'Only those changed since, UTC',
      ),
    }),
    answers: {
      200: json(
        'A page of signals',
        component('Signalen', z.object({ signalen: z.array(signaal), volgende: z.string().nullable() })),
      ),
    },
    async run({ ctx, query: { cursor, ...asked } }) {
      const na = readCursor(cursor, z.iso.datetime(), z.uuid());
      const { rows, volgende } = await findSignalen(ctx, { ...asked, na });
      return { status: 200, body: { signalen: rows, volgende } };
    },
  }),

  operation({
    method: 'get',
    path: '/signalen/{id}',
    operationId: 'getSignaal',
    summary: 'One signal',
    tag: 'signalen',
    scope: 'signalen:lezen',
    params: z.object({ id: described(z.uuid({ error: 'ongeldig' }), 'The signal') }),
    answers: { 200: json('The signal', signaal) },
    async run({ ctx, params }) {
      return { status: 200, body: (await showSignaal(ctx, params)).signaal };
    },
  }),
];
