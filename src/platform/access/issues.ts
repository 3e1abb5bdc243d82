import type { z } from 'zod';
import type { Issue } from '../errors.ts';

/**
 * zod's findings as ours. A schema names its own code as the message (`z.string().min(1, 'verplicht')`); zod's own
 * English sentences become the nearest general code. Parse with `reportInput`, else a value of the wrong type can't be
 * told from one that is missing.
 */
export function issuesOf(error: z.ZodError): Issue[] {
  return error.issues.flatMap((issue): Issue[] => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        path: [...issue.path, key].map(String).join('.'),
        code: 'veld_onbekend',
      }));
    const path = issue.path.map(String).join('.');
    if (/^[a-z0-9_]+$/.test(issue.message)) {
      const params = (issue as { params?: Record<string, string | number> }).params;
      return [params === undefined ? { path, code: issue.message } : { path, code: issue.message, params }];
    }
    return [{ path, ...general(issue) }];
  });
}

function general(issue: z.core.$ZodIssue): { code: string; params?: Record<string, string | number> } {
  switch (issue.code) {
    case 'invalid_type':
      return { code: issue.input === undefined || issue.input === null ? 'verplicht' : 'ongeldig' };
    case 'too_small':
      return issue.origin === 'string' && Number(issue.minimum) === 1
        ? { code: 'verplicht' }
        : {
            code: issue.origin === 'string' ? 'te_kort' : 'te_klein',
            params: { minimum: Number(issue.minimum) },
          };
    case 'too_big':
      return {
        code: issue.origin === 'string' ? 'te_lang' : 'te_groot',
        params: { maximum: Number(issue.maximum) },
      };
    case 'invalid_format':
      return {
        code:
          issue.format === 'date'
            ? 'ongeldige_datum'
            : issue.format === 'email'
              ? 'ongeldig_emailadres'
              : 'ongeldig',
      };
    default:
      return { code: 'ongeldig' };
  }
}
