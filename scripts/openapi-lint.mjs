/** Lints the API's OpenAPI document against the NL API Design Rules: no error and no warning. Needs no database. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfChanged } from './build.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const rules = resolve(root, process.env.NL_API_RULES ?? '../shared/data/nl-api-design-rules/linter.yaml');

if (existsSync(rules)) {
  process.exitCode = lint(await openApiDocument());
} else {
  console.error(
    `${rules} is not there. Put the path of the NL API Design Rules' linter.yaml in NL_API_RULES.`,
  );
  process.exitCode = process.env.CI ? 1 : 0;
}

/** The document as the running interface gives it, from an app that does not listen and never asks its database. */
async function openApiDocument() {
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

function lint(document) {
  const folder = mkdtempSync(join(tmpdir(), 'onderdak-openapi-'));
  try {
    const file = join(folder, 'openapi.json');
    writeFileSync(file, document);
    const spectral = join(root, 'node_modules/.bin/spectral');
    return spawnSync(spectral, ['lint', '--ruleset', rules, '--fail-severity', 'hint', file], {
      stdio: 'inherit',
    }).status;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
