import { VRIJSTELLINGSREDENEN } from '../../beleid/verblijfsbelasting/vrijstelling.ts';
import { NotFound } from '../../platform/errors.ts';
import { fileResponse, isFileFormat } from '../../platform/files/index.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { settingsOf } from '../../platform/lists/index.ts';
import { type Aansluitregel, reconcileTijdvak } from '../reconcile-tijdvak.ts';
import { showTijdvak } from '../show-tijdvak.ts';
import { textsOf } from '../texts.ts';
import type { Route } from './+types/aansluiting-bestand.ts';

/** The totals of a period by who is liable, beside the register's. */
export const loader = pageLoader(async ({ params, request }: Route.LoaderArgs, page) => {
  if (!isFileFormat(params.vorm)) throw new NotFound('file');
  const { gemeente, tijdvak } = await showTijdvak(page.ctx, settingsOf(request));
  const { regels } = await reconcileTijdvak(page.ctx, { gemeente: gemeente.code, tijdvak: tijdvak.code });
  const t = textsOf(page.language);
  return fileResponse(params.vorm, {
    name: `${t('tabs.aansluiting')} ${tijdvak.code}`,
    title: `${t('tabs.aansluiting')} ${tijdvak.code}`,
    rows: regels,
    columns: [
      { header: t('veld.tijdvak'), value: () => tijdvak.code },
      { header: t('veld.huisvester'), value: (row) => row.organisatieNaam },
      { header: t('veld.geregistreerd'), value: (row) => row.geregistreerd, kind: 'number' },
      { header: t('veld.belast'), value: (row) => row.belast, kind: 'number' },
      { header: t('veld.ingeschreven'), value: (row) => row.ingeschreven, kind: 'number' },
      { header: t('veld.onbekend'), value: (row) => row.onbekend, kind: 'number' },
      { header: t('veld.vrijgesteld'), value: (row) => row.vrijgesteld, kind: 'number' },
      ...VRIJSTELLINGSREDENEN.map((reden) => ({
        header: `${t('veld.vrijgesteld')}: ${t(`vrijstelling.${reden}`)}`,
        value: (row: Aansluitregel) => row.vrijgesteldNaar[reden] ?? 0,
        kind: 'number' as const,
      })),
      { header: t('veld.verschil'), value: (row) => row.verschil, kind: 'number' },
      { header: t('veld.geschat'), value: (row) => row.geschat, kind: 'number' },
      { header: t('veld.forfait'), value: (row) => row.forfait, kind: 'number' },
      { header: `${t('veld.bedrag')} (${t('bestand.centen')})`, value: (row) => row.bedrag, kind: 'number' },
    ],
  });
});
