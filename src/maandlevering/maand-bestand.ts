import type { Maandnacht } from '../platform/database/tables.ts';
import { attachment, type FileFormat, fileResponse, isFileFormat } from '../platform/files/index.ts';
import type { Language } from '../platform/i18n/languages.ts';
import type { Maandversie } from './maand.ts';
import { makeMaandbewijs } from './maand-pdf.ts';
import type { Complex } from './show-maand.ts';
import { textsOf } from './texts.ts';

/** A delivered month as a file: a table of its nights, or on paper. */
export const MAANDVORMEN = ['csv', 'xlsx', 'pdf'] as const;
export type Maandvorm = (typeof MAANDVORMEN)[number];

/** A version of a delivered month, night by night in numbers, as a file to save; with its receipt: version, moment, hash. */
export async function makeMaandbestand(
  vorm: Maandvorm,
  complex: Complex,
  versie: Maandversie,
  language: Language,
): Promise<Response> {
  if (isFileFormat(vorm)) return table(vorm, complex, versie, language);
  const bytes = await makeMaandbewijs(complex, versie, language);
  return attachment(nameOf(complex, versie, language), 'pdf', bytes);
}

/** Complex, month and version: forty of them can lie in one folder. */
const nameOf = (complex: Complex, versie: Maandversie, language: Language) =>
  `${textsOf(language)('title')} ${complex.naam} ${versie.maand} ${versie.versie}`;

function table(vorm: FileFormat, complex: Complex, versie: Maandversie, language: Language): Response {
  const t = textsOf(language);
  return fileResponse<Maandnacht>(vorm, {
    name: nameOf(complex, versie, language),
    title: `${t('title')} ${versie.maand}`,
    rows: versie.nachten,
    columns: [
      { header: t('veld.locatie'), value: () => complex.naam },
      { header: t('veld.nacht'), value: ({ nacht }) => nacht, kind: 'date' },
      { header: t('veld.toestand'), value: ({ toestand }) => t(`toestand.${toestand}`) },
      { header: t('veld.aantal'), value: ({ aantal }) => aantal, kind: 'number' },
      { header: t('veld.maximum'), value: ({ maximum }) => maximum, kind: 'number' },
    ],
    facts: [
      { label: t('veld.versie'), value: String(versie.versie) },
      { label: t('veld.geleverd'), value: versie.geleverdOp },
      { label: 'SHA-256', value: versie.hash },
    ],
  });
}
