export { createI18n } from './create-i18n.ts';
export {
  formatDate,
  formatMoment,
  formatMoney,
  formatMonth,
  formatNumber,
  formatTime,
  formatWeekday,
  TIME_ZONE,
} from './format.ts';
export { useFormat, useLanguage, useText } from './hooks.ts';
export { DEFAULT_LANGUAGE, isLanguage, LANGUAGES, type Language, LOCALES } from './languages.ts';
