import type { z } from 'zod';

/** Gives a schema its name in the OpenAPI document (UpperCamelCase). */
export function component<S extends z.ZodType>(id: string, schema: S, description?: string): S {
  return schema.meta(description === undefined ? { id } : { id, description }) as S;
}

/** Says what a field is for, in the OpenAPI document. */
export function described<S extends z.ZodType>(schema: S, description: string): S {
  return schema.meta({ description }) as S;
}
