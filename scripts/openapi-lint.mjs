/** Lints the API's OpenAPI document against the NL API Design Rules: no error and no warning. Needs no database. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openApiDocument } from './openapi-document.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const rules = resolve(root, process.env.NL_API_RULES ?? '../shared/data/nl-api-design-rules/linter.yaml');

if (existsSync(rules)) {
  process.exitCode = lint(await openApiDocument(root));
} else {
  console.error(
    `${rules} is not there. Put the path of the NL API Design Rules' linter.yaml in NL_API_RULES.`,
  );
  process.exitCode = process.env.CI ? 1 : 0;
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
