import type { Gasttaal } from '../informatie/index.ts';
import { writePdf } from '../platform/files/index.ts';
import { eigenteksten } from './teksten.ts';

/** Where a code is typed in, in a language; short enough to type over. */
export const adresVan = (publicUrl: string, taal: Gasttaal): string => `${publicUrl}/mijn/${taal}`;

/** The sheet with somebody's code on paper, in that person's language: a tagged PDF. */
export function makeCodeBlad(
  { naam, code, adres }: { naam: string; code: string; adres: string },
  taal: Gasttaal,
): Promise<Buffer> {
  const { blad, veld } = eigenteksten[taal];
  return writePdf({
    title: blad.titel,
    language: taal,
    blocks: [
      { facts: [{ label: veld.naam, value: naam }] },
      { text: blad.uitleg },
      { heading: `1. ${blad.scan}` },
      { qr: adres },
      { text: adres.replace(/^https?:\/\//, '') },
      { heading: `2. ${blad.vul}` },
      { large: code },
      { text: blad.geheim },
    ],
  });
}
