import { createECDH } from 'node:crypto';
import { compactDecrypt, type JWK } from 'jose';
import type { Context } from '../../platform/access/context.ts';
import { InvalidInput } from '../../platform/errors.ts';
import type { Zegel } from './gegevens.ts';

/** Longest sealed aanmelding that is opened, in characters; an honest one takes about 1,500. */
export const LANGSTE_ZEGEL = 16_000;

/** The key with which devices seal: it follows from the installation's secret, so that every process has it. */
function sleutelpaar(ctx: Context): { publiek: Zegel; geheim: JWK } {
  const curve = createECDH('prime256v1');
  const secret = ctx.keyFor('aanmelding');
  curve.setPrivateKey(secret);
  const point = curve.getPublicKey();
  const publiek: Zegel = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  };
  return { publiek, geheim: { ...publiek, d: secret.toString('base64url') } };
}

/** The public half, for the page. */
export const zegelVan = (ctx: Context): Zegel => sleutelpaar(ctx).publiek;

/**
 * Opens what a device sealed.
 * @throws InvalidInput when it was sealed with another key, or is nothing of the kind
 */
export async function openZegel(ctx: Context, sealed: string): Promise<unknown> {
  try {
    const { plaintext } = await compactDecrypt(sealed, sleutelpaar(ctx).geheim, {
      keyManagementAlgorithms: ['ECDH-ES+A256KW'],
      contentEncryptionAlgorithms: ['A256GCM'],
    });
    return JSON.parse(new TextDecoder().decode(plaintext));
  } catch {
    throw new InvalidInput([{ path: 'sealed', code: 'ongeldig' }]);
  }
}
