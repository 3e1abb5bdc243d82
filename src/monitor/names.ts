import { type Huisvestingsvorm, huisvestingsvormen } from '../beleid/huisvesting.ts';
import type { Language } from '../platform/i18n/index.ts';

/** The name of a form of housing; a code the policy no longer has stands for itself. */
export const vormnaam = (code: string, language: Language): string =>
  code in huisvestingsvormen ? huisvestingsvormen[code as Huisvestingsvorm].naam[language] : code;
