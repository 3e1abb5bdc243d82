import { NotFound } from '../../platform/errors.ts';
import { isFileFormat } from '../../platform/files/index.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { makeMaandbestand } from '../maand-bestand.ts';
import type { Route } from './+types/maand-bestand.ts';
import { versieVan } from './versie-van.ts';

/** A version of a delivered month, night by night, in numbers. */
export const loader = pageLoader(async ({ params, request }: Route.LoaderArgs, page) => {
  if (!isFileFormat(params.vorm)) throw new NotFound('file');
  const { complex, versie } = await versieVan(page.ctx, params, request);
  if (versie === undefined) throw new NotFound('maandlevering');
  return makeMaandbestand(params.vorm, complex, versie, page.language);
});
