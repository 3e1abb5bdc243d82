import { hkdfSync } from 'node:crypto';

/** Keys that follow from one secret, another one for each purpose (HKDF, RFC 5869). */
export const keysOf =
  (secret: string) =>
  (purpose: string): Buffer =>
    Buffer.from(hkdfSync('sha256', secret, 'onderdak', purpose, 32));
