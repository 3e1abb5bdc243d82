import type { FastifyInstance } from 'fastify';
import { isLanguage } from '../i18n/languages.ts';
import { LANGUAGE_COOKIE } from './cookies.ts';
import type { Services } from './services.ts';

const YEAR = 365 * 24 * 3600;

/** `/taal/en?terug=/vannacht`: chooses a language, remembers it in this browser, and goes back. */
export function setUpLanguage(app: FastifyInstance, services: Services): void {
  app.get<{ Params: { language: string }; Querystring: { terug?: string } }>(
    '/taal/:language',
    async (request, reply) => {
      const back = request.query.terug ?? '/';
      if (isLanguage(request.params.language)) {
        reply.setCookie(LANGUAGE_COOKIE, request.params.language, {
          path: '/',
          httpOnly: true,
          sameSite: 'lax',
          secure: services.config.publicUrl.startsWith('https://'),
          maxAge: YEAR,
        });
      }
      return reply.redirect(
        back.startsWith('/') && !back.startsWith('//') && !back.includes('\\') ? back : '/',
        303,
      );
    },
  );
}
