import { z } from 'zod';
import { Conflict, InvalidInput, NotFound, Refused } from '../../platform/errors.ts';
import { pageAction } from '../../platform/http/index.ts';
import type { AanmeldingInvoer } from '../aanmelding.ts';
import { ingangVan } from '../gast/ingang.ts';
import { LANGSTE_ZEGEL, openZegel } from '../gast/zegel.ts';
import { receiveAanmelding } from '../receive-aanmelding.ts';
import type { Route } from './+types/gast-verzenden.ts';

const zending = z.object({ id: z.uuid(), sealed: z.string().max(LANGSTE_ZEGEL) });

/**
 * Takes what a device sealed. Answers a status and nothing else, since the next guest may sit there by now: 204
 * received, 400 and 409 refused for good, 410 this device is no longer linked, 429 and 503 try again.
 */
export const action = pageAction(async ({ request, params }: Route.ActionArgs, page) => {
  const ingang = await ingangVan(request, params as { sleutel?: string }, page);
  if (ingang === null) return answer(410);
  if (!request.headers.get('content-type')?.startsWith('application/json')) return answer(415);
  if (Number(request.headers.get('content-length')) > 2 * LANGSTE_ZEGEL) return answer(413);
  try {
    const { sealed, id } = zending.parse(await request.json());
    const aanmelding = (await openZegel(page.ctx, sealed)) as AanmeldingInvoer;
    if (aanmelding.id !== id) return answer(400);
    await receiveAanmelding(page.ctx, { sleutel: ingang.sleutel, aanmelding });
    return answer(204);
  } catch (error) {
    if (error instanceof NotFound) return answer(410);
    if (error instanceof Conflict) return answer(409);
    if (error instanceof Refused && error.code === 'te_vaak') return answer(429);
    if (
      error instanceof InvalidInput ||
      error instanceof Refused ||
      error instanceof z.ZodError ||
      error instanceof SyntaxError
    )
      return answer(400);
    throw error;
  }
});

const answer = (status: number) => new Response(null, { status });
