import { fileResponse } from '../../platform/files/index.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { bewaarbaar } from '../betekenis.ts';
import { weigeringVan } from '../gevoelig.ts';
import { listFoutrijen } from '../list-foutrijen.ts';
import type { Rijbeeld } from '../read-rijen.ts';
import { textsOf } from '../texts.ts';
import type { Route } from './+types/foutrijen.ts';

/** The wrong rows with the columns of their file and what is wrong: to repair, and to import again as it is. */
export const loader = pageLoader(async ({ params }: Route.LoaderArgs, page) => {
  const { bestandsnaam, kolommen, rijen } = await listFoutrijen(page.ctx, params.id);
  const { t, fout } = textsOf(page.language);
  const wrong = (rij: Rijbeeld) =>
    rij.fouten
      .map(({ veld, kop, code, params: facts }) => `${kop || t(`veld.${veld}`)}: ${fout(code, facts)}`)
      .join(' | ');
  const naam = bestandsnaam.replace(/\.\w{1,5}$/, '');
  return fileResponse('csv', {
    name: t('fouten.bestand', { bestand: naam }),
    title: t('fouten.watMis'),
    rows: rijen,
    columns: [
      ...kolommen.flatMap(({ kop, duiding }, kolom) =>
        duiding === 'reparatie'
          ? []
          : [{ header: kop, value: (rij: Rijbeeld) => (bewaarbaar(duiding) ? waarde(rij, kolom) : null) }],
      ),
      { header: t('fouten.rij'), value: (rij: Rijbeeld) => rij.nummer, kind: 'number' as const },
      { header: t('fouten.watMis'), value: wrong },
    ],
  });
});

/** Empty where the value was refused. */
function waarde({ cellen }: Rijbeeld, kolom: number): string | null {
  const cel = cellen[kolom] ?? '';
  return weigeringVan(cel) === null ? cel : null;
}
