import type { Language } from '../platform/i18n/index.ts';
import type { Gemeenterol } from './gemeenterollen.ts';
import { textsOf } from './texts.ts';

/** The mail that asks somebody to work for a gemeente, in the language of who asks. */
export function mailUitnodiging(
  language: Language,
  { rol, ...params }: { gemeente: string; rol: Gemeenterol; link: string; dagen: number },
): { subject: string; text: string; language: Language } {
  const t = textsOf(language);
  return {
    subject: t('mail.uitnodiging.onderwerp', params),
    text: t('mail.uitnodiging.tekst', { ...params, rol: t(`rol.${rol}`) }),
    language,
  };
}
