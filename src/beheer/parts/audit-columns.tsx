import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/i18n/index.ts';
import { type Column, DataList, Details, StatusBadge } from '../../ui/index.ts';
import type { Auditregel } from '../list-auditlog.ts';
import { useActie, useActor } from './actor.tsx';
import { factsOf } from './facts.ts';

const LOOK = { gelukt: 'success', geweigerd: 'warning', mislukt: 'danger' } as const;

/** The fields of BIO2 8.15.01, the bulky ones one press away. */
export function useAuditColumns(): Column<Auditregel>[] {
  const { t } = useTranslation('beheer');
  const { moment } = useFormat();
  const actor = useActor();
  const actie = useActie();
  return [
    {
      key: 'tijd',
      header: t('log.tijdstip'),
      rowHeader: true,
      sortable: true,
      cell: (row) => moment(row.tijdstip),
    },
    { key: 'wie', header: t('log.wie'), cell: (row) => actor(row) },
    { key: 'actie', header: t('log.actie'), cell: (row) => actie(row.actie) },
    {
      key: 'resultaat',
      header: t('log.resultaat'),
      cell: (row) => (
        <StatusBadge status={LOOK[row.resultaat]}>{t(`resultaat.${row.resultaat}`)}</StatusBadge>
      ),
    },
    {
      key: 'meer',
      header: t('log.details'),
      cell: (row) => (
        <Details summary={row.objectSoort}>
          <DataList
            items={[
              { label: t('log.object'), value: row.object },
              ...factsOf(row.details).map(([label, value]) => ({ label, value })),
              { label: t('log.oorsprong'), value: row.oorsprong },
              { label: t('log.referentie'), value: row.referentie },
            ]}
          />
        </Details>
      ),
    },
  ];
}
