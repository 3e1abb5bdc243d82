import { useTranslation } from 'react-i18next';
import type { Bewaarsoort } from '../../beleid/bewaren/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import { EmptyState, Table } from '../../ui/index.ts';

interface Steen {
  id: string;
  soort: Bewaarsoort;
  aantal: number;
  aangehouden: number;
  dagen: number;
  grondslag: string;
  op: Date;
}

/** What went: kind, how many, when and by which rule. */
export function Grafstenen({ stenen }: { stenen: readonly Steen[] }) {
  const { t } = useTranslation('privacy');
  const { number, moment } = useFormat();
  return (
    <Table
      caption={t('bewaren.weg')}
      hideCaption
      rows={stenen}
      rowKey={({ id }) => id}
      empty={<EmptyState>{t('bewaren.geenStenen')}</EmptyState>}
      columns={[
        { key: 'soort', header: t('kop.soort'), rowHeader: true, cell: ({ soort }) => t(`soort.${soort}`) },
        { key: 'op', header: t('kop.op'), cell: ({ op }) => moment(op) },
        { key: 'aantal', header: t('kop.aantal'), numeric: true, cell: ({ aantal }) => number(aantal) },
        {
          key: 'aangehouden',
          header: t('kop.aangehouden'),
          numeric: true,
          cell: ({ aangehouden }) => number(aangehouden),
        },
        {
          key: 'regel',
          header: t('kop.regel'),
          cell: ({ dagen, grondslag }) => t('bewaren.regel', { count: dagen, grondslag }),
        },
      ]}
    />
  );
}
