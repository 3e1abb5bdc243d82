import type { Language } from '../platform/i18n/index.ts';
import type nl from './i18n/nl.json';
import { tekstenVan } from './teksten.ts';

/** Mails of this chapter: each has `onderwerp` and `tekst` under `mail.<key>` of its texts. */
export type MailKey = keyof (typeof nl)['mail'];

/** Subject and text of a mail in the reader's language. */
export function mailTekst(
  language: Language,
  key: MailKey,
  params: Readonly<Record<string, string>>,
): { subject: string; text: string; language: Language } {
  const t = tekstenVan(language);
  return {
    subject: t(`mail.${key}.onderwerp`, params),
    text: `${t(`mail.${key}.tekst`, params).trimEnd()}\n`,
    language,
  };
}
