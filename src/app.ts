import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import type { ServerBuild } from 'react-router';
import { apiSettings, explain, operations } from './api.ts';
import { setUpTokenEndpoint } from './koppelingen/index.ts';
import { navigationOf, themeOf, waitingFor } from './navigation.ts';
import { setUpApi } from './platform/api/index.ts';
import { setUpFormBodies } from './platform/http/form-bodies.ts';
import { setUpHealth } from './platform/http/health.ts';
import { dropKeptPages } from './platform/http/kept-pages.ts';
import { setUpLanguage } from './platform/http/language-route.ts';
import { logAnswers } from './platform/http/logging.ts';
import { setUpPages } from './platform/http/pages.ts';
import { setUpProblems } from './platform/http/problem.ts';
import { setUpSecurity } from './platform/http/security.ts';
import type { Services } from './platform/http/services.ts';
import { setUpDemoIssuer } from './platform/identity/demo-issuer.ts';
import { setUpLogin } from './platform/identity/login-routes.ts';

export type AppOptions = {
  services: Services;
  /** React Router's build: a function, so that development can hand in the newest. */
  pages: () => Promise<ServerBuild>;
  mode: 'production' | 'development';
};

/** The whole application, ready to listen or to be asked with `inject`. */
export async function createApp({ services, pages, mode }: AppOptions): Promise<FastifyInstance> {
  const { config } = services;
  const app: FastifyInstance = Fastify({
    loggerInstance: services.log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: config.trustProxy,
  });

  logAnswers(app);
  setUpProblems(app, explain);
  await setUpSecurity(app, config, mode === 'development');
  await app.register(cookie, { secret: config.secret });
  await app.register(compress, { threshold: 1024 });
  dropKeptPages(app);
  setUpFormBodies(app);
  setUpHealth(app, services);
  setUpLanguage(app, services);
  await setUpApi(app, services, apiSettings(services), operations);
  setUpTokenEndpoint(app, services);
  const demo =
    config.oidc === null ? await setUpDemoIssuer(app, config.publicUrl, services.demoPeople) : null;
  setUpLogin(app, services, demo);
  await app.register(fastifyStatic, {
    root: join(config.root, 'build/client'),
    wildcard: false,
    index: false,
    immutable: true,
    maxAge: '1y',
  });
  setUpPages(app, services, { nav: navigationOf, waiting: waitingFor, theme: themeOf }, pages, mode);
  return app;
}
