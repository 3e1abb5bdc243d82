import { z } from 'zod';
import { described } from './components.ts';

/**
 * Query parameter by which a reader asks for some fields only; read as their names, null for all.
 * @param known every field of what is listed
 */
export function fieldsQuery(known: readonly string[]) {
  const velden = z
    .string()
    .max(1000)
    .transform((asked, refine) => {
      const names = asked
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean);
      if (names.some((name) => !known.includes(name)))
        refine.addIssue({ code: 'custom', message: 'veld_onbekend', input: asked });
      return [...new Set(['id', ...names])];
    })
    .optional();
  return {
    velden: described(
      velden,
      `Only these fields, with commas in between; \`id\` always comes along: ${known.join(', ')}`,
    ),
  };
}

/** A row with the fields asked for only; all of them when none are named. */
export function onlyFields<T extends object>(row: T, fields: readonly string[] | undefined): Partial<T> {
  if (fields === undefined) return row;
  return Object.fromEntries(Object.entries(row).filter(([key]) => fields.includes(key))) as Partial<T>;
}
