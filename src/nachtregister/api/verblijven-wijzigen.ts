import { z } from 'zod';
import { leveringSchema } from '../../koppelingen/index.ts';
import type { Context } from '../../platform/access/context.ts';
import {
  type AnyOperation,
  component,
  described,
  etagOf,
  json,
  operation,
  snakeKeys,
  toSnake,
} from '../../platform/api/index.ts';
import { today } from '../../platform/dates/index.ts';
import { Forbidden, NotFound, Precondition } from '../../platform/errors.ts';
import { besideCorrectie } from '../beside.ts';
import { deliverWijziging } from '../deliver-wijziging.ts';
import { findVerblijf } from '../find-verblijf.ts';
import { reden, verblijfvelden } from '../verblijf.ts';
import { dagVan, idIn, proef } from './velden.ts';
import { id, tag, version } from './verblijf-adres.ts';
import { invoerVan, toVerblijf, verblijfSchema } from './verblijf-model.ts';

const gewijzigd = component(
  'VerblijfGewijzigd',
  z.object({ verblijf: verblijfSchema, levering: leveringSchema }),
);
/** Changes of stays that are there: corrected, departed, arrived, moved, cancelled. */
export const verblijvenWijzigen: readonly AnyOperation[] = [
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
    async rules(body, wrong, ctx, { id: verblijf }) {
      const named = wrong.map((issue) => ({ ...issue, path: toSnake(issue.path) }));
      const stay = await stayOf(ctx, verblijf);
      return besideCorrectie(snakeKeys(Object(body)), named, today(ctx.clock), stay);
    },
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

/** The stay that a correction is about; undefined when it is not there, or not for this client to see. */
async function stayOf(ctx: Context, verblijf: string | undefined) {
  if (verblijf === undefined) return undefined;
  try {
    return await findVerblijf(ctx, { verblijf });
  } catch (error) {
    if (error instanceof NotFound || error instanceof Forbidden) return undefined;
    throw error;
  }
}

function changed(done: Awaited<ReturnType<typeof deliverWijziging>>) {
  const verblijf = toVerblijf(done.verblijf);
  return { status: 200, body: { ...done, verblijf }, headers: { etag: etagOf(verblijf.gewijzigdOp) } };
}
