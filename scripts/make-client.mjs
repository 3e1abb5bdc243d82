/**
 * `npm run client`: writes `client/schema.generated.d.ts`, the types of the REST interface, from its OpenAPI document. With
 * `--check` nothing is written: it fails when the file is not what the document says.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { openApiDocument } from './openapi-document.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const file = join(root, 'client/schema.generated.d.ts');
const types = astToString(
  await openapiTS(JSON.parse(await openApiDocument(root)), { defaultNonNullable: false }),
);
const made = `// Made by \`npm run client\` from the OpenAPI document; not written by hand.\n${types}`;
if (!process.argv.includes('--check')) writeFileSync(file, made);
else if (readFileSync(file, 'utf8') !== made) {
  console.error('client/schema.generated.d.ts is not what the OpenAPI document says: run `npm run client`.');
  process.exitCode = 1;
}
