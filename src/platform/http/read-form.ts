import type { RouterContextProvider } from 'react-router';
import { Forbidden, InvalidInput, type Issue, Refused } from '../errors.ts';
import { sameToken } from './csrf.ts';
import { requestContext } from './request-context.ts';

/** A posted form. `values`: its text fields, as typed; a field given more than once is joined by commas. */
export type PostedForm = {
  values: Record<string, string>;
  all(name: string): string[];
  file(name: string): File | null;
};

type Args = { request: Request; context: Readonly<RouterContextProvider> };

/**
 * Reads a posted form after checking that it came from our own page. Every action begins with this.
 * @throws Forbidden when the form's token is not this session's
 */
export async function readForm({ request, context }: Args): Promise<PostedForm> {
  const page = context.get(requestContext);
  const data = await request.formData();
  if (!sameToken(String(data.get('_csrf') ?? ''), page.csrf)) throw new Forbidden('csrf');
  data.delete('_csrf');
  const values: Record<string, string> = {};
  for (const [name, value] of data.entries()) {
    if (typeof value === 'string') values[name] = name in values ? `${values[name]},${value}` : value;
  }
  return {
    values,
    all: (name) => data.getAll(name).filter((value) => typeof value === 'string'),
    file: (name) => {
      const value = data.get(name);
      // A browser sends a nameless empty file where none was chosen; an empty file with a name was chosen.
      return value instanceof File && (value.size > 0 || value.name !== '') ? value : null;
    },
  };
}

/** What a page shows again when a form was not accepted: every issue, and what was typed. */
export type FormErrors = { issues: Issue[]; values: Record<string, string> };

/**
 * Runs what a form asks for. Input that does not fit and rules that say no come back as errors beside the typed values;
 * everything else is thrown on to the error page.
 */
export async function tryForm<T>(
  form: PostedForm,
  work: () => Promise<T>,
): Promise<{ ok: true; result: T } | { ok: false; errors: FormErrors }> {
  try {
    return { ok: true, result: await work() };
  } catch (error) {
    if (error instanceof InvalidInput)
      return { ok: false, errors: { issues: [...error.issues], values: form.values } };
    if (error instanceof Refused) {
      const issue = { path: error.field ?? '', code: error.code, params: error.params };
      return { ok: false, errors: { issues: [issue], values: form.values } };
    }
    throw error;
  }
}
