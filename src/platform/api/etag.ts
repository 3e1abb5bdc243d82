/** The strong entity tag of a version (RFC 9110 §8.8.3). @param version ISO moment of the last change */
export const etagOf = (version: string): string => `"${version}"`;

/** The version an `If-Match` header names; undefined without one, null when it is `*`. */
export function versionOf(header: string | undefined): string | null | undefined {
  if (header === undefined) return undefined;
  if (header.trim() === '*') return null;
  return /^"([^"]*)"$/.exec(header.trim())?.[1] ?? '';
}
