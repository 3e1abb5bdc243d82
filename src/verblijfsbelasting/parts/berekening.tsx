import { useTranslation } from 'react-i18next';
import { maal, som } from '../../beleid/verblijfsbelasting/centen.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import { DataList, Link, Section, Table } from '../../ui/index.ts';
import type { Aanslag } from '../aanslag.ts';
import { useWoorden } from './woorden.ts';

/** From nights at a tariff to the amount to pay, step by step. */
export function Berekening({ aanslag }: { aanslag: Aanslag }) {
  const { t } = useTranslation('verblijfsbelasting');
  const { number } = useFormat();
  const { geld } = useWoorden();
  const { grondslag, percentage, afronding, eerder, verminderd = [] } = aanslag.invoer;
  const whole = som(grondslag.map(({ nachten, tarief }) => maal(nachten, tarief)));
  return (
    <Section title={t('aanslag.berekening')}>
      <DataList
        items={[
          ...grondslag.map(({ nachten, tarief }) => ({
            label: t('aanslag.nachtenMaalTarief', {
              count: nachten,
              nachten: number(nachten),
              tarief: geld(tarief),
            }),
            value: geld(maal(nachten, tarief)),
          })),
          ...verminderd.map(({ nachten, tarief }) => ({
            label: t('aanslag.afNaBezwaar', { tarief: geld(tarief) }),
            value: number(nachten),
          })),
          ...(percentage === 100
            ? []
            : [
                {
                  label: t('aanslag.percentage', { percentage, bedrag: geld(whole) }),
                  value: geld(aanslag.bedrag),
                },
              ]),
          {
            label: t('verordeningen.afronding'),
            value: afronding === 'cent' ? null : t(`afronding.${afronding}`),
          },
          { label: t('veld.bedrag'), value: geld(aanslag.bedrag) },
          { label: t('veld.verrekend'), value: eerder.length === 0 ? null : geld(-aanslag.verrekend) },
          {
            label: t(aanslag.teBetalen < 0 ? 'veld.terug' : 'veld.teBetalen'),
            value: <strong>{geld(Math.abs(aanslag.teBetalen))}</strong>,
          },
        ]}
      />
    </Section>
  );
}

/** What was levied over the same period, in order. */
export function Aanslagreeks({ reeks }: { reeks: readonly Aanslag[] }) {
  const { t } = useTranslation('verblijfsbelasting');
  const { date } = useFormat();
  const { geld } = useWoorden();
  return (
    <Table
      caption={t('aanslag.reeks')}
      rows={reeks}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'nummer',
          header: t('veld.nummer'),
          rowHeader: true,
          cell: (row) => <Link href={`/verblijfsbelasting/aanslagen/${row.id}`}>{row.nummer}</Link>,
        },
        { key: 'soort', header: t('veld.soort'), cell: (row) => t(`soort.${row.soort}`) },
        { key: 'dagtekening', header: t('veld.dagtekening'), cell: (row) => date(row.dagtekening) },
        { key: 'bedrag', header: t('veld.bedrag'), numeric: true, cell: (row) => geld(row.bedrag) },
        { key: 'teBetalen', header: t('veld.teBetalen'), numeric: true, cell: (row) => geld(row.teBetalen) },
      ]}
    />
  );
}
