import type { Encoding } from '../platform/files/index.ts';

/** Encodings of one byte a letter: any text of one can be read as another without the file. */
export const CODERINGEN = [
  'windows-1250',
  'windows-1252',
  'iso-8859-2',
  'windows-1251',
  'windows-1257',
] as const satisfies readonly Encoding[];
export type Codering = (typeof CODERINGEN)[number];

/** Whether the letters of a list may have been guessed wrong. */
export const isGeraden = (codering: Encoding | null): codering is Codering =>
  CODERINGEN.some((een) => een === codering);
