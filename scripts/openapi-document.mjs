import { buildIfChanged } from './build.mjs';

/**
 * The OpenAPI document as the running interface gives it, from an app that does not listen and never asks its database.
 * @param {string} root folder of the project
 * @returns {Promise<string>} JSON
 */
export async function openApiDocument(root) {
  process.env.NODE_ENV ??= 'production';
  const { createApp, readConfig, pages } = await import(await buildIfChanged(root));
  const settings = { OIDC_ISSUER: 'https://inloggen.example', SECRET: 'x'.repeat(32), LOG_LEVEL: 'silent' };
  const services = { config: readConfig(settings, root), demoPeople: [], jobsReady: () => true };
  const app = await createApp({ services, pages: async () => pages, mode: 'production' });
  const answer = await app.inject('/api/v1/openapi.json');
  await app.close();
  if (answer.statusCode !== 200)
    throw new Error(`/api/v1/openapi.json answers ${answer.statusCode}: ${answer.body}`);
  return answer.body;
}
