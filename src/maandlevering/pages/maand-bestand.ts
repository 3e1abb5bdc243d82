import { NotFound } from '../../platform/errors.ts';
import { fileResponse, isFileFormat } from '../../platform/files/index.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { textsOf } from '../texts.ts';
import type { Route } from './+types/maand-bestand.ts';
import { versieVan } from './versie-van.ts';

/** A version of a delivered month, night by night, in numbers. */
export const loader = pageLoader(async ({ params, request }: Route.LoaderArgs, page) => {
  if (!isFileFormat(params.vorm)) throw new NotFound('file');
  const { complex, versie } = await versieVan(page.ctx, params, request);
  if (versie === undefined) throw new NotFound('maandlevering');
  const t = textsOf(page.language);
  return fileResponse(params.vorm, {
    name: `${t('title')} ${complex.naam} ${versie.maand} ${versie.versie}`,
    title: `${t('title')} ${versie.maand}`,
    rows: versie.nachten,
    columns: [
      { header: t('veld.locatie'), value: () => complex.naam },
      { header: t('veld.nacht'), value: ({ nacht }) => nacht, kind: 'date' },
      { header: t('veld.toestand'), value: ({ toestand }) => t(`toestand.${toestand}`) },
      { header: t('veld.aantal'), value: ({ aantal }) => aantal, kind: 'number' },
      { header: t('veld.maximum'), value: ({ maximum }) => maximum, kind: 'number' },
    ],
    facts: [
      { label: t('veld.versie'), value: String(versie.versie) },
      { label: t('veld.geleverd'), value: versie.geleverdOp },
      { label: 'SHA-256', value: versie.hash },
    ],
  });
});
