import { NotFound } from '../../platform/errors.ts';
import { fileResponse, isFileFormat } from '../../platform/files/index.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { monthCalendar } from '../month-calendar.ts';
import { textsOf } from '../texts.ts';
import type { Route } from './+types/nachten-bestand.ts';
import { maandVan } from './maand-van.ts';

/** The nights of a month as a file: those that were asked for. */
export const loader = pageLoader(async ({ params, request }: Route.LoaderArgs, page) => {
  if (!isFileFormat(params.vorm)) throw new NotFound('file');
  const { huis, maand, nachten } = await monthCalendar(page.ctx, {
    locatie: params.id,
    maand: maandVan(request),
  });
  const t = textsOf(page.language);
  return fileResponse(params.vorm, {
    name: `${t('nachten.tab')} ${huis.naam} ${maand}`,
    title: `${t('nachten.tab')} ${maand}`,
    rows: nachten.filter(({ toestand }) => toestand !== 'niet_gevraagd' && toestand !== 'nog_niet'),
    columns: [
      { header: t('nachten.kolom.locatie'), value: () => huis.naam },
      { header: t('nachten.kolom.nacht'), value: ({ nacht }) => nacht, kind: 'date' },
      { header: t('nachten.kolom.toestand'), value: ({ toestand }) => t(`nachten.toestand.${toestand}`) },
      { header: t('nachten.kolom.aantal'), value: ({ aantal }) => aantal, kind: 'number' },
      { header: t('nachten.kolom.maximum'), value: ({ maximum }) => maximum, kind: 'number' },
      {
        header: t('nachten.kolom.gewijzigd'),
        value: ({ gewijzigd }) => (gewijzigd ? t('nachten.ja') : t('nachten.nee')),
      },
    ],
  });
});
