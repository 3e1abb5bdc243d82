import { NotFound } from '../../platform/errors.ts';
import { fileResponse, isFileFormat } from '../../platform/files/index.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { showSteekproef } from '../show-steekproef.ts';
import { textsOf } from '../texts.ts';
import type { Route } from './+types/steekproef-bestand.ts';

/** The locations of one sample, in the order drawn, with what repeats the draw. */
export const loader = pageLoader(async ({ params }: Route.LoaderArgs, page) => {
  if (!isFileFormat(params.vorm)) throw new NotFound('file');
  const { steekproef, getrokken, nacht } = await showSteekproef(page.ctx, { id: params.id });
  const t = textsOf(page.language);
  return fileResponse(params.vorm, {
    name: `${t('steekproeven.bestand')} ${steekproef.peildatum}`,
    title: t('steekproeven.bestand'),
    rows: getrokken.map((row, index) => ({ ...row, nummer: index + 1 })),
    columns: [
      { header: t('steekproeven.volgorde'), value: (row) => row.nummer, kind: 'number' },
      { header: t('field.locatie'), value: (row) => row.naam },
      { header: t('field.adres'), value: (row) => row.adres },
      { header: t('field.huisvester'), value: (row) => row.organisatieNaam },
      { header: t('field.nacht'), value: () => nacht, kind: 'date' },
      { header: t('field.aantal'), value: (row) => row.avond?.aantal, kind: 'number' },
      { header: t('field.maximum'), value: (row) => row.avond?.maximum, kind: 'number' },
      { header: t('field.toestand'), value: (row) => row.avond && t(`toestand.${row.avond.toestand}`) },
    ],
    facts: [
      { label: t('steekproeven.zaad'), value: steekproef.zaad },
      { label: t('steekproeven.omvang'), value: String(steekproef.omvang) },
      { label: t('steekproeven.populatie'), value: String(steekproef.populatie) },
    ],
  });
});
