import * as fc from 'fast-check';

// biome-ignore lint/suspicious/noExplicitAny: a JSON Schema, as the document has it.
export type Schema = Record<string, any>;

/** Values that people and programs send where something else belongs. */
export const nonsense: fc.Arbitrary<unknown> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    null,
    '',
    ' ',
    '0',
    '-1',
    'null',
    '2026-02-30',
    '9999-12-31',
    "'; drop table verblijf; --",
    '\u0000',
  ),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.array(fc.integer(), { maxLength: 3 }),
  fc.dictionary(fc.string({ maxLength: 8 }), fc.integer(), { maxKeys: 3 }),
);

/** Texts that mean something in a field, so that a good part of the calls are right. */
const MEANT: Record<string, string[]> = {
  naam: ['Zofia Kowalczyk', 'Ion Popescu', 'Ana Rusu', 'Łukasz Wiśniewski', 'Mária Kovács'],
  woonplaats: ['Rzeszów', 'Cluj-Napoca'],
  land: ['7028', '7047'],
  reden: ['Verkeerd overgenomen van het document'],
};

/**
 * Values that a schema of the document allows.
 * @param known identifiers that exist, so that a good part of the calls are about something
 */
export function valuesOf(schema: Schema, all: Schema, known: readonly string[]): fc.Arbitrary<unknown> {
  const again = (one: Schema) => valuesOf(one, all, known);
  if (schema.$ref) return again(all[schema.$ref.split('/').at(-1)]);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(again));
  switch (schema.type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -5, max: Math.min(schema.maximum ?? 50, 50) });
    case 'number':
      return fc.double({ noNaN: true });
    case 'array':
      return fc.array(again(schema.items ?? {}), { minLength: schema.minItems ?? 0, maxLength: 3 });
    case 'object':
      return objectsOf(schema, again);
    case 'string':
      return textsOf(schema, known);
    default:
      return nonsense;
  }
}

function objectsOf(schema: Schema, again: (one: Schema) => fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const entries = Object.entries(schema.properties ?? {}) as [string, Schema][];
  const fieldOf = (key: string, one: Schema) =>
    MEANT[key] === undefined
      ? again(one)
      : fc.oneof(
          { weight: 6, arbitrary: fc.constantFrom(...MEANT[key]) },
          { weight: 1, arbitrary: again(one) },
        );
  return fc.record(Object.fromEntries(entries.map(([key, one]) => [key, fieldOf(key, one)])), {
    requiredKeys: (schema.required ?? []) as never[],
  });
}

function textsOf(
  { format, pattern, minLength, maxLength }: Schema,
  known: readonly string[],
): fc.Arbitrary<string> {
  if (format === 'uuid')
    return fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...known) },
      { weight: 1, arbitrary: fc.uuid({ version: 4 }) },
    );
  if (format === 'date')
    return fc
      .date({ min: new Date('2026-10-01'), max: new Date('2026-12-01'), noInvalidDate: true })
      .map(isoDay);
  if (format === 'date-time')
    return fc.date({ noInvalidDate: true, min: new Date('2026-01-01') }).map((d) => d.toISOString());
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  return fc.oneof(
    fc.constantFrom('Zofia Kowalczyk', 'Rzeszów', '7028', '7047', 'Ion Popescu', 'Dit is een goede reden'),
    fc.string({ minLength: minLength ?? 0, maxLength: Math.min(maxLength ?? 40, 200) }),
  );
}

const isoDay = (date: Date): string => date.toISOString().slice(0, 10);
