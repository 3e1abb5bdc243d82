import { NotFound } from '../../platform/errors.ts';
import { fileResponse, isFileFormat } from '../../platform/files/index.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { settingsOf } from '../../platform/lists/index.ts';
import { inschrijfregels } from '../inschrijfregels.ts';
import { showInschrijfcijfers } from '../show-inschrijfcijfers.ts';
import { textsOf } from '../texts.ts';
import type { Route } from './+types/inschrijfcijfers-bestand.ts';

/** The figures of registering as shown, hidden ones hidden here too: one figure per row. */
export const loader = pageLoader(async ({ params, request }: Route.LoaderArgs, page) => {
  if (!isFileFormat(params.vorm)) throw new NotFound('file');
  const figures = await showInschrijfcijfers(page.ctx, settingsOf(request));
  const t = textsOf(page.language);
  return fileResponse(params.vorm, {
    name: `${t('inschrijving.titel')} ${figures.gemeente.naam} ${figures.op}`,
    title: t('inschrijving.titel'),
    rows: inschrijfregels(figures, page.language),
    columns: [
      { header: t('file.gemeente'), value: () => figures.gemeente.naam },
      { header: t('inschrijving.bestand.op'), value: () => figures.op, kind: 'date' },
      { header: t('file.onderwerp'), value: (row) => row.onderwerp },
      { header: t('file.groep'), value: (row) => row.groep },
      { header: t('file.gegeven'), value: (row) => row.gegeven },
      { header: t('file.aantal'), value: (row) => row.aantal, kind: 'number' },
      { header: t('file.toelichting'), value: (row) => (row.aantal === null ? t('hidden') : null) },
    ],
  });
});
