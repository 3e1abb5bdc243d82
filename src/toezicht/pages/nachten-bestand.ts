import { NotFound } from '../../platform/errors.ts';
import { fileResponse, isFileFormat } from '../../platform/files/index.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { formatMoment } from '../../platform/i18n/index.ts';
import { settingsOf } from '../../platform/lists/index.ts';
import { listNachten } from '../list-nachten.ts';
import { textsOf } from '../texts.ts';
import type { Route } from './+types/nachten-bestand.ts';

/** The nights as shown, all pages, as a file. */
export const loader = pageLoader(async ({ params, request }: Route.LoaderArgs, page) => {
  if (!isFileFormat(params.vorm)) throw new NotFound('file');
  const nachten = await listNachten(page.ctx, { ...settingsOf(request), alles: true });
  const t = textsOf(page.language);
  const about = {
    name: `${t('nachten.title')} ${nachten.van} ${nachten.tot}`,
    title: t('nachten.title'),
    facts: [
      { label: t('nachten.van'), value: nachten.van },
      { label: t('nachten.tot'), value: nachten.tot },
    ],
  };
  if (nachten.toon === 'nachten') {
    return fileResponse(params.vorm, {
      ...about,
      rows: nachten.list.rows,
      columns: [
        { header: t('field.nacht'), value: (row) => row.nacht, kind: 'date' },
        { header: t('field.gemeente'), value: (row) => row.gemeenteNaam },
        { header: t('field.locatie'), value: (row) => row.naam },
        { header: t('field.huisvester'), value: (row) => row.organisatieNaam },
        { header: t('field.toestand'), value: (row) => t(`toestand.${row.toestand}`) },
        {
          header: t('nachten.bevestigdOp'),
          value: (row) => row.bevestigdOp && formatMoment(row.bevestigdOp, page.language),
        },
        { header: t('field.aantal'), value: (row) => row.aantal, kind: 'number' },
      ],
    });
  }
  return fileResponse(params.vorm, {
    ...about,
    rows: nachten.list.rows,
    columns: [
      { header: t('field.gemeente'), value: (row) => row.gemeenteNaam },
      { header: t('field.huisvester'), value: (row) => row.organisatieNaam },
      { header: t('field.locatie'), value: (row) => (nachten.toon === 'locaties' ? row.naam : null) },
      { header: t('nachten.locaties'), value: (row) => row.locaties, kind: 'number' },
      { header: t('nachten.gevraagd'), value: (row) => row.gevraagd, kind: 'number' },
      { header: t('nachten.opTijd'), value: (row) => row.opTijd, kind: 'number' },
      { header: t('nachten.teLaat'), value: (row) => row.teLaat, kind: 'number' },
      { header: t('nachten.ingehaald'), value: (row) => row.ingehaald, kind: 'number' },
      { header: t('nachten.ontbreekt'), value: (row) => row.ontbreekt, kind: 'number' },
    ],
  });
});
