import { attachment } from '../../platform/files/index.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { showUitspraak } from '../show-uitspraak.ts';
import { makeUitspraak } from '../uitspraak-pdf.ts';
import type { Route } from './+types/uitspraak.ts';

/** The decision on an objection as a tagged PDF. */
export const loader = pageLoader(async ({ params }: Route.LoaderArgs, page) => {
  const uitspraak = await showUitspraak(page.ctx, { id: params.id });
  const bytes = await makeUitspraak(uitspraak, page.language);
  return attachment(`uitspraak-${uitspraak.bezwaar.nummer}`, 'pdf', bytes);
});
