import { z } from 'zod';
import { type AnyOperation, component, described, json, operation } from '../platform/api/index.ts';
import { NotFound } from '../platform/errors.ts';
import { codetabellen } from './codetabellen.ts';
import { gemeenteSchema, listGemeenten } from './list-gemeenten.ts';

const codetabel = component(
  'Codetabel',
  z.object({
    naam: z.string(),
    bron: z.string(),
    codes: z.array(z.object({ code: z.string(), nl: z.string(), en: z.string() })),
  }),
  'Codes with what they mean, in Dutch and English',
);

/** What everybody may know: the gemeenten of this installation, and the codes of the interface. */
export const informatieApi: readonly AnyOperation[] = [
  operation({
    method: 'get',
    path: '/gemeenten',
    operationId: 'listGemeenten',
    summary: 'Gemeenten that use this installation',
    tag: 'gemeenten',
    scope: null,
    answers: {
      200: json(
        'The gemeenten, by name',
        component('Gemeenten', z.object({ gemeenten: z.array(gemeenteSchema) })),
      ),
    },
    examples: [{ summary: 'All gemeenten', status: 200 }],
    async run({ ctx }) {
      return { status: 200, body: { gemeenten: await listGemeenten(ctx, {}) } };
    },
  }),

  operation({
    method: 'get',
    path: '/codetabellen',
    operationId: 'listCodetabellen',
    summary: 'The tables of codes there are',
    tag: 'codetabellen',
    scope: null,
    answers: {
      200: json(
        'The tables, without their codes',
        component(
          'Codetabellen',
          z.object({
            codetabellen: z.array(z.object({ naam: z.string(), bron: z.string(), aantal: z.int() })),
          }),
        ),
      ),
    },
    examples: [{ summary: 'All tables', status: 200 }],
    async run() {
      const tables = codetabellen.map(({ naam, bron, codes }) => ({ naam, bron, aantal: codes.length }));
      return { status: 200, body: { codetabellen: tables } };
    },
  }),

  operation({
    method: 'get',
    path: '/codetabellen/{naam}',
    operationId: 'getCodetabel',
    summary: 'One table of codes',
    tag: 'codetabellen',
    scope: null,
    params: z.object({ naam: described(z.string().max(60), 'Name of the table') }),
    answers: { 200: json('The table', codetabel) },
    examples: [
      { summary: 'How an error is repaired', params: { naam: 'foutcodes' }, status: 200 },
      { summary: 'A table that is not there', params: { naam: 'kleuren' }, status: 404 },
    ],
    async run({ params }) {
      const table = codetabellen.find(({ naam }) => naam === params.naam);
      if (table === undefined) throw new NotFound('codetabel');
      return { status: 200, body: table };
    },
  }),
];
