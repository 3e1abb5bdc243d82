import { useTranslation } from 'react-i18next';
import { useFormat, useText } from '../../platform/i18n/index.ts';
import { type Column, Section, Stack, Table } from '../../ui/index.ts';
import type { VerblijfDetails } from '../show-verblijf.ts';

type Correctie = VerblijfDetails['correcties'][number];

/** What was changed afterwards: both versions, why, by whom and when. */
export function VerblijfCorrecties({ correcties }: { correcties: readonly Correctie[] }) {
  const { t } = useTranslation('nachtregister');
  const { moment } = useFormat();
  const columns: Column<Correctie>[] = [
    { key: 'op', header: t('verblijf.wanneer'), rowHeader: true, cell: (row) => moment(row.op) },
    { key: 'wat', header: t('verblijf.wat'), cell: (row) => <Wat correctie={row} /> },
    { key: 'reden', header: t('veld.reden'), cell: (row) => row.reden ?? '' },
    { key: 'door', header: t('verblijf.door'), cell: (row) => row.door ?? t('onbekend') },
  ];
  return (
    <Section title={t('verblijf.correcties')}>
      <Table
        caption={t('verblijf.correcties')}
        hideCaption
        columns={columns}
        rows={correcties}
        rowKey={(row) => `${row.soort} ${row.op.toString()} ${JSON.stringify(row.nieuw)}`}
      />
    </Section>
  );
}

/** Ids mean nothing to people: beds and locations are told by the fact that they changed. */
const IDS = new Set(['slaapplaats', 'locatie', 'verblijf', 'status']);

function Wat({ correctie: { soort, oud, nieuw } }: { correctie: Correctie }) {
  const { t } = useTranslation('nachtregister');
  const text = useText();
  const { date } = useFormat();
  const shown = (value: unknown) =>
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? date(value) : String(value ?? '–');
  const fields = Object.keys(nieuw).filter((field) => !IDS.has(field));
  return (
    <Stack gap="sm">
      <span>{t(`correctie.${soort}`)}</span>
      {fields.map((field) => (
        <span key={field}>
          {text(`nachtregister:veld.${field}`)}: {field in oud && <del>{shown(oud[field])}</del>}{' '}
          {shown(nieuw[field])}
        </span>
      ))}
    </Stack>
  );
}
