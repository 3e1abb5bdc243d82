import type { Tweetalig } from './bepalingen.ts';

/**
 * Kinds of identity document that can be shown on arrival (art. 438 Sr): the kind only, never a number.
 * A driving licence is left out: a foreign one is no identity document in the Netherlands.
 */
export const documentsoorten = {
  paspoort: { nl: 'Paspoort', en: 'Passport' },
  identiteitskaart: { nl: 'Identiteitskaart (EU/EER/Zwitserland)', en: 'Identity card (EU/EEA/Switzerland)' },
  verblijfsdocument: { nl: 'Verblijfsdocument voor vreemdelingen', en: 'Residence document for foreigners' },
  nooddocument: { nl: 'Noodpaspoort of laissez-passer', en: 'Emergency passport or laissez-passer' },
} as const satisfies Record<string, Tweetalig>;
export type Documentsoort = keyof typeof documentsoorten;

/** How identity was established: the person and the document in front of you, or by a live video connection. */
export const vaststellingswijzen = {
  persoonlijk: { nl: 'Ter plekke gezien', en: 'Seen in person' },
  video: { nl: 'Gezien via video', en: 'Seen by video' },
} as const satisfies Record<string, Tweetalig>;
export type Vaststellingswijze = keyof typeof vaststellingswijzen;

/** The words files use for a kind of document, in the languages of the import; undefined when not known. */
export function leesDocumentsoort(written: string): Documentsoort | undefined {
  const text = written.toLowerCase();
  if (/nood|emergency|laissez/.test(text)) return 'nooddocument';
  if (/pas+[az]?po+rt|pa[șş]aport|reisepass|паспорт|útlevél/.test(text)) return 'paspoort';
  if (/verblijf|residence|vreemdel|karta pobytu|permis de [sșş]edere|пребиваване|tartózkodási/.test(text))
    return 'verblijfsdocument';
  if (/identi|^id\b|dow[oó]d|buletin|ausweis|лична|személyi|^ci$/.test(text)) return 'identiteitskaart';
  return undefined;
}
