import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/i18n/index.ts';
import { Table } from '../../ui/index.ts';
import type { Bewaring } from '../show-bewaren.ts';

/** Each kind of data with its term, and what the coming night does with it. */
export function VannachtWeg({ soorten }: { soorten: readonly Bewaring[] }) {
  const { t } = useTranslation('privacy');
  const { number, date } = useFormat();
  return (
    <Table
      caption={t('bewaren.vannacht')}
      hideCaption
      rows={soorten}
      rowKey={({ soort }) => soort}
      columns={[
        { key: 'soort', header: t('kop.soort'), rowHeader: true, cell: ({ soort }) => t(`soort.${soort}`) },
        {
          key: 'termijn',
          header: t('kop.termijn'),
          cell: ({ termijn, telt, grenzen }) => (
            <>
              {t('bewaren.termijn', { count: termijn.dagen, na: t(`telt.${telt}`) })}
              <div className="od-muted">{t('bewaren.grenzen', { min: grenzen?.min, max: grenzen?.max })}</div>
            </>
          ),
        },
        {
          key: 'grondslag',
          header: t('kop.grondslag'),
          cell: ({ termijn }) =>
            termijn.eigen
              ? t('bewaren.eigen', { grondslag: termijn.grondslag, vanaf: date(termijn.vanaf) })
              : termijn.grondslag,
        },
        { key: 'daarna', header: t('kop.daarna'), cell: ({ daarna }) => t(`daarna.${daarna}`) },
        {
          key: 'aantal',
          header: t('kop.vannacht'),
          numeric: true,
          cell: ({ aantal }) => number(aantal),
        },
        {
          key: 'aangehouden',
          header: t('kop.aangehouden'),
          cell: ({ aangehouden, hoogstensLanger, grens }) =>
            aangehouden.length === 0
              ? t('bewaren.niets')
              : aangehouden
                  .map(({ grond, aantal }) =>
                    t('bewaren.houdt', {
                      aantal: number(aantal),
                      grond: t(`gronden.${grond}`),
                      jaren: number(Math.round(hoogstensLanger / 365)),
                      grens: date(grens),
                    }),
                  )
                  .join('; '),
        },
      ]}
    />
  );
}
