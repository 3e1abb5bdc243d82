import { z } from 'zod';
import { vrijeTekst } from '../beleid/invoer/vrije-tekst.ts';
import { DOELEN, type Doel } from './doelen.ts';

/** The two questions before persons are shown: the purpose, and more about it in words. */
export const doelvelden = {
  doel: z.enum(DOELEN, { error: 'verplicht' }),
  toelichting: vrijeTekst({ min: 0, max: 200 }).default(''),
};

/** Issue on `toelichting` when the purpose is one of its own and nothing says which. */
export function toelichtingNodig(
  { doel, toelichting }: { doel: Doel; toelichting: string },
  refine: z.core.$RefinementCtx,
): void {
  if (doel === 'anders' && toelichting === '')
    refine.addIssue({ code: 'custom', path: ['toelichting'], message: 'verplicht' });
}

/** The purpose as the reading log keeps it: `adrescontrole: Esweg 12`. */
export function doeltekst({ doel, toelichting }: { doel: Doel; toelichting: string }): string {
  return toelichting === '' ? doel : `${doel}: ${toelichting}`;
}
