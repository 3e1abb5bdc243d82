import { randomUUID } from 'node:crypto';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createMachine, type Machine } from '../api.ts';
import { testApp } from '../app.ts';
import { testDatabase } from '../database.ts';
import { createBelasting } from '../factories/belasting.ts';
import { createHuis } from '../factories/huis.ts';
import { createMaandlevering } from '../factories/maandlevering.ts';
import { nonsense, type Schema, valuesOf } from './arbitrary.ts';

/** How many requests; `FUZZ=5000 npm test -- postgres fuzz` sends more. */
const REQUESTS = Number(process.env.FUZZ ?? 600);

const database = await testDatabase();
const { app } = await testApp(database);
const huis = await createHuis(database);
const machine = await createMachine(app, database, { organisatie: huis.organisatie });
const staff = [
  await createMachine(app, database, { rol: 'toezicht', gemeente: '0160' }),
  await createMachine(app, database, { rol: 'belastingen', gemeente: '0160' }),
];
const stays = [await huis.checkIn(), await huis.checkIn({ naam: 'Ion Popescu' })];
const belasting = await createBelasting(database, {
  ...{ gemeente: '0160', organisatie: huis.organisatie, locatie: huis.locatie.id },
  ...{ maandlevering: await createMaandlevering(database, huis.locatie), place: 'Hof' },
});
const known = [
  ...[huis.locatie.id, ...huis.bedden, ...stays, huis.organisatie, randomUUID()],
  ...[belasting.aangifte, belasting.aanslag],
];

const document = (await app.inject('/api/v1/openapi.json')).json() as Schema;
const schemas = document.components.schemas as Schema;
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema({ $id: 'doc', components: document.components });

type Operation = { path: string; method: string; operation: Schema };
const operations: Operation[] = Object.entries(document.paths as Schema).flatMap(([path, methods]) =>
  Object.entries(methods as Schema).map(([method, operation]) => ({ path, method, operation })),
);

/** A call of an operation, mostly right, with something wrong in it now and then. */
function callOf({ path, operation }: Operation) {
  const parameters = (operation.parameters ?? []) as Schema[];
  const argumentOf = (parameter: Schema) => {
    const good = valuesOf(parameter.schema, schemas, known).map(asText);
    return fc.oneof({ weight: 5, arbitrary: good }, { weight: 1, arbitrary: nonsense.map(asText) });
  };
  const [content] = Object.values((operation.requestBody?.content ?? {}) as Schema) as Schema[];
  const body =
    content === undefined
      ? fc.constant(undefined)
      : fc.oneof(
          { weight: 6, arbitrary: valuesOf(content.schema, schemas, known) },
          { weight: 1, arbitrary: spoiled(valuesOf(content.schema, schemas, known)) },
          { weight: 1, arbitrary: nonsense },
        );
  return fc.record({
    path: fc
      .tuple(
        ...parameters
          .filter((one) => one.in === 'path')
          .map((one) => argumentOf(one).map((value) => [one.name, value] as const)),
      )
      .map((values) =>
        values.reduce(
          (url, [name, value]) => url.replace(`{${name}}`, encodeURIComponent(value) || '%20'),
          path,
        ),
      ),
    // Bare every third time: two filters in one are seldom both right.
    query: fc.oneof(
      { weight: 1, arbitrary: fc.constant({}) },
      {
        weight: 2,
        arbitrary: fc.record(
          Object.fromEntries(
            parameters.filter((one) => one.in === 'query').map((one) => [one.name, argumentOf(one)]),
          ),
          { requiredKeys: [] },
        ),
      },
    ),
    ifMatch: fc.constantFrom('*', '"2026-11-24T20:30:00.000Z"', 'x'),
    accept: fc.constantFrom('application/json', '*/*', 'application/pdf', 'text/csv'),
    body,
  });
}

const asText = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : String(value));

/** One field replaced by nonsense. */
const spoiled = (values: fc.Arbitrary<unknown>) =>
  fc.tuple(values, nonsense, fc.nat()).map(([value, wrong, at]) => {
    const keys = Object.keys((value ?? {}) as object);
    return { ...(value as object), [keys[at % Math.max(1, keys.length)] ?? 'kleur']: wrong };
  });

const validators = new Map<string, ValidateFunction>();

/** What is wrong with an answer by the document: undeclared status, media type or field, or a value that does not fit. */
function judge(
  { path, method, operation }: Operation,
  answer: Awaited<ReturnType<Machine['get']>>,
): string | null {
  const found = operation.responses[String(answer.statusCode)];
  if (found === undefined) return `${method} ${path}: ${answer.statusCode} is not declared`;
  const declared = found.$ref ? document.components.responses[found.$ref.split('/').at(-1)] : found;
  const type = String(answer.headers['content-type'] ?? '').split(';')[0] ?? '';
  const content = declared.content?.[type];
  if (declared.content === undefined)
    return answer.body === '' ? null : `${method} ${path}: body not declared`;
  if (content === undefined) return `${method} ${path}: ${type} is not declared for ${answer.statusCode}`;
  if (!type.includes('json')) return null;
  const key = `${method} ${path} ${answer.statusCode} ${type}`;
  const validate =
    validators.get(key) ??
    ajv.compile(JSON.parse(JSON.stringify(content.schema).replaceAll('"#/', '"doc#/')) as object);
  validators.set(key, validate);
  return validate(answer.json())
    ? null
    : `${key}: ${ajv.errorsText(validate.errors)} ${answer.body.slice(0, 300)}`;
}

it(`answers ${REQUESTS} generated calls as its document says, and never with its own fault`, async () => {
  const each = Math.ceil(REQUESTS / operations.length);
  const statuses = new Map<number, number>();
  for (const one of operations) {
    const calls = fc.sample(callOf(one), { numRuns: each, seed: 20261124 });
    for (const [index, { path, query, ifMatch, accept, body }] of calls.entries()) {
      const url = `${path}?${new URLSearchParams(query as Record<string, string>)}`;
      const asker = (index % 4 === 3 && staff[(index >> 2) % 2]) || machine;
      const headers = { 'if-match': ifMatch, accept: index % 9 === 8 ? accept : 'application/json' };
      const answer =
        one.method === 'get'
          ? await asker.get(url, headers)
          : await asker.send(one.method.toUpperCase() as 'PUT', url, body ?? undefined, headers);
      statuses.set(answer.statusCode, (statuses.get(answer.statusCode) ?? 0) + 1);
      const wrong =
        answer.statusCode >= 500 ? `${one.method} ${url}: ${answer.statusCode}` : judge(one, answer);
      if (wrong !== null) expect.fail(`${wrong}\n${JSON.stringify(body)}`);
    }
  }
  if (process.env.FUZZ) console.log(Object.fromEntries([...statuses].sort()));
  // Enough of the calls were good ones for this to mean something.
  const good = [...statuses].reduce((sum, [status, times]) => (status < 300 ? sum + times : sum), 0);
  expect(good).toBeGreaterThan(REQUESTS / 12);
}, 300_000);
