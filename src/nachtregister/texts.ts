import { textsIn } from '../platform/i18n/index.ts';
import en from './i18n/en.json' with { type: 'json' };
import nl from './i18n/nl.json' with { type: 'json' };

/** This chapter's texts outside pages: for files. */
export const textsOf = textsIn('nachtregister', { nl, en });
