import { NotFound } from '../../platform/errors.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { makeMaandbestand } from '../maand-bestand.ts';
import type { Route } from './+types/bewijs.ts';
import { versieVan } from './versie-van.ts';

/** A version of a delivered month as a tagged PDF. */
export const loader = pageLoader(async ({ params, request }: Route.LoaderArgs, page) => {
  const { complex, versie } = await versieVan(page.ctx, params, request);
  if (versie === undefined) throw new NotFound('maandlevering');
  return makeMaandbestand('pdf', complex, versie, page.language);
});
