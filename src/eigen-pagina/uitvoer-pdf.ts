import { type PdfBlock, writePdf } from '../platform/files/index.ts';
import type { Language } from '../platform/i18n/languages.ts';
import type { Uitvoer } from './export-persoon.ts';
import { textsOf } from './texts.ts';

/** Everything about one person on paper, table by table, every column by its own name. */
export function makeUitvoerPdf(uitvoer: Uitvoer, language: Language): Promise<Buffer> {
  const t = textsOf(language);
  const textOf = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : String(value));
  const blocks = Object.entries(uitvoer).flatMap(([table, rows]): PdfBlock[] => [
    { heading: table },
    ...(rows === null
      ? [{ text: t('uitvoer.niets') }]
      : rows.map((row) => ({
          facts: Object.entries(row)
            .filter(([, value]) => value !== null)
            .map(([label, value]) => ({ label, value: textOf(value) })),
        }))),
  ]);
  return writePdf({
    title: t('uitvoer.titel'),
    language,
    blocks: [{ text: t('uitvoer.uitleg') }, ...blocks],
  });
}
