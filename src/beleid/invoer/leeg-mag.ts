import { z } from 'zod';

/** An empty field is no value: `''` and a field that was left out become null. What is filled in keeps its own messages. */
export function leegMag<S extends z.ZodType>(schema: S) {
  return z.preprocess(
    (value) => (value === undefined || (typeof value === 'string' && value.trim() === '') ? null : value),
    schema.nullable(),
  );
}
