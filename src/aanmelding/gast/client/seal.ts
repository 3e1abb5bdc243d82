import { CompactEncrypt, importJWK } from 'jose';
import type { AanmeldingInvoer } from '../../aanmelding.ts';
import type { Zegel } from '../gegevens.ts';

/**
 * Seals an aanmelding for the server (JWE, RFC 7516): from here on nobody at this device can read it, whatever happens
 * to the connection.
 */
export async function seal(aanmelding: AanmeldingInvoer, zegel: Zegel): Promise<string> {
  const key = await importJWK(zegel, 'ECDH-ES+A256KW');
  return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(aanmelding)))
    .setProtectedHeader({ alg: 'ECDH-ES+A256KW', enc: 'A256GCM' })
    .encrypt(key);
}
