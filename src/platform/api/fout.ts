import type { Issue } from '../errors.ts';
import type { Language } from '../i18n/languages.ts';
import { toCamel } from './casing.ts';

/** One thing that is wrong, as it leaves the server (API Design Rules, /core/error-handling/invalid-input). */
export type Fout = {
  in: 'body' | 'query' | 'path' | 'header';
  location: { pointer: string } | { name: string };
  code: string;
  detail: string;
};

/** How to repair what is wrong, in a reader's language. */
export type Explain = (issue: Issue, language: Language) => string;

/** An issue for who sent it: where in what was sent (JSON Pointer, RFC 6901, or the parameter's name), code and repair. */
export function foutOf(issue: Issue, explain: Explain, language: Language): Fout {
  const path = issue.path.split('.').filter(Boolean).map(toCamel);
  return {
    in: issue.in ?? 'body',
    location:
      issue.in === undefined
        ? { pointer: `#/${path.map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}` }
        : { name: path.join('.') },
    code: issue.code,
    detail: explain(issue, language),
  };
}

/** The language of a reader that is no browser: English when it says so. */
export const languageOf = (header: string | undefined): Language =>
  /^\s*en\b/i.test(header ?? '') ? 'en' : 'nl';
