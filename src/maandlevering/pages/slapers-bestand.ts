import { NotFound } from '../../platform/errors.ts';
import { fileResponse, isFileFormat } from '../../platform/files/index.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { listSlapers } from '../list-slapers.ts';
import { textsOf } from '../texts.ts';
import type { Route } from './+types/slapers-bestand.ts';
import { versieVan } from './versie-van.ts';

/** A version of a delivered month with who slept there; each person gets a reading record. */
export const loader = pageLoader(async ({ params, request }: Route.LoaderArgs, page) => {
  if (!isFileFormat(params.vorm)) throw new NotFound('file');
  const { complex, versie } = await versieVan(page.ctx, params, request);
  if (versie === undefined) throw new NotFound('maandlevering');
  const t = textsOf(page.language);
  return fileResponse(params.vorm, {
    name: `${t('title')} ${complex.naam} ${versie.maand} ${versie.versie} ${t('maand.bewoners')}`,
    title: `${t('title')} ${versie.maand}`,
    rows: await listSlapers(page.ctx, { id: versie.id }),
    columns: [
      { header: t('veld.locatie'), value: () => complex.naam },
      { header: t('veld.nacht'), value: ({ nacht }) => nacht, kind: 'date' },
      { header: t('veld.naam'), value: ({ naam }) => naam },
      { header: t('veld.woonplaats'), value: ({ woonplaats }) => woonplaats },
      { header: t('veld.aankomst'), value: ({ aankomst }) => aankomst, kind: 'date' },
      { header: t('veld.vertrek'), value: ({ vertrek }) => vertrek, kind: 'date' },
    ],
    facts: [{ label: t('veld.versie'), value: String(versie.versie) }],
  });
});
