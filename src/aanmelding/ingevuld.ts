import { z } from 'zod';
import { aanmeldingInvoer } from './aanmelding.ts';

const schema = aanmeldingInvoer.omit({ id: true });

/** What a guest entered, as it is kept while it waits. */
export type Ingevuld = z.output<typeof schema>;

/** @throws Error when there is nothing any more: it was decided */
export function ingevuldVan(inhoud: unknown): Ingevuld {
  const parsed = schema.safeParse(inhoud);
  if (!parsed.success)
    throw new Error(`a waiting aanmelding without its content: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
