import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/i18n/index.ts';
import { type Column, Link, useSearchHref } from '../../ui/index.ts';
import { doelInWoorden } from '../in-woorden.ts';
import type { Inzageregel } from '../list-inzage.ts';
import { useActie, useActor } from './actor.tsx';

/** Who saw whom, when and what for; the person by the first figures of the number, which leads to all of that person. */
export function useInzageColumns(): Column<Inzageregel>[] {
  const { t } = useTranslation('beheer');
  const { moment } = useFormat();
  const actor = useActor();
  const actie = useActie();
  const href = useSearchHref();
  return [
    {
      key: 'tijd',
      header: t('log.tijdstip'),
      rowHeader: true,
      sortable: true,
      cell: (row) => moment(row.tijdstip),
    },
    { key: 'wie', header: t('log.wie'), cell: (row) => actor(row) },
    {
      key: 'persoon',
      header: t('inzage.persoon'),
      cell: ({ persoon }) => (
        <Link href={href({ persoon, pagina: null })}>
          <span className="od-number">{persoon.slice(0, 8)}</span>
        </Link>
      ),
    },
    {
      key: 'doel',
      header: t('inzage.doel'),
      cell: ({ doel }) => <span lang="nl">{doelInWoorden(doel)}</span>,
    },
    { key: 'verwerking', header: t('inzage.verwerking'), cell: ({ verwerking }) => actie(verwerking) },
  ];
}
