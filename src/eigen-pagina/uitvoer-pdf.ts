import { writePdf } from '../platform/files/index.ts';
import type { Language } from '../platform/i18n/languages.ts';
import type { Uitvoer } from '../privacy/index.ts';
import { kopieBlokken } from './kopie.ts';
import { kopieteksten } from './teksten/kopie.ts';

/**
 * The copy that the gemeente hands over of everything about one person, in the words of the own page: who asks at a desk
 * reads the same as who looks with a code.
 */
export function makeUitvoerPdf(uitvoer: Uitvoer, language: Language): Promise<Buffer> {
  // The copy's own heading is the title here.
  const [, ...blocks] = kopieBlokken(uitvoer, language);
  return writePdf({ title: kopieteksten[language].titel, language, blocks });
}
