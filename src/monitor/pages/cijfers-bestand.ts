import { NotFound } from '../../platform/errors.ts';
import { fileResponse, isFileFormat } from '../../platform/files/index.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { formatMonth } from '../../platform/i18n/index.ts';
import { settingsOf } from '../../platform/lists/index.ts';
import { rowsOf } from '../rows-of.ts';
import { showCijfers } from '../show-cijfers.ts';
import { textsOf } from '../texts.ts';
import type { Route } from './+types/cijfers-bestand.ts';

/** The figures as shown, hidden ones hidden here too: one figure per row. */
export const loader = pageLoader(async ({ params, request }: Route.LoaderArgs, page) => {
  if (!isFileFormat(params.vorm)) throw new NotFound('file');
  const figures = await showCijfers(page.ctx, settingsOf(request));
  const t = textsOf(page.language);
  return fileResponse(params.vorm, {
    name: `${t('title')} ${figures.gemeente.naam} ${figures.maand}`,
    title: t('title'),
    rows: rowsOf(figures, page.language),
    columns: [
      { header: t('file.gemeente'), value: () => figures.gemeente.naam },
      { header: t('month.maand'), value: () => formatMonth(figures.maand, page.language) },
      { header: t('file.peilnacht'), value: () => figures.peilnacht, kind: 'date' },
      { header: t('file.onderwerp'), value: (row) => row.onderwerp },
      { header: t('file.groep'), value: (row) => row.groep },
      { header: t('file.gegeven'), value: (row) => row.gegeven },
      { header: t('file.aantal'), value: (row) => row.aantal, kind: 'number' },
      { header: t('file.toelichting'), value: (row) => (row.aantal === null ? t('hidden') : null) },
    ],
  });
});
