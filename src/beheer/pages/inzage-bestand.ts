import { NotFound } from '../../platform/errors.ts';
import { fileResponse, isFileFormat } from '../../platform/files/index.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { settingsOf } from '../../platform/lists/index.ts';
import { listInzage } from '../list-inzage.ts';
import { textsOf } from '../texts.ts';
import type { Route } from './+types/inzage-bestand.ts';

/** The reading log as searched, all pages, as a file. */
export const loader = pageLoader(async ({ params, request }: Route.LoaderArgs, page) => {
  if (!isFileFormat(params.vorm)) throw new NotFound('file');
  const { rows } = await listInzage(page.ctx, { ...settingsOf(request), alles: true });
  const t = textsOf(page.language);
  return fileResponse(params.vorm, {
    name: t('inzage.title'),
    title: t('inzage.title'),
    rows,
    columns: [
      { header: t('log.tijdstip'), value: (row) => row.tijdstip },
      { header: t('log.wie'), value: (row) => row.wie ?? t('inzage.huisvester') },
      { header: t('log.rollen'), value: (row) => row.rollen.join(', ') },
      { header: t('inzage.doel'), value: (row) => row.doel },
      { header: t('log.actie'), value: (row) => row.verwerking },
      { header: t('inzage.persoon'), value: (row) => row.persoon },
      { header: t('log.referentie'), value: (row) => row.referentie },
    ],
  });
});
