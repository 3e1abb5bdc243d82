import { z } from 'zod';
import { isIsoDate } from './iso-date.ts';

/** Schema of a date that comes in, `jjjj-mm-dd`, from 1000 to 2999: what the database and the calendar can reckon with. */
export const isoDate = (options?: { error: string }) =>
  z.iso.date({ ...options, abort: true }).refine(isIsoDate, options);
