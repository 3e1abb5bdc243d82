import { createI18n, type Language } from '../platform/i18n/index.ts';
import type { Gemeenterol } from './gemeenterollen.ts';
import en from './i18n/en.json' with { type: 'json' };
import nl from './i18n/nl.json' with { type: 'json' };

/** The mail that asks somebody to work for a gemeente, in the language of who asks. */
export function mailUitnodiging(
  language: Language,
  { rol, ...params }: { gemeente: string; rol: Gemeenterol; link: string; dagen: number },
): { subject: string; text: string; language: Language } {
  const { t } = createI18n(language, { beheer: language === 'en' ? en : nl });
  return {
    subject: t('beheer:mail.uitnodiging.onderwerp', params),
    text: t('beheer:mail.uitnodiging.tekst', { ...params, rol: t(`beheer:rol.${rol}.naam`) }),
    language,
  };
}
