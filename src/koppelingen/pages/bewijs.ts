import { attachment } from '../../platform/files/index.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { makeBewijs } from '../levering-pdf.ts';
import { showLevering } from '../show-levering.ts';
import type { Route } from './+types/bewijs.ts';

/** A receipt as PDF. */
export const loader = pageLoader(async ({ params }: Route.LoaderArgs, page) => {
  const levering = await showLevering(page.ctx, { levering: params.levering });
  const pdf = await makeBewijs(levering, page.language);
  return attachment(`leveringsbewijs-${levering.id}`, 'pdf', pdf);
});
