import { huisvestingsvormen, plaatssoorten } from '../../beleid/huisvesting.ts';
import { NotFound } from '../../platform/errors.ts';
import { fileResponse, isFileFormat } from '../../platform/files/index.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { settingsOf } from '../../platform/lists/index.ts';
import { listLocaties } from '../list-locaties.ts';
import { tekstenVan } from '../teksten.ts';
import type { Route } from './+types/locaties-bestand.ts';

/** The list of locations as shown, all pages, as a file. */
export const loader = pageLoader(async ({ params, request }: Route.LoaderArgs, page) => {
  if (!isFileFormat(params.vorm)) throw new NotFound('file');
  const { rows } = await listLocaties(page.ctx, { ...settingsOf(request), alles: true });
  const t = tekstenVan(page.language);
  const naam = (table: Readonly<Record<string, { naam: { nl: string; en: string } }>>, code: string) =>
    table[code]?.naam[page.language] ?? code;
  return fileResponse(params.vorm, {
    name: t('locaties.titel'),
    title: t('locaties.titel'),
    rows,
    columns: [
      { header: t('locatie.naam'), value: (row) => row.naam },
      { header: t('adres.straat'), value: (row) => row.straat },
      { header: t('adres.huisnummer'), value: (row) => row.huisnummer },
      { header: t('adres.postcode'), value: (row) => row.postcode },
      { header: t('adres.woonplaats'), value: (row) => row.woonplaats },
      { header: t('gemeente'), value: (row) => row.gemeentenaam },
      { header: t('status'), value: (row) => t(`locatiestatus.${row.status}`) },
      {
        header: t('locatie.planologischeStatus'),
        value: (row) => (row.status === 'goedgekeurd' ? t(`planologisch.${row.planologische_status}`) : ''),
      },
      {
        header: t('locatie.huisvestingsvorm'),
        value: (row) => naam(huisvestingsvormen, row.huisvestingsvorm),
      },
      { header: t('locatie.plaatssoort'), value: (row) => naam(plaatssoorten, row.plaatssoort) },
      { header: t('locaties.aanwezig'), value: (row) => row.aanwezig, kind: 'number' },
      { header: t('locaties.maximum'), value: (row) => row.maximum, kind: 'number' },
      { header: t('locaties.bedden'), value: (row) => row.slaapplaatsen, kind: 'number' },
      { header: t('locatie.snfGeldigTot'), value: (row) => row.snf_geldig_tot, kind: 'date' },
      { header: t('locatie.vergunningTot'), value: (row) => row.vergunning_tot, kind: 'date' },
    ],
  });
});
