export { createI18n } from './create-i18n.ts';
export {
  formatDate,
  formatMoment,
  formatMoney,
  formatMonth,
  formatNumber,
} from './format.ts';
export { useFormat, useLanguage, useText } from './hooks.ts';
export { DEFAULT_LANGUAGE, isLanguage, LANGUAGES, type Language } from './languages.ts';
export { textsIn } from './texts-of.ts';
