import type { FastifyRequest } from 'fastify';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../access/context.ts';
import type { Language } from '../i18n/languages.ts';
import { keysOf } from '../identity/keys-of.ts';
import { IDENTIFIERS } from './logging.ts';
import type { Services } from './services.ts';

/** The context of one request. */
export function makeContext(
  services: Services,
  request: FastifyRequest,
  actor: Actor,
  language: Language,
): Context {
  const path = request.url.split('?')[0]?.replace(/\.data$/, '') ?? '';
  return {
    database: services.database,
    clock: services.clock,
    jobs: services.jobs,
    log: services.log,
    actor,
    language: language === 'en' ? 'en' : 'nl',
    origin: `${request.ip} ${request.method} ${path.replace(IDENTIFIERS, ':id')}`,
    reference: request.id,
    keyFor: keysOf(services.config.secret),
    publicUrl: services.config.publicUrl,
    brp: services.config.brp ?? undefined,
  };
}
