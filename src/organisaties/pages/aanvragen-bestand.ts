import { NotFound } from '../../platform/errors.ts';
import { fileResponse, isFileFormat } from '../../platform/files/index.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { formatMoment } from '../../platform/i18n/index.ts';
import { settingsOf } from '../../platform/lists/index.ts';
import { listAanvragen } from '../list-aanvragen.ts';
import { tekstenVan } from '../teksten.ts';
import type { Route } from './+types/aanvragen-bestand.ts';

/** The list of what is asked as shown, all pages, as a file. */
export const loader = pageLoader(async ({ params, request }: Route.LoaderArgs, page) => {
  if (!isFileFormat(params.vorm)) throw new NotFound('file');
  const { rows } = await listAanvragen(page.ctx, { ...settingsOf(request), alles: true });
  const t = tekstenVan(page.language);
  const moment = (at: Date | null) => (at === null ? '' : formatMoment(at, page.language));
  return fileResponse(params.vorm, {
    name: t('aanvragen.titel'),
    title: t('aanvragen.titel'),
    rows,
    columns: [
      { header: t('aanvragen.organisatie'), value: (row) => row.organisatie },
      { header: t('aanvragen.soort'), value: (row) => t(`aanvraagsoort.${row.soort}`) },
      { header: t('aanvragen.onderwerp'), value: (row) => row.onderwerp },
      { header: t('gemeente'), value: (row) => row.gemeentenaam },
      { header: t('status'), value: (row) => t(`aanvraagstatus.${row.status}`) },
      { header: t('aanvragen.gevraagd'), value: (row) => moment(row.gevraagd_op) },
      { header: t('aanvragen.beslotenOp'), value: (row) => moment(row.besloten_op) },
    ],
  });
});
