import { NotFound } from '../../platform/errors.ts';
import { fileResponse, isFileFormat } from '../../platform/files/index.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { showAdrescontrole } from '../adrescontrole/show-adrescontrole.ts';
import { textsOf } from '../texts.ts';
import type { Route } from './+types/adrescontrole-bestand.ts';

/** What a check found, as a file. */
export const loader = pageLoader(async ({ params }: Route.LoaderArgs, page) => {
  if (!isFileFormat(params.vorm)) throw new NotFound('file');
  const { controle, bevindingen } = await showAdrescontrole(page.ctx, { id: params.controle });
  const t = textsOf(page.language);
  return fileResponse(params.vorm, {
    name: `${t('adres.titel')} ${controle.peildatum}`,
    title: t('adres.titel'),
    rows: bevindingen,
    columns: [
      { header: t('veld.locatie'), value: (row) => row.locatieNaam },
      { header: t('adres.adres'), value: (row) => row.adres },
      { header: t('adres.oordeel'), value: (row) => t(`adres.oordelen.${row.oordeel}`) },
      { header: t('adres.inBrp'), value: (row) => row.inBrp, kind: 'number' },
      { header: t('adres.inRegister'), value: (row) => row.inRegister, kind: 'number' },
      { header: t('adres.hoortInBrp'), value: (row) => row.hoortInBrp, kind: 'number' },
      { header: t('adres.maximum'), value: (row) => row.maximum, kind: 'number' },
      { header: t('adres.vergunning'), value: (row) => row.vergunningTot, kind: 'date' },
      {
        header: t('adres.signaal'),
        value: (row) => row.signaal && t(row.signaalNieuw ? 'adres.signaalNieuw' : 'adres.signaalOpen'),
      },
    ],
  });
});
