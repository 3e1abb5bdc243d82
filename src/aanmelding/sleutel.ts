import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Context } from '../platform/access/context.ts';
import { makeCode } from './gast/code.ts';

/** The hash under which the secret of an aanmeldpunt, or a linking code, is kept. */
export const sleutelHash = (sleutel: string): Buffer => createHash('sha256').update(sleutel).digest();

/** A new secret for a tablet. */
export const nieuweSleutel = (): string => randomBytes(24).toString('base64url');

/**
 * The secret of a door, which can be printed again: it follows from the installation's own (HMAC-SHA-256).
 * @param versie counts up when sheets are replaced, after which the earlier ones lead nowhere
 */
export const deursleutel = (ctx: Context, id: string, versie: number): string =>
  createHmac('sha256', ctx.keyFor('deur')).update(`${id}:${versie}`).digest('base64url').slice(0, 24);

/** A code to type on a tablet once: eight signs out of 24, in two groups of four. */
export const nieuweKoppelcode = (): string => makeCode(8);

/** A linking code as it is compared: capitals, without blanks and dashes. */
export const leesKoppelcode = (getypt: string): string => getypt.toUpperCase().replace(/[^A-Z0-9]/g, '');
