import { ontbrekendBewijs } from '../../beleid/registratievelden.ts';
import type { IsoDate } from '../../platform/dates/index.ts';
import type { FormErrors } from '../../platform/http/index.ts';

/**
 * Adds the document that was not chosen to what else is wrong, so that everything is said at once: the rule needs dates
 * that can be read, the person filling in the form does not.
 */
export function withProof(errors: FormErrors, vandaag: IsoDate): FormErrors {
  const { documentsoort, identiteit_vastgesteld, meereizend = 'nee', aankomst = '', later } = errors.values;
  if (later === 'on' || aankomst > vandaag) return errors;
  if (meereizend !== 'nee' && meereizend !== 'partner' && meereizend !== 'minderjarig_kind') return errors;
  const missing = ontbrekendBewijs({
    meereizend,
    documentsoort: documentsoort ?? null,
    identiteit_vastgesteld: identiteit_vastgesteld ?? null,
  });
  const known = new Set(errors.issues.map(({ path }) => path));
  const added = missing.filter(({ field }) => !known.has(field));
  return {
    ...errors,
    issues: [...errors.issues, ...added.map(({ field, code }) => ({ path: field, code }))],
  };
}
