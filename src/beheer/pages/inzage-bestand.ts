import { Readable } from 'node:stream';
import { NotFound, Refused } from '../../platform/errors.ts';
import { attachment, fileResponse, isFileFormat } from '../../platform/files/index.ts';
import { type PageRequest, pageLoader } from '../../platform/http/index.ts';
import { settingsOf } from '../../platform/lists/index.ts';
import { doelInWoorden } from '../in-woorden.ts';
import { listInzage } from '../list-inzage.ts';
import { logFacts } from '../log-facts.ts';
import { MOST_ROWS } from '../log-settings.ts';
import { logboekRegels } from '../logboek-regels.ts';
import { recordInzageExport } from '../record-export.ts';
import { textsOf } from '../texts.ts';
import type { Route } from './+types/inzage-bestand.ts';

/** The reading log as searched, all pages, as a file; taking it out is itself recorded. */
export const loader = pageLoader(async ({ params, request }: Route.LoaderArgs, page) => {
  const { vorm } = params;
  if (vorm === 'otlp') return logboek(page, settingsOf(request));
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

/**
 * The whole period as records of Logboek Dataverwerkingen, whoever read: none may be left out, so what does not fit in
 * one file is refused.
 */
async function logboek(page: PageRequest, asked: Record<string, unknown>): Promise<Response> {
  const { van, tot, gemeente } = asked;
  const { list, ...period } = await listInzage(page.ctx, {
    ...{ van, tot, gemeente, sorteer: 'tijd' },
    ...{ lezers: 'iedereen', alles: true },
  });
  if (list.total > list.rows.length)
    throw new Refused('logboek_te_veel', {
      field: 'van',
      params: { aantal: list.total, maximum: MOST_ROWS },
    });
  await recordInzageExport(page.ctx, {
    ...{ rijen: list.rows.length, van: period.van, tot: period.tot },
    vorm: 'otlp',
  });
  return attachment(
    `logboek-dataverwerkingen-${period.van}-${period.tot}`,
    'jsonl',
    Readable.from(logboekRegels(list.rows)),
  );
}
