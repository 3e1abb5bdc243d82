import { NotFound } from '../../platform/errors.ts';
import { fileResponse, isFileFormat } from '../../platform/files/index.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { settingsOf } from '../../platform/lists/index.ts';
import { listWerklijst } from '../list-werklijst.ts';
import { textsOf } from '../texts.ts';
import type { Route } from './+types/werklijst-bestand.ts';

/** The worklist as shown, all pages, as a file. */
export const loader = pageLoader(async ({ params, request }: Route.LoaderArgs, page) => {
  if (!isFileFormat(params.vorm)) throw new NotFound('file');
  const { list } = await listWerklijst(page.ctx, { ...settingsOf(request), alles: true });
  const t = textsOf(page.language);
  return fileResponse(params.vorm, {
    name: t('titel'),
    title: t('titel'),
    rows: list.rows,
    columns: [
      { header: t('veld.naam'), value: (row) => row.laatste.naam },
      { header: t('veld.locatie'), value: (row) => row.laatste.locatieNaam },
      { header: t('veld.huisvester'), value: (row) => row.laatste.organisatieNaam },
      { header: t('veld.gemeente'), value: (row) => row.laatste.gemeenteNaam },
      { header: t('veld.aankomst'), value: (row) => row.laatste.aankomst, kind: 'date' },
      { header: t('veld.verwachtVertrek'), value: (row) => row.laatste.verwachtVertrek, kind: 'date' },
      { header: t('veld.vertrek'), value: (row) => row.laatste.vertrek, kind: 'date' },
      { header: t('toon.label'), value: (row) => row.lijst && t(`toon.${row.lijst}`) },
      { header: t('veld.route'), value: (row) => t(`route.${row.route.route}`) },
      { header: t('veld.uiterlijk'), value: (row) => row.route.uiterlijk, kind: 'date' },
      { header: t('feiten.nachten'), value: (row) => row.route.feiten.nachten, kind: 'number' },
      { header: t('feiten.nodig'), value: (row) => row.route.feiten.nodig, kind: 'number' },
      { header: t('veld.stand'), value: (row) => t(`stand.${row.stand}`) },
    ],
  });
});
