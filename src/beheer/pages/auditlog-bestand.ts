import { NotFound } from '../../platform/errors.ts';
import { fileResponse, isFileFormat } from '../../platform/files/index.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { settingsOf } from '../../platform/lists/index.ts';
import { listAuditlog } from '../list-auditlog.ts';
import { logFacts } from '../log-facts.ts';
import { factsOf } from '../parts/facts.ts';
import { recordAuditExport } from '../record-export.ts';
import { textsOf } from '../texts.ts';
import type { Route } from './+types/auditlog-bestand.ts';

/** The audit log as searched, all pages, as a file; taking it out is itself recorded. */
export const loader = pageLoader(async ({ params, request }: Route.LoaderArgs, page) => {
  const { vorm } = params;
  if (!isFileFormat(vorm)) throw new NotFound('file');
  const { list, van, tot } = await listAuditlog(page.ctx, { ...settingsOf(request), alles: true });
  await recordAuditExport(page.ctx, { rijen: list.rows.length, van, tot, vorm });
  const t = textsOf(page.language);
  return fileResponse(vorm, {
    name: `${t('auditlog.title')} ${van} ${tot}`,
    title: t('auditlog.title'),
    rows: list.rows,
    columns: [
      { header: t('log.tijdstip'), value: (row) => row.tijdstip.toISOString() },
      { header: t('gemeente.label'), value: (row) => row.gemeente },
      { header: t('log.wie'), value: (row) => row.naam ?? row.organisatie ?? row.actorSoort },
      { header: 'ID', value: (row) => row.actor },
      { header: t('log.rollen'), value: (row) => row.rollen.join(', ') },
      { header: t('log.actie'), value: (row) => row.actie },
      { header: t('log.object'), value: (row) => row.objectSoort },
      { header: t('log.objectId'), value: (row) => row.object },
      { header: t('log.resultaat'), value: (row) => t(`resultaat.${row.resultaat}`) },
      { header: t('log.oorsprong'), value: (row) => row.oorsprong },
      { header: t('log.referentie'), value: (row) => row.referentie },
      {
        header: t('log.details'),
        value: ({ details }) =>
          factsOf(details)
            .map(([name, value]) => `${name}: ${value}`)
            .join('; '),
      },
    ],
    facts: logFacts(page, list),
  });
});
