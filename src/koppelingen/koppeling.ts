import { createPublicKey, type JsonWebKey } from 'node:crypto';
import { z } from 'zod';
import { vrijeTekst } from '../beleid/invoer/vrije-tekst.ts';
import { KOPPELROLLEN, KOPPELSCOPES, type Koppelrol, type Koppelscope } from '../beleid/koppelscopes.ts';

/** How a machine proves who it is: with a secret, or with a signature of which we know the public key only. */
export const BEWIJZEN = ['geheim', 'sleutel'] as const;

/** A machine client, as the screen shows it. */
export type Koppeling = {
  id: string;
  naam: string;
  rol: Koppelrol;
  /** Of staff: where it works. */
  gemeente: string | null;
  scopes: Koppelscope[];
  bewijs: (typeof BEWIJZEN)[number];
  aangemaaktOp: Date;
  aangemaaktDoor: string | null;
  laatstGebruiktOp: Date | null;
  ingetrokkenOp: Date | null;
};

/** Schema of a new machine client. `id` is made by who sends it, so that sending twice changes nothing. */
export const nieuweKoppeling = z
  .object({
    id: z.uuid(),
    naam: vrijeTekst({ min: 2, max: 80 }),
    /** The gemeente it is for; none for the own organisation. */
    gemeente: z
      .string()
      .regex(/^[0-9]{4}$/)
      .nullish(),
    rol: z.enum(KOPPELROLLEN, { error: 'keuze_ongeldig' }),
    scopes: z.array(z.enum(KOPPELSCOPES, { error: 'keuze_ongeldig' })).min(1, 'scopes_verplicht'),
    bewijs: z.enum(BEWIJZEN, { error: 'keuze_ongeldig' }),
    /** Public key as JWK or PEM, for `sleutel`. */
    sleutel: z.string().max(8000).nullish(),
  })
  .superRefine(({ bewijs, sleutel }, refine) => {
    if (bewijs === 'sleutel' && readKey(sleutel ?? '') === null)
      refine.addIssue({ code: 'custom', path: ['sleutel'], message: 'sleutel_onleesbaar' });
  });

/** Smallest RSA key, in bits (NCSC, ICT-beveiligingsrichtlijnen voor TLS). */
const SMALLEST_RSA = 2048;

/**
 * A public key as it is kept: JWK with the algorithm it signs with.
 * @returns null when it is none, a private one, or too weak
 */
export function readKey(written: string): JsonWebKey | null {
  try {
    const text = written.trim();
    if (text.includes('PRIVATE')) return null;
    const parsed = text.startsWith('{') ? (JSON.parse(text) as JsonWebKey) : null;
    if (parsed?.d !== undefined) return null;
    const key = parsed ? createPublicKey({ key: parsed, format: 'jwk' }) : createPublicKey(text);
    const { namedCurve, modulusLength } = key.asymmetricKeyDetails ?? {};
    const jwk = { ...key.export({ format: 'jwk' }), use: 'sig', kid: 'koppeling' };
    if (key.asymmetricKeyType === 'ed25519') return { ...jwk, alg: 'EdDSA' };
    if (key.asymmetricKeyType === 'ec' && namedCurve === 'prime256v1') return { ...jwk, alg: 'ES256' };
    if (key.asymmetricKeyType === 'rsa' && (modulusLength ?? 0) >= SMALLEST_RSA)
      return { ...jwk, alg: 'PS256' };
    return null;
  } catch {
    return null;
  }
}
