import { NotFound } from '../../platform/errors.ts';
import { fileResponse, isFileFormat } from '../../platform/files/index.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { settingsOf } from '../../platform/lists/index.ts';
import { doelInWoorden } from '../in-woorden.ts';
import { listInzage } from '../list-inzage.ts';
import { logFacts } from '../log-facts.ts';
import { recordInzageExport } from '../record-export.ts';
import { textsOf } from '../texts.ts';
import type { Route } from './+types/inzage-bestand.ts';

/** The reading log as searched, all pages, as a file; taking it out is itself recorded. */
export const loader = pageLoader(async ({ params, request }: Route.LoaderArgs, page) => {
  const { vorm } = params;
  if (!isFileFormat(vorm)) throw new NotFound('file');
  const { list, van, tot } = await listInzage(page.ctx, { ...settingsOf(request), alles: true });
  await recordInzageExport(page.ctx, { rijen: list.rows.length, van, tot, vorm });
  const t = textsOf(page.language);
  return fileResponse(vorm, {
    name: `${t('inzage.title')} ${van} ${tot}`,
    title: t('inzage.title'),
    rows: list.rows,
    columns: [
      { header: t('log.tijdstip'), value: (row) => row.tijdstip.toISOString() },
      { header: t('gemeente.label'), value: (row) => row.gemeente },
      { header: t('log.wie'), value: (row) => row.naam ?? row.actorSoort },
      { header: 'ID', value: (row) => row.actor },
      { header: t('log.rollen'), value: (row) => row.rollen.join(', ') },
      { header: t('inzage.persoon'), value: (row) => row.persoon },
      { header: t('inzage.doel'), value: (row) => doelInWoorden(row.doel) },
      { header: t('inzage.verwerking'), value: (row) => row.verwerking },
      { header: t('log.referentie'), value: (row) => row.referentie },
    ],
    facts: logFacts(page, list),
  });
});
