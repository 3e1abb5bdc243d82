import { z } from 'zod';
import { eis } from '../beleid/invoer/eis.ts';
import { isIsoDate } from '../platform/dates/index.ts';

/** Identifier of a row. */
export const id = () => z.uuid({ error: 'ongeldig' });

/** BRP code of a gemeente. */
export const gemeentecode = () => z.string({ error: 'verplicht' }).regex(/^[0-9]{4}$/, 'keuze_ongeldig');

/** One of a few codes; a choice that was not made is told apart from one that doesn't exist. */
export const keuze = <const T extends readonly [string, ...string[]]>(codes: T) =>
  z.enum(codes, {
    error: ({ input }) => (input === undefined || input === '' ? 'verplicht' : 'keuze_ongeldig'),
  });

/** An ISO date that exists. */
export const datum = () =>
  z.string({ error: 'verplicht' }).check(
    eis((value) => value !== '', 'verplicht'),
    eis((value) => isIsoDate(value), 'ongeldige_datum'),
  );
