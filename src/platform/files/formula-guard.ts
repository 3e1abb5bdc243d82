/** Signs that make a spreadsheet take a cell for a formula, the wide ones of East Asian keyboards too (OWASP). */
const DANGEROUS = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * Text that a spreadsheet shows as it is: in front of what would be a formula comes an apostrophe. A telephone number
 * `+31…` gets one too; machines read the API, not this.
 */
export function guarded(text: string): string {
  return DANGEROUS.test(text) ? `'${text}` : text;
}

/** Takes that apostrophe off again, so that an export that is mended and handed back holds what it held. */
export function withoutGuard(text: string): string {
  return text.startsWith("'") && DANGEROUS.test(text.slice(1)) ? text.slice(1) : text;
}
