import { NotFound } from '../../platform/errors.ts';
import { fileResponse, isFileFormat } from '../../platform/files/index.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { formatMoment } from '../../platform/i18n/index.ts';
import { settingsOf } from '../../platform/lists/index.ts';
import { showVanavond } from '../show-vanavond.ts';
import { textsOf } from '../texts.ts';
import type { Route } from './+types/vanavond-bestand.ts';

/** The locations as shown, all pages, as a file. */
export const loader = pageLoader(async ({ params, request }: Route.LoaderArgs, page) => {
  if (!isFileFormat(params.vorm)) throw new NotFound('file');
  const { list, avonden } = await showVanavond(page.ctx, { ...settingsOf(request), alles: true });
  const t = textsOf(page.language);
  return fileResponse(params.vorm, {
    name: `${t('vanavond.title')} ${avonden[0]?.nacht ?? ''}`,
    title: t('vanavond.title'),
    rows: list.rows,
    columns: [
      { header: t('field.nacht'), value: (row) => row.nacht, kind: 'date' },
      { header: t('field.gemeente'), value: (row) => row.gemeenteNaam },
      { header: t('field.locatie'), value: (row) => row.naam },
      { header: t('field.adres'), value: (row) => row.adres },
      { header: t('field.kern'), value: (row) => row.kern },
      { header: t('field.huisvester'), value: (row) => row.organisatieNaam },
      { header: t('field.planologisch'), value: (row) => t(`planologisch.${row.planologischeStatus}`) },
      { header: t('field.aantal'), value: (row) => row.aantal, kind: 'number' },
      { header: t('field.maximum'), value: (row) => row.maximum, kind: 'number' },
      { header: t('field.toestand'), value: (row) => t(`toestand.${row.toestand}`) },
      {
        header: t('nachten.bevestigdOp'),
        value: (row) => row.bevestigdOp && formatMoment(row.bevestigdOp, page.language),
      },
    ],
  });
});
