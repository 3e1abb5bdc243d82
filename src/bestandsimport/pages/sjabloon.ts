import { NotFound } from '../../platform/errors.ts';
import { attachment, fileResponse, isFileFormat } from '../../platform/files/index.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { listEigenLocaties } from '../list-eigen-locaties.ts';
import { makeSjabloon } from '../make-sjabloon.ts';
import { SJABLOON } from '../sjabloon.ts';
import { isSjabloontaal, sjabloonwoorden } from '../sjabloontalen.ts';
import type { Route } from './+types/sjabloon.ts';

/** An empty file with the columns to fill in, in one of six languages; the workbook explains them and offers choices. */
export const loader = pageLoader(async ({ params, request }: Route.LoaderArgs, page) => {
  if (!isFileFormat(params.vorm)) throw new NotFound('file');
  const asked = new URL(request.url).searchParams.get('taal');
  const taal = isSjabloontaal(asked) ? asked : page.language;
  const locaties = await listEigenLocaties(page.ctx, {});
  const { naam, blad, kop } = sjabloonwoorden[taal];
  if (params.vorm === 'csv') {
    const columns = SJABLOON.map(({ veld }) => ({ header: kop[veld], value: () => null }));
    return fileResponse('csv', { name: naam, title: blad, columns, rows: [] });
  }
  return attachment(`${naam}-${taal}`, 'xlsx', await makeSjabloon(taal, locaties));
});
