import type { z } from 'zod';

/** One thing wrong with one field: `path` as in the schema (`adres.postcode`), `code` a key of the `fouten` texts. */
export interface Invoerfout {
  path: string;
  code: string;
  params?: Record<string, string | number>;
}

/** What zod finds by itself, in schemas that name no code of their own. */
const ALGEMEEN: Record<string, string> = {
  invalid_type: 'verplicht',
  invalid_value: 'keuze_ongeldig',
  invalid_union: 'keuze_ongeldig',
  invalid_format: 'waarde_ongeldig',
  not_multiple_of: 'waarde_ongeldig',
  unrecognized_keys: 'veld_onbekend',
};
const FORMAT: Record<string, string> = {
  date: 'datum_ongeldig',
  email: 'email_ongeldig',
  url: 'webadres_ongeldig',
};

/**
 * The issues of a zod error as codes with parameters. In our schemas an issue's message *is* the code
 * (`z.string({ error: 'verplicht' })`) and its parameters stand in `params`. Never holds the value typed.
 */
export function issuesOf(error: z.ZodError): Invoerfout[] {
  return error.issues.map((issue) => {
    const params = paramsOf(issue);
    return { path: issue.path.join('.'), code: codeOf(issue), ...(params && { params }) };
  });
}

function codeOf(issue: z.core.$ZodIssue): string {
  if (/^[a-z][a-z0-9_]*$/.test(issue.message)) return issue.message;
  if (issue.code === 'too_small') return issue.origin === 'string' ? 'te_kort' : 'te_klein';
  if (issue.code === 'too_big') return issue.origin === 'string' ? 'te_lang' : 'te_groot';
  if (issue.code === 'invalid_type' && issue.expected !== 'string' && !issue.message.endsWith('undefined'))
    return 'waarde_ongeldig';
  if (issue.code === 'invalid_format') return FORMAT[issue.format] ?? 'waarde_ongeldig';
  return ALGEMEEN[issue.code ?? ''] ?? 'waarde_ongeldig';
}

function paramsOf(issue: z.core.$ZodIssue): Record<string, string | number> | undefined {
  if (issue.code === 'too_small') return { min: Number(issue.minimum) };
  if (issue.code === 'too_big') return { max: Number(issue.maximum) };
  return issue.code === 'custom' ? (issue.params as Record<string, string | number> | undefined) : undefined;
}

/** A check that names its code; `params` hold numbers and dates, never what was typed. */
export function eis<T>(
  voldoet: (value: T) => boolean,
  code: string,
  params?: Record<string, string | number>,
): (payload: z.core.ParsePayload<T>) => void {
  return (payload) => {
    if (payload.issues.length > 0 || voldoet(payload.value)) return;
    payload.issues.push({ code: 'custom', message: code, input: payload.value, ...(params && { params }) });
  };
}
