import { z } from 'zod';
import {
  type AnyOperation,
  component,
  described,
  json,
  operation,
  pageQuery,
  readCursor,
} from '../platform/api/index.ts';
import { LEVERINGSOORTEN, leveringSchema } from './levering.ts';
import { makeBewijs } from './levering-pdf.ts';
import { listLeveringen, showLevering } from './show-levering.ts';

const uitgebreid = component(
  'LeveringUitgebreid',
  leveringSchema.extend({
    organisatie: z.object({ naam: z.string(), kvk: z.string() }),
    van: z.string().nullable().meta({ description: 'The machine that delivered' }),
    inhoud: z.unknown().meta({ description: 'What was accepted, by identifiers; never names' }),
  }),
);

const tag = 'leveringen';

/** Receipts: proof of what was handed over. */
export const leveringenApi: readonly AnyOperation[] = [
  operation({
    method: 'get',
    path: '/leveringen',
    operationId: 'listLeveringen',
    summary: 'The own receipts, newest first',
    tag,
    scope: 'leveringen:lezen',
    query: z.object({
      ...pageQuery,
      soort: described(z.enum(LEVERINGSOORTEN, { error: 'keuze_ongeldig' }).optional(), 'Only of this kind'),
      vanaf: described(z.iso.datetime({ error: 'ongeldig_tijdstip' }).optional(), 'Only received since, UTC'),
    }),
    answers: {
      200: json(
        'A page of receipts',
        component(
          'Leveringen',
          z.object({ leveringen: z.array(leveringSchema), volgende: z.string().nullable() }),
        ),
      ),
    },
    examples: [{ summary: 'All receipts', status: 200 }],
    async run({ ctx, query: { cursor, ...asked } }) {
      const na = readCursor(cursor, z.string().regex(/^[0-9]{1,18}$/), z.uuid());
      const { rows, volgende } = await listLeveringen(ctx, { ...asked, na });
      return { status: 200, body: { leveringen: rows, volgende } };
    },
  }),

  operation({
    method: 'get',
    path: '/leveringen/{id}',
    operationId: 'getLevering',
    summary: 'A receipt as it was given: JSON, or PDF when asked for with `Accept: application/pdf`',
    tag,
    scope: 'leveringen:lezen',
    params: z.object({ id: described(z.uuid({ error: 'ongeldig' }), 'The receipt') }),
    answers: {
      200: {
        description: 'The receipt',
        contents: {
          'application/json': { schema: uitgebreid },
          'application/pdf': { schema: z.string().meta({ format: 'binary' }) },
        },
      },
    },
    async run({ ctx, params, mediaType }) {
      const levering = await showLevering(ctx, { levering: params.id });
      if (mediaType !== 'application/pdf') return { status: 200, body: levering };
      return {
        status: 200,
        body: await makeBewijs(levering, ctx.language),
        headers: {
          'content-type': 'application/pdf',
          'content-disposition': `attachment; filename="leveringsbewijs-${levering.id}.pdf"`,
        },
      };
    },
  }),
];
