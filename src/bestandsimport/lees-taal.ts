import { zoeksleutel } from '../beleid/zoeksleutel.ts';
import { TALEN } from '../nachtregister/index.ts';

type Taal = (typeof TALEN)[number];

const isTaal = (code: string): code is Taal => TALEN.some((taal) => taal === code);
let opNaam: ReadonlyMap<string, Taal> | undefined;

/** A language by its code or its name in any of the languages themselves (`pl`, `Pools`, `Polacco`, `polski`). */
export function leesTaal(geschreven: string): Taal | undefined {
  const code = geschreven.trim().toLowerCase().slice(0, 2);
  if (isTaal(code) && /^[a-z]{2}(?:[-_][a-z]{2})?$/i.test(geschreven.trim())) return code;
  opNaam ??= namen();
  return opNaam.get(zoeksleutel(geschreven));
}

function namen(): Map<string, Taal> {
  const found = new Map<string, Taal>();
  for (const lezer of TALEN) {
    const display = new Intl.DisplayNames(lezer, { type: 'language' });
    for (const taal of TALEN) found.set(zoeksleutel(display.of(taal) ?? taal), taal);
  }
  return found;
}
