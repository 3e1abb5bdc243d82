import { NotFound } from '../../platform/errors.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { makeMaandbewijs } from '../maand-pdf.ts';
import type { Route } from './+types/bewijs.ts';
import { versieVan } from './versie-van.ts';

/** A version of a delivered month as a tagged PDF. */
export const loader = pageLoader(async ({ params, request }: Route.LoaderArgs, page) => {
  const { complex, versie } = await versieVan(page.ctx, params, request);
  if (versie === undefined) throw new NotFound('maandlevering');
  const bytes = await makeMaandbewijs(complex, versie, page.language);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="maandlevering-${versie.maand}-${versie.versie}.pdf"`,
      'cache-control': 'no-store',
    },
  });
});
