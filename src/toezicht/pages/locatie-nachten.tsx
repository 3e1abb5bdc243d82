import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/i18n/index.ts';
import {
  Calendar,
  type CalendarDay,
  type ChartColumn,
  type Column,
  ColumnChart,
  Link,
  Paragraph,
  Section,
  Stack,
  Table,
  useSearchHref,
} from '../../ui/index.ts';
import type { LocatieMaand } from '../locatie-nachten.ts';
import type { ToezichtLocatie } from '../show-locatie.ts';
import { TOESTAND_LOOK } from '../toestanden.ts';

/** A month of nights as calendar and as chart, then every month in numbers. */
export function Nachten({ found }: { found: ToezichtLocatie }) {
  const { t } = useTranslation('toezicht');
  const href = useSearchHref();
  const { number } = useFormat();
  const days = Object.fromEntries(
    found.nachten.map(({ nacht, toestand, aantal }): [string, CalendarDay] => [
      nacht,
      {
        status: TOESTAND_LOOK[toestand],
        label: t(`toestand.${toestand}`),
        detail: aantal === null ? undefined : number(aantal),
        unit: t('locatie.personen'),
      },
    ]),
  );
  if (found.maanden.length === 0) {
    return (
      <Section title={t('locatie.nachten')}>
        <Paragraph>{t('locatie.geenNachten')}</Paragraph>
      </Section>
    );
  }
  return (
    <Section title={t('locatie.nachten')}>
      <Stack gap="lg">
        <Calendar
          month={found.maand}
          caption={t('locatie.kalender', { naam: found.locatie.naam })}
          days={days}
          today={found.vanavond}
          monthHref={(maand) => href({ maand })}
        />
        <Chart found={found} />
        <Months maanden={found.maanden} />
      </Stack>
    </Section>
  );
}

function Chart({ found: { nachten, maand, locatie } }: { found: ToezichtLocatie }) {
  const { t } = useTranslation('toezicht');
  const { month, number } = useFormat();
  const past = nachten.filter(({ toestand }) => toestand !== 'open' && toestand !== 'nog_niet');
  if (past.length === 0) return null;
  const columns = past.map(
    ({ nacht, aantal, maximum, toestand }): ChartColumn => ({
      key: nacht,
      label: Number(nacht.slice(8)) % 7 === 1 ? String(Number(nacht.slice(8))) : undefined,
      value: aantal,
      status: aantal !== null && aantal > maximum ? 'danger' : toestand === 'op_tijd' ? undefined : 'warning',
    }),
  );
  return (
    <ColumnChart
      label={t('locatie.grafiek', {
        maand: month(maand),
        hoogste: number(Math.max(0, ...past.map(({ aantal }) => aantal ?? 0))),
        maximum: number(locatie.maximum),
      })}
      columns={columns}
      line={{ value: locatie.maximum, label: t('locatie.maximumLijn', { maximum: number(locatie.maximum) }) }}
    />
  );
}

function Months({ maanden }: { maanden: readonly LocatieMaand[] }) {
  const { t } = useTranslation('toezicht');
  const { month, number } = useFormat();
  const href = useSearchHref();
  const shown = (value: number | null, decimals = 0) => (value === null ? '–' : number(value, decimals));
  const columns: Column<LocatieMaand>[] = [
    {
      key: 'maand',
      header: t('locatie.maand'),
      rowHeader: true,
      cell: (row) => <Link href={href({ maand: row.maand })}>{month(row.maand)}</Link>,
    },
    { key: 'opTijd', header: t('nachten.opTijd'), numeric: true, cell: (row) => number(row.opTijd) },
    { key: 'teLaat', header: t('nachten.teLaat'), numeric: true, cell: (row) => number(row.teLaat) },
    { key: 'ontbreekt', header: t('nachten.ontbreekt'), numeric: true, cell: (row) => number(row.ontbreekt) },
    {
      key: 'gemiddeld',
      header: t('locatie.gemiddeld'),
      numeric: true,
      cell: (row) => shown(row.gemiddeld, 1),
    },
    { key: 'hoogste', header: t('locatie.hoogste'), numeric: true, cell: (row) => shown(row.hoogste) },
  ];
  return (
    <Table caption={t('locatie.maanden')} columns={columns} rows={maanden} rowKey={(row) => row.maand} />
  );
}
