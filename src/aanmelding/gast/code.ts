/** Letters and digits that nobody takes for another: no 0 and O, 1 and I, 2 and Z, 5 and S, 6 and G, 8 and B. */
const ALPHABET = 'ACDEFHJKLMNPQRTUVWXY3479';
const LENGTH = 12;

/**
 * A code to read, write down and type: a personal one, with which a guest sees later what is registered, has 12 signs out
 * of 24, so 55 bits.
 * @returns as shown, in groups of four: `KH7R-4MXA-PTC9`
 */
export function makeCode(length = LENGTH): string {
  let code = '';
  while (code.length < length) {
    const [byte = 0] = crypto.getRandomValues(new Uint8Array(1));
    // 240 is the largest multiple of 24 in a byte: every sign is as likely.
    if (byte < 240) code += ALPHABET[byte % ALPHABET.length];
  }
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/** A code as somebody types it back: capitals, without spaces and dashes; null when it can't be one. */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s\-‐–]/g, '');
  return code.length === LENGTH && [...code].every((sign) => ALPHABET.includes(sign)) ? code : null;
}

/** What is kept of a code: its SHA-256, hexadecimal. */
export async function hashOfCode(code: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(readCode(code) ?? ''));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
