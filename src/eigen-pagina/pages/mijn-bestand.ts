import { redirect } from 'react-router';
import { NotFound } from '../../platform/errors.ts';
import { attachment } from '../../platform/files/index.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { readSessie } from '../bewonersessie.ts';
import { isEigentaal } from '../is-eigentaal.ts';
import { mijnGegevens } from '../mijn-gegevens.ts';
import { makeMijnPdf } from '../mijn-pdf.ts';
import type { Route } from './+types/mijn-bestand.ts';

/** Everything about who logged in, to take along (art. 15 lid 3, art. 20 AVG). */
export const loader = pageLoader(async ({ request, params: { taal, vorm } }: Route.LoaderArgs, page) => {
  if (!isEigentaal(taal) || (vorm !== 'json' && vorm !== 'pdf')) throw new NotFound('file');
  const sessie = await readSessie(request, page.ctx.publicUrl);
  const mijn = await mijnGegevens(page.ctx, { sessie }).catch((error: unknown) => {
    if (error instanceof NotFound) throw redirect(`/mijn/${taal}`);
    throw error;
  });
  const body = vorm === 'json' ? JSON.stringify(mijn.gegevens, null, 2) : await makeMijnPdf(mijn, taal);
  return attachment(`onderdak-${mijn.vandaag}`, vorm, body);
});
