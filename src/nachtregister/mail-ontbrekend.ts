import { formatDate, type Language } from '../platform/i18n/index.ts';
import type { OntbrekendeNacht } from './read-ontbrekend.ts';
import { textsOf } from './texts.ts';

/**
 * The morning mail about a night that nobody confirmed, in the reader's language.
 * @param nachten one night, of one or more locations
 */
export function mailOntbrekend(
  language: Language,
  nachten: readonly OntbrekendeNacht[],
  publicUrl: string,
): { subject: string; text: string; language: Language } {
  const t = textsOf(language);
  const nacht = formatDate(nachten[0]?.nacht ?? '', language);
  const locaties = nachten.map(
    ({ naam, locatie, nacht: date }) =>
      `- ${naam}\n  ${publicUrl}/locaties/${locatie}/nachten?maand=${date.slice(0, 7)}`,
  );
  return {
    subject: t('mail.ontbreekt.onderwerp', { nacht }),
    text: t('mail.ontbreekt.tekst', { nacht, locaties: locaties.join('\n') }),
    language,
  };
}
