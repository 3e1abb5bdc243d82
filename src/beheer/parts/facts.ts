import { inWoorden } from '../in-woorden.ts';

/** A code, such as `controle_ter_plaatse`; not an address or a number. */
const CODE = /^[a-z]+(_[a-z]+)+$/;

/**
 * The facts of a log line as names and values to read; what was left empty is left out.
 * @param nameOf what a fact is called; in the register's own Dutch terms when left out
 */
export function factsOf(
  details: Readonly<Record<string, unknown>>,
  nameOf: (code: string) => string = inWoorden,
): [name: string, value: string][] {
  return entriesOf(details).map(([name, value]) => [nameOf(name), value]);
}

function entriesOf(details: Readonly<Record<string, unknown>>): [name: string, value: string][] {
  return Object.entries(details).flatMap(([name, value]): [string, string][] => {
    if (value === null || value === undefined || value === '') return [];
    if (Array.isArray(value)) return value.length === 0 ? [] : [[name, value.map(asText).join(', ')]];
    return [[name, asText(value)]];
  });
}

function asText(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  if (typeof value !== 'object' || value === null) return wordsOf(String(value));
  return entriesOf(value as Record<string, unknown>)
    .map(([name, inner]) => `${name.replaceAll('_', ' ')} ${inner}`)
    .join(', ');
}

const wordsOf = (text: string) => (CODE.test(text) ? text.replaceAll('_', ' ') : text);
