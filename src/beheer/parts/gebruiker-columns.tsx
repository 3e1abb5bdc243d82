import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/i18n/index.ts';
import { type Column, Link } from '../../ui/index.ts';
import type { Gebruiker } from '../gebruikers.ts';

/** @param gemeente code of the gemeente whose users are shown */
export function useGebruikerColumns(gemeente: string): Column<Gebruiker>[] {
  const { t } = useTranslation('beheer');
  const { moment } = useFormat();
  return [
    {
      key: 'naam',
      header: t('gebruikers.naam'),
      rowHeader: true,
      sortable: true,
      cell: ({ id, naam }) => (
        <Link href={`/beheer/gebruikers/${id}?gemeente=${gemeente}`} standalone>
          {naam}
        </Link>
      ),
    },
    { key: 'email', header: t('gebruikers.email'), sortable: true, cell: ({ email }) => email ?? '–' },
    {
      key: 'rollen',
      header: t('gebruikers.rollen'),
      cell: ({ rollen }) => rollen.map(({ rol }) => t(`rol.${rol}`)).join(', '),
    },
    {
      key: 'sinds',
      header: t('gebruikers.sinds'),
      sortable: true,
      cell: ({ rollen }) => (rollen[0] ? moment(rollen[0].sinds) : '–'),
    },
  ];
}
