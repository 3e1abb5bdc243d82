import { createI18n, formatDate, type Language } from '../platform/i18n/index.ts';
import en from './i18n/en.json' with { type: 'json' };
import nl from './i18n/nl.json' with { type: 'json' };
import type { OntbrekendeNacht } from './read-ontbrekend.ts';

/**
 * The morning mail about a night that nobody confirmed, in the reader's language.
 * @param nachten one night, of one or more locations
 */
export function mailOntbrekend(
  language: Language,
  nachten: readonly OntbrekendeNacht[],
  publicUrl: string,
): { subject: string; text: string; language: Language } {
  const { t } = createI18n(language, { nachtregister: language === 'en' ? en : nl });
  const nacht = formatDate(nachten[0]?.nacht ?? '', language);
  const locaties = nachten.map(
    ({ naam, locatie, nacht: date }) =>
      `- ${naam}\n  ${publicUrl}/locaties/${locatie}/nachten?maand=${date.slice(0, 7)}`,
  );
  return {
    subject: t('nachtregister:mail.ontbreekt.onderwerp', { nacht }),
    text: t('nachtregister:mail.ontbreekt.tekst', { nacht, locaties: locaties.join('\n') }),
    language,
  };
}
