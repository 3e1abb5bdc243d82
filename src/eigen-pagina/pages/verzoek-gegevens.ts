import { NotFound } from '../../platform/errors.ts';
import { attachment } from '../../platform/files/index.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { exportPersoon } from '../../privacy/index.ts';
import { makeUitvoerPdf } from '../uitvoer-pdf.ts';
import type { Route } from './+types/verzoek-gegevens.ts';

/** Everything about the person of a request, as a file. */
export const loader = pageLoader(async ({ params: { id, vorm } }: Route.LoaderArgs, page) => {
  if (vorm !== 'json' && vorm !== 'pdf') throw new NotFound('file');
  const uitvoer = await exportPersoon(page.ctx, { verzoek: id });
  const body =
    vorm === 'json' ? JSON.stringify(uitvoer, null, 2) : await makeUitvoerPdf(uitvoer, page.language);
  return attachment(`onderdak-${id.slice(0, 8)}`, vorm, body);
});
