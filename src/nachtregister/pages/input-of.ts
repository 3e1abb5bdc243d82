import type { PostedForm } from '../../platform/http/index.ts';

/**
 * A posted form as the input of a use case: what was left empty is left out, or null where `clear` names it. The use
 * case's schema judges what is in it.
 */
export function inputOf<I>(
  form: PostedForm,
  more: Readonly<Record<string, unknown>> = {},
  clear: readonly string[] = [],
): I {
  const given = Object.entries(form.values).filter(([name]) => !name.startsWith('_') && name !== 'actie');
  const filled = given.flatMap(([name, value]): [string, string | null][] =>
    value.trim() !== '' ? [[name, value]] : clear.includes(name) ? [[name, null]] : [],
  );
  return { ...Object.fromEntries(filled), ...more } as I;
}
