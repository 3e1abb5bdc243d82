import { pageLoader } from '../../platform/http/index.ts';
import { makeBewijs } from '../levering-pdf.ts';
import { showLevering } from '../show-levering.ts';
import type { Route } from './+types/bewijs.ts';

/** A receipt as PDF. */
export const loader = pageLoader(async ({ params }: Route.LoaderArgs, page) => {
  const levering = await showLevering(page.ctx, { levering: params.levering });
  const pdf = await makeBewijs(levering, page.language);
  return new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="leveringsbewijs-${levering.id}.pdf"`,
      'cache-control': 'no-store',
    },
  });
});
