import { NotFound } from '../../platform/errors.ts';
import { isFileFormat } from '../../platform/files/index.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { settingsOf } from '../../platform/lists/index.ts';
import { makeAanslagentabel } from '../aanslagen-tabel.ts';
import { listAanslagen } from '../list-aanslagen.ts';
import type { Route } from './+types/aanslagen-bestand.ts';

/** The assessments as shown, all pages, for the system that collects. */
export const loader = pageLoader(async ({ params, request }: Route.LoaderArgs, page) => {
  if (!isFileFormat(params.vorm)) throw new NotFound('file');
  const { list } = await listAanslagen(page.ctx, { ...settingsOf(request), alles: true });
  return makeAanslagentabel(params.vorm, list.rows, page.language);
});
