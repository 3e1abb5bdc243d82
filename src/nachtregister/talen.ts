import { TALEN } from './verblijf.ts';

/** The languages a resident can have, by name in the reader's language. */
export function taalkeuzes(language: string): { code: string; naam: string }[] {
  const display = new Intl.DisplayNames(language, { type: 'language' });
  return TALEN.map((code) => ({ code, naam: display.of(code) ?? code }));
}
