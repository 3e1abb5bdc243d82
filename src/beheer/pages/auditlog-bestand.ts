import { NotFound } from '../../platform/errors.ts';
import { fileResponse, isFileFormat } from '../../platform/files/index.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { settingsOf } from '../../platform/lists/index.ts';
import { listAuditlog } from '../list-auditlog.ts';
import { textsOf } from '../texts.ts';
import type { Route } from './+types/auditlog-bestand.ts';

/** The audit log as searched, all pages, as a file. */
export const loader = pageLoader(async ({ params, request }: Route.LoaderArgs, page) => {
  if (!isFileFormat(params.vorm)) throw new NotFound('file');
  const { rows } = await listAuditlog(page.ctx, { ...settingsOf(request), alles: true });
  const t = textsOf(page.language);
  return fileResponse(params.vorm, {
    name: t('auditlog.title'),
    title: t('auditlog.title'),
    rows,
    columns: [
      { header: t('log.tijdstip'), value: (row) => row.tijdstip },
      { header: t('log.wie'), value: (row) => row.wie },
      { header: t('log.rollen'), value: (row) => row.rollen.join(', ') },
      { header: t('log.actie'), value: (row) => row.actie },
      { header: t('log.object'), value: (row) => row.object },
      { header: t('log.resultaat'), value: (row) => t(`resultaat.${row.resultaat}`) },
      { header: t('log.details'), value: (row) => row.details },
      { header: t('log.oorsprong'), value: (row) => row.oorsprong },
      { header: t('log.referentie'), value: (row) => row.referentie },
    ],
  });
});
