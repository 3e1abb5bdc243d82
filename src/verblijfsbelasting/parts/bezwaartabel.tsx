import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/i18n/index.ts';
import { EmptyState, Link, StatusBadge, Table } from '../../ui/index.ts';
import type { Bezwaarrij } from '../list-bezwaren.ts';
import { useWoorden } from './woorden.ts';

interface BezwaartabelProps {
  bezwaren: readonly Bezwaarrij[];
  staf: boolean;
  vandaag: string;
}

/** Objections with their terms, and how they were decided. */
export function Bezwaartabel({ bezwaren, staf, vandaag }: BezwaartabelProps) {
  const { t } = useTranslation('verblijfsbelasting');
  const { date } = useFormat();
  const { tijdvak } = useWoorden();
  return (
    <Table
      caption={t('bezwaren.titel')}
      rows={bezwaren}
      rowKey={(row) => row.id}
      empty={<EmptyState>{t('bezwaren.leeg')}</EmptyState>}
      columns={[
        {
          key: 'nummer',
          header: t('veld.nummer'),
          rowHeader: true,
          cell: (row) =>
            staf ? <Link href={`/verblijfsbelasting/bezwaren/${row.id}`}>{row.nummer}</Link> : row.nummer,
        },
        { key: 'huisvester', header: t('veld.huisvester'), cell: (row) => row.organisatieNaam },
        { key: 'tijdvak', header: t('veld.tijdvak'), cell: (row) => tijdvak(row.tijdvak) },
        { key: 'ontvangen', header: t('veld.ontvangenOp'), cell: (row) => date(row.ontvangenOp) },
        { key: 'tijdig', header: t('veld.tijdig'), cell: (row) => t(row.tijdig ? 'ja' : 'nee') },
        {
          key: 'uiterlijk',
          header: t('veld.beslisUiterlijk'),
          cell: (row) => (
            <>
              {date(row.beslisUiterlijk)}
              {row.besluit === null && vandaag > row.beslisUiterlijk && (
                <StatusBadge status="danger">{t('bezwaren.teLaat')}</StatusBadge>
              )}
            </>
          ),
        },
        {
          key: 'besluit',
          header: t('veld.besluit'),
          cell: (row) =>
            row.besluit === null ? (
              <StatusBadge status="info">{t('bezwaren.open')}</StatusBadge>
            ) : (
              <>
                {t(`besluit.${row.besluit}`)}
                {', '}
                <Link href={`/verblijfsbelasting/bezwaren/${row.id}/uitspraak`} download>
                  {t('uitspraak.brief')}
                </Link>
              </>
            ),
        },
      ]}
    />
  );
}
