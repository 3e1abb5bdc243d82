import { createHmac } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../access/context.ts';
import { netwerkVan } from '../access/netwerk.ts';
import { today } from '../dates/index.ts';
import type { Language } from '../i18n/languages.ts';
import { keysOf } from '../identity/keys-of.ts';
import { IDENTIFIERS } from './logging.ts';
import type { Services } from './services.ts';

/** Where residents are on a device of their own: their page, and check-in at the door. */
const OF_RESIDENTS = /^\/(mijn|deur)(\/|$)/;

/** The context of one request. */
export function makeContext(
  services: Services,
  request: FastifyRequest,
  actor: Actor,
  language: Language,
): Context {
  const path = request.url.split('?')[0]?.replace(/\.data$/, '') ?? '';
  const route = `${request.method} ${path.replace(IDENTIFIERS, ':id')}`;
  const keyFor = keysOf(services.config.secret);
  // Lines of one network on one day are seen to be so; whose network it is, and whether it was here on another day, is not.
  const networkOfToday = () =>
    `netwerk-${createHmac('sha256', keyFor('herkomst'))
      .update(`${today(services.clock)} ${netwerkVan(request.ip)}`)
      .digest('hex')
      .slice(0, 12)}`;
  return {
    database: services.database,
    clock: services.clock,
    jobs: services.jobs,
    log: services.log,
    actor,
    language: language === 'en' ? 'en' : 'nl',
    origin: `${request.ip} ${route}`,
    ...(OF_RESIDENTS.test(path) && { loggedOrigin: `${networkOfToday()} ${route}` }),
    reference: request.id,
    keyFor,
    publicUrl: services.config.publicUrl,
    brp: services.config.brp ?? undefined,
  };
}
