/** Checks publiccode.yml against version 0.5 of the standard (https://yml.publiccode.tools) and against this project. */
import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { parse } from 'yaml';
import { schema } from './publiccode-schema.mjs';

const publiccode = parse(readFileSync('publiccode.yml', 'utf8'));
const project = JSON.parse(readFileSync('package.json', 'utf8'));

const ajv = new Ajv({ allErrors: true });
formats.default(ajv);
const validate = ajv.compile(schema);
const problems = validate(publiccode)
  ? []
  : validate.errors.map((e) => `${e.instancePath || '/'} ${e.message}`);

const { legal, softwareVersion, description, localisation } = publiccode;
if (legal?.license !== project.license)
  problems.push(`/legal/license is not package.json's ${project.license}`);
if (softwareVersion && softwareVersion !== project.version) {
  problems.push(`/softwareVersion is not package.json's ${project.version}`);
}
for (const [language, texts] of Object.entries(description ?? {})) {
  if (!localisation?.availableLanguages?.includes(language)) {
    problems.push(`/description/${language} is not in /localisation/availableLanguages`);
  }
  for (const picture of texts.screenshots ?? []) {
    if (!existsSync(picture))
      problems.push(`/description/${language}/screenshots: ${picture} does not exist`);
  }
}
for (const problem of problems) console.error(`publiccode.yml: ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;
