import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * SHA-256 of what was sent, in canonical JSON (RFC 8785): the same content has the same hash, whatever the order of its
 * fields and its spaces. Who kept what it sent can prove with it what it handed over.
 */
export function contentHash(content: unknown): Buffer {
  return createHash('sha256')
    .update(canonicalize(content) ?? 'null', 'utf8')
    .digest();
}
