import { createHash } from 'node:crypto';

/** Identifier of a processing activity in the register: made from its key, so the same in every installation. */
export function verwerkingId(sleutel: string): string {
  const hex = createHash('sha256').update(`onderdak:verwerking:${sleutel}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
