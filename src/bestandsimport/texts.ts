import fouten_en from '../beleid/i18n/en.json' with { type: 'json' };
import fouten_nl from '../beleid/i18n/nl.json' with { type: 'json' };
import { createI18n, formatDate, type Language } from '../platform/i18n/index.ts';
import en from './i18n/en.json' with { type: 'json' };
import nl from './i18n/nl.json' with { type: 'json' };
import { leesbareParams, type Params } from './leesbare-params.ts';

/** This chapter's texts outside pages, for files: its own, and what is wrong with a row. */
export function textsOf(language: Language) {
  const resources =
    language === 'en' ? { bestandsimport: en, fouten: fouten_en } : { bestandsimport: nl, fouten: fouten_nl };
  const i18n = createI18n(language, resources);
  const say = i18n.t as unknown as (key: string, params: Params) => string;
  return {
    t: i18n.getFixedT(language, 'bestandsimport'),
    fout: (code: string, params: Params = {}) =>
      say(
        `fouten:${code}`,
        leesbareParams(params, (iso) => formatDate(iso, language)),
      ),
  };
}
