import { signaalsoorten } from '../../beleid/signaalsoorten.ts';
import { NotFound } from '../../platform/errors.ts';
import { fileResponse, isFileFormat } from '../../platform/files/index.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { formatMoment } from '../../platform/i18n/index.ts';
import { settingsOf } from '../../platform/lists/index.ts';
import { listSignalen } from '../list-signalen.ts';
import { textsOf } from '../texts.ts';
import type { Route } from './+types/signalen-bestand.ts';

/** The worklist as shown, all pages, as a file. */
export const loader = pageLoader(async ({ params, request }: Route.LoaderArgs, page) => {
  if (!isFileFormat(params.vorm)) throw new NotFound('file');
  const { rows } = await listSignalen(page.ctx, { ...settingsOf(request), alles: true });
  const t = textsOf(page.language);
  return fileResponse(params.vorm, {
    name: t('list.title'),
    title: t('list.title'),
    rows,
    columns: [
      { header: t('field.soort'), value: (row) => signaalsoorten[row.soort].naam[page.language] },
      { header: t('field.gemeente'), value: (row) => row.gemeenteNaam },
      { header: t('field.locatie'), value: (row) => row.locatieNaam },
      { header: t('field.huisvester'), value: (row) => row.organisatieNaam },
      { header: t('field.nacht'), value: (row) => row.nacht, kind: 'date' },
      { header: t('detail.aantal'), value: (row) => row.details.aantal, kind: 'number' },
      { header: t('detail.maximum'), value: (row) => row.details.maximum, kind: 'number' },
      { header: t('detail.in_brp'), value: (row) => row.details.in_brp, kind: 'number' },
      { header: t('detail.in_register'), value: (row) => row.details.in_register, kind: 'number' },
      { header: t('detail.adres'), value: (row) => row.details.adres },
      { header: t('detail.geldig_tot'), value: (row) => row.details.geldig_tot, kind: 'date' },
      { header: t('detail.vertrek'), value: (row) => row.details.vertrek, kind: 'date' },
      { header: t('field.status'), value: (row) => t(`status.${row.status}`) },
      { header: t('field.eigenaar'), value: (row) => row.eigenaarNaam },
      { header: t('field.gemeld'), value: (row) => formatMoment(row.aangemaaktOp, page.language) },
    ],
  });
});
