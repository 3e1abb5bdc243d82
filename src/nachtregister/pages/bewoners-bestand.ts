import { documentsoorten } from '../../beleid/documentsoorten.ts';
import { landnaam } from '../../beleid/landen.ts';
import { NotFound } from '../../platform/errors.ts';
import { fileResponse, isFileFormat } from '../../platform/files/index.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { formatMoment } from '../../platform/i18n/index.ts';
import { settingsOf } from '../../platform/lists/index.ts';
import { listBewoners } from '../list-bewoners.ts';
import { textsOf } from '../texts.ts';
import type { Route } from './+types/bewoners-bestand.ts';

const documentnamen: Readonly<Record<string, { nl: string; en: string }>> = documentsoorten;

/** The list of residents as shown, all pages, as a file. */
export const loader = pageLoader(async ({ params, request }: Route.LoaderArgs, page) => {
  if (!isFileFormat(params.vorm)) throw new NotFound('file');
  const { rows } = await listBewoners(page.ctx, { ...settingsOf(request), alles: true });
  const t = textsOf(page.language);
  return fileResponse(params.vorm, {
    name: t('bewoners.titel'),
    title: t('bewoners.titel'),
    rows,
    columns: [
      { header: t('veld.naam'), value: (row) => row.naam },
      { header: t('veld.status'), value: (row) => t(`status.${row.status}`) },
      { header: t('veld.locatie'), value: (row) => row.locatienaam },
      { header: t('veld.kamer'), value: (row) => row.kamer },
      { header: t('veld.slaapplaats'), value: (row) => row.slaapplaats },
      { header: t('veld.aankomst'), value: (row) => row.aankomst, kind: 'date' },
      { header: t('veld.verwacht_vertrek'), value: (row) => row.verwacht_vertrek, kind: 'date' },
      { header: t('veld.vertrek'), value: (row) => row.vertrek, kind: 'date' },
      { header: t('veld.woonplaats'), value: (row) => row.woonplaats },
      { header: t('veld.land'), value: (row) => landnaam(row.land, page.language) ?? row.land },
      {
        header: t('veld.documentsoort'),
        value: (row) => documentnamen[row.documentsoort ?? '']?.[page.language] ?? '',
      },
      { header: t('veld.werkgever'), value: (row) => row.werkgever },
    ],
    facts: [
      {
        label: t('gemaaktOp'),
        value: formatMoment(page.ctx.clock.now(), page.language),
      },
    ],
  });
});
