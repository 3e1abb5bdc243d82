import { NotFound } from '../../platform/errors.ts';
import { fileResponse, isFileFormat } from '../../platform/files/index.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { formatMoment } from '../../platform/i18n/index.ts';
import { settingsOf } from '../../platform/lists/index.ts';
import { listSteekproeven } from '../list-steekproeven.ts';
import { textsOf } from '../texts.ts';
import type { Route } from './+types/steekproeven-bestand.ts';

/** The samples as listed, all pages, as a file. */
export const loader = pageLoader(async ({ params, request }: Route.LoaderArgs, page) => {
  if (!isFileFormat(params.vorm)) throw new NotFound('file');
  const { list } = await listSteekproeven(page.ctx, { ...settingsOf(request), alles: true });
  const t = textsOf(page.language);
  return fileResponse(params.vorm, {
    name: t('steekproeven.title'),
    title: t('steekproeven.title'),
    rows: list.rows,
    columns: [
      { header: t('steekproeven.getrokken'), value: (row) => formatMoment(row.getrokkenOp, page.language) },
      { header: t('field.gemeente'), value: (row) => row.gemeenteNaam },
      { header: t('field.nacht'), value: (row) => row.peildatum, kind: 'date' },
      { header: t('steekproeven.omvang'), value: (row) => row.omvang, kind: 'number' },
      { header: t('steekproeven.populatie'), value: (row) => row.populatie, kind: 'number' },
      { header: t('steekproeven.zaad'), value: (row) => row.zaad },
      { header: t('steekproeven.door'), value: (row) => row.getrokkenDoor },
    ],
  });
});
