import type { PostedForm } from '../../platform/http/index.ts';

/**
 * A posted form as the input of a use case, with what the address and the form's machinery add. The use case's schema
 * judges what is in it.
 */
export function inputOf<I>(form: PostedForm, more: Readonly<Record<string, unknown>> = {}): I {
  const { _id: id, ...values } = form.values;
  return { ...(id === undefined ? {} : { id }), ...values, ...more } as I;
}
