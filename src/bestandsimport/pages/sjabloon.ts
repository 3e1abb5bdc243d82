import { NotFound } from '../../platform/errors.ts';
import { fileResponse, isFileFormat, loadExceljs } from '../../platform/files/index.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { listImports } from '../list-imports.ts';
import { SJABLOON } from '../sjabloon.ts';
import { textsOf } from '../texts.ts';
import type { Route } from './+types/sjabloon.ts';

/** An empty file with the columns to fill in; the workbook has a second sheet that explains them. */
export const loader = pageLoader(async ({ params }: Route.LoaderArgs, page) => {
  if (!isFileFormat(params.vorm)) throw new NotFound('file');
  await listImports(page.ctx, {});
  const { t } = textsOf(page.language);
  const columns = SJABLOON.map(({ veld }) => ({ header: t(`veld.${veld}`), value: () => null }));
  if (params.vorm === 'csv')
    return fileResponse('csv', { name: t('sjabloon.naam'), title: t('sjabloon.blad'), columns, rows: [] });
  const exceljs = await loadExceljs();
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet(t('sjabloon.blad'), { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ header }) => ({ header, width: Math.max(16, header.length + 4) }));
  sheet.getRow(1).font = { bold: true };
  const uitleg = book.addWorksheet(t('sjabloon.uitlegBlad'));
  uitleg.columns = [
    { header: t('sjabloon.kolom'), width: 22 },
    { header: t('sjabloon.verplicht'), width: 12 },
    { header: t('sjabloon.betekent'), width: 100 },
  ];
  uitleg.getRow(1).font = { bold: true };
  for (const { veld, verplicht } of SJABLOON)
    uitleg.addRow([
      t(`veld.${veld}`),
      t(verplicht ? 'sjabloon.ja' : 'sjabloon.nee'),
      t(`kolomuitleg.${veld}`),
    ]);
  uitleg.addRow(['', '', t('sjabloon.nooit')]);
  return new Response(await book.xlsx.writeBuffer(), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="${t('sjabloon.naam')}.xlsx"`,
      'cache-control': 'no-store',
    },
  });
});
