import { useTranslation } from 'react-i18next';
import { type Column, Link, Paragraph, Section, Table } from '../../ui/index.ts';
import type { Bezetting } from '../occupancy-ahead.ts';
import { usePeriod } from './bezetting-per-bed.tsx';

/** Who is here or expected and has no bed yet. */
export function ZonderBed({ mensen }: { mensen: readonly Bezetting[] }) {
  const { t } = useTranslation('nachtregister');
  const period = usePeriod();
  const columns: Column<Bezetting>[] = [
    {
      key: 'naam',
      header: t('bezetting.kolom.naam'),
      rowHeader: true,
      cell: ({ verblijf, naam }) => <Link href={`/verblijven/${verblijf}`}>{naam}</Link>,
    },
    { key: 'wanneer', header: t('bezetting.kolom.wanneer'), cell: period },
    {
      key: 'status',
      header: t('bezetting.kolom.status'),
      cell: ({ status }) => status && t(`bezetting.${status}`),
    },
  ];
  return (
    <Section title={t('bezetting.zonderBed')}>
      <Paragraph>{t('bezetting.zonderBedUitleg')}</Paragraph>
      <Table
        caption={t('bezetting.zonderBed')}
        hideCaption
        columns={columns}
        rows={mensen}
        rowKey={({ verblijf }) => verblijf ?? ''}
      />
    </Section>
  );
}
