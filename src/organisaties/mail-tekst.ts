import { createI18n, type Language } from '../platform/i18n/index.ts';
import en from './i18n/en.json' with { type: 'json' };
import nl from './i18n/nl.json' with { type: 'json' };

/** Mails of this chapter: each has `onderwerp` and `tekst` under `mail.<key>` of its texts. */
export type MailKey = keyof typeof nl.mail;

/** Subject and text of a mail in the reader's language. */
export function mailTekst(
  language: Language,
  key: MailKey,
  params: Readonly<Record<string, string>>,
): { subject: string; text: string; language: Language } {
  // i18next's types take what follows an underscore in a key for a context; its keys here come from codes that have them.
  const t = createI18n(language, { organisaties: language === 'en' ? en : nl }).t as unknown as (
    key: string,
    params: Readonly<Record<string, string>>,
  ) => string;
  return {
    subject: t(`organisaties:mail.${key}.onderwerp`, params),
    text: `${t(`organisaties:mail.${key}.tekst`, params).trimEnd()}\n`,
    language,
  };
}
