import { attachment } from '../../platform/files/index.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { makeBrief } from '../brief-pdf.ts';
import { showAanslag } from '../show-aanslag.ts';
import type { Route } from './+types/brief.ts';

/** The letter of an assessment as a tagged PDF. */
export const loader = pageLoader(async ({ params }: Route.LoaderArgs, page) => {
  const getoond = await showAanslag(page.ctx, { id: params.id });
  const bytes = await makeBrief(getoond, page.language);
  return attachment(`aanslag-${getoond.aanslag.nummer}`, 'pdf', bytes);
});
