import { createHash } from 'node:crypto';

/** A UUID that follows from another and a number: what is made together with it has the same id when sent again. */
export function derivedId(from: string, ...numbers: readonly number[]): string {
  const bytes = createHash('sha256')
    .update([from, ...numbers].join(':'))
    .digest()
    .subarray(0, 16);
  // Version 8, RFC 9562: of our own making.
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
