import { NotFound } from '../../platform/errors.ts';
import { fileResponse, isFileFormat } from '../../platform/files/index.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { settingsOf } from '../../platform/lists/index.ts';
import { listMaanden } from '../list-maanden.ts';
import { textsOf } from '../texts.ts';
import type { Route } from './+types/maanden-bestand.ts';

/** The locations as shown, all pages, as a file. */
export const loader = pageLoader(async ({ params, request }: Route.LoaderArgs, page) => {
  if (!isFileFormat(params.vorm)) throw new NotFound('file');
  const { list, maand } = await listMaanden(page.ctx, { ...settingsOf(request), alles: true });
  const t = textsOf(page.language);
  return fileResponse(params.vorm, {
    name: `${t('title')} ${maand}`,
    title: `${t('title')} ${maand}`,
    rows: list.rows,
    columns: [
      { header: t('veld.maand'), value: () => maand },
      { header: t('veld.locatie'), value: (row) => row.naam },
      { header: t('veld.adres'), value: (row) => row.adres },
      { header: t('veld.gemeente'), value: (row) => row.gemeenteNaam },
      { header: t('veld.huisvester'), value: (row) => row.organisatieNaam },
      { header: t('veld.oordeel'), value: (row) => t(`oordeel.${row.oordeel}`) },
      { header: t('veld.versie'), value: (row) => row.versie, kind: 'number' },
      { header: t('veld.geleverd'), value: (row) => row.geleverdOp },
      { header: t('veld.gevraagd'), value: (row) => row.gevraagd, kind: 'number' },
      { header: t('veld.ontbreekt'), value: (row) => row.ontbreekt, kind: 'number' },
      { header: t('veld.overnachtingen'), value: (row) => row.overnachtingen, kind: 'number' },
    ],
  });
});
