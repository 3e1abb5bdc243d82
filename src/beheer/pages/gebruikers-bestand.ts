import { NotFound } from '../../platform/errors.ts';
import { fileResponse, isFileFormat } from '../../platform/files/index.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { formatMoment } from '../../platform/i18n/index.ts';
import { settingsOf } from '../../platform/lists/index.ts';
import { listGebruikers } from '../list-gebruikers.ts';
import { textsOf } from '../texts.ts';
import type { Route } from './+types/gebruikers-bestand.ts';

/** Who has which role, a line for each role, for the yearly review of rights (BIO2 5.18.02). */
export const loader = pageLoader(async ({ params, request }: Route.LoaderArgs, page) => {
  if (!isFileFormat(params.vorm)) throw new NotFound('file');
  const { list, gemeente } = await listGebruikers(page.ctx, { ...settingsOf(request), alles: true });
  const t = textsOf(page.language);
  return fileResponse(params.vorm, {
    name: `${t('gebruikers.title')} ${gemeente.naam}`,
    title: t('gebruikers.title'),
    rows: list.rows.flatMap((person) => person.rollen.map((held) => ({ ...person, ...held }))),
    columns: [
      { header: t('gebruikers.naam'), value: (row) => row.naam },
      { header: t('gebruikers.email'), value: (row) => row.email },
      { header: t('gebruikers.rol'), value: (row) => t(`rol.${row.rol}`) },
      { header: t('gebruikers.sinds'), value: (row) => formatMoment(row.sinds, page.language) },
      { header: t('gebruiker.door'), value: (row) => row.door },
    ],
  });
});
