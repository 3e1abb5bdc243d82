import { z } from 'zod';
import { publiek } from '../platform/access/actor.ts';
import { type Api, jsonResponse, problemResponse } from '../platform/http/api.ts';
import { makeContext } from '../platform/http/make-context.ts';
import type { Services } from '../platform/http/services.ts';
import { gemeenteSchema, listGemeenten } from './list-gemeenten.ts';

/** `/api/v1/gemeenten`: who uses this installation; public. */
export function informatieApi(api: Api, services: Services): void {
  api.get(
    '/gemeenten',
    {
      schema: {
        operationId: 'listGemeenten',
        summary: 'Gemeenten die deze installatie gebruiken / Gemeenten that use this installation',
        tags: ['gemeenten'],
        response: {
          200: jsonResponse('The gemeenten, by name', z.object({ gemeenten: z.array(gemeenteSchema) })),
          503: problemResponse('The database is away for a moment; try again'),
        },
      },
    },
    async (request) => ({
      gemeenten: await listGemeenten(makeContext(services, request, publiek, 'nl'), {}),
    }),
  );
}
