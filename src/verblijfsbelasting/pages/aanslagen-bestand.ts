import { NotFound } from '../../platform/errors.ts';
import { fileResponse, isFileFormat } from '../../platform/files/index.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { settingsOf } from '../../platform/lists/index.ts';
import { listAanslagen } from '../list-aanslagen.ts';
import { textsOf } from '../texts.ts';
import type { Route } from './+types/aanslagen-bestand.ts';

/** The assessments as shown, all pages, for the system that collects: amounts in whole cents. */
export const loader = pageLoader(async ({ params, request }: Route.LoaderArgs, page) => {
  if (!isFileFormat(params.vorm)) throw new NotFound('file');
  const { list } = await listAanslagen(page.ctx, { ...settingsOf(request), alles: true });
  const t = textsOf(page.language);
  const cents = (label: string) => `${label} (${t('bestand.centen')})`;
  return fileResponse(params.vorm, {
    name: t('aanslagen.titel'),
    title: t('aanslagen.titel'),
    rows: list.rows,
    columns: [
      { header: t('veld.nummer'), value: (row) => row.nummer },
      { header: t('veld.soort'), value: (row) => t(`soort.${row.soort}`) },
      { header: t('veld.huisvester'), value: (row) => row.organisatieNaam },
      { header: t('veld.kvk'), value: (row) => row.kvk },
      { header: t('veld.tijdvak'), value: (row) => row.tijdvak },
      { header: t('veld.dagtekening'), value: (row) => row.dagtekening, kind: 'date' },
      { header: t('veld.bezwaarTot'), value: (row) => row.bezwaarTot, kind: 'date' },
      { header: t('veld.berekening'), value: (row) => t(`berekening.${row.berekening}`) },
      { header: t('veld.belast'), value: (row) => row.nachten, kind: 'number' },
      { header: cents(t('veld.bedrag')), value: (row) => row.bedrag, kind: 'number' },
      { header: cents(t('veld.verrekend')), value: (row) => row.verrekend, kind: 'number' },
      { header: cents(t('veld.teBetalen')), value: (row) => row.teBetalen, kind: 'number' },
    ],
  });
});
