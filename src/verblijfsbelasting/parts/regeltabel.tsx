import { useTranslation } from 'react-i18next';
import { type Berekening, tellendeNachten } from '../../beleid/verblijfsbelasting/forfait.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import { type Column, EmptyState, Link, StatusBadge, Table } from '../../ui/index.ts';
import type { Regelrij } from '../show-aangifte.ts';
import { useWoorden } from './woorden.ts';

interface RegeltabelProps {
  aangifte: string;
  regels: readonly Regelrij[];
  /** Nights taken off after an objection, by line. */
  minder?: ReadonlyMap<string, number>;
  /** Its amounts are those after that, as an assessment's. */
  naMinder?: boolean;
  /** With what the huisvester thinks of each. */
  oordelen?: boolean;
  /** What its amounts are by. */
  berekening?: Berekening;
}

/** The lines that an amount is made of; each leads to its nights. */
export function Regeltabel({
  aangifte,
  regels,
  minder,
  naMinder = false,
  oordelen = false,
  berekening = 'werkelijk',
}: RegeltabelProps) {
  const { t } = useTranslation('verblijfsbelasting');
  const { number } = useFormat();
  const { periode, geld } = useWoorden();
  const off = (row: Regelrij) => (naMinder ? (minder?.get(row.id) ?? 0) : 0);
  const count = (key: 'belast' | 'ingeschreven' | 'onbekend' | 'vrijgesteld'): Column<Regelrij> => ({
    key,
    header: t(`veld.${key}`),
    numeric: true,
    cell: (row) => number(row[key]),
  });
  const columns: (Column<Regelrij> | false)[] = [
    {
      key: 'locatie',
      header: t('veld.locatie'),
      rowHeader: true,
      cell: (row) => (
        <Link href={`/verblijfsbelasting/aangiften/${aangifte}/regels/${row.id}`}>{row.locatieNaam}</Link>
      ),
    },
    {
      key: 'periode',
      header: t('veld.periode'),
      cell: (row) => (
        <>
          {periode(row)}{' '}
          {row.onderbouwing !== null && <StatusBadge status="warning">{t('aangifte.geschat')}</StatusBadge>}
          {row.vrijstelling !== null && (
            <StatusBadge status="neutral">{t(`vrijstelling.${row.vrijstelling}`)}</StatusBadge>
          )}
        </>
      ),
    },
    count('belast'),
    minder !== undefined &&
      minder.size > 0 && {
        key: 'minder',
        header: t('aanslag.minder'),
        numeric: true,
        cell: (row) => number(minder.get(row.id) ?? 0),
      },
    count('ingeschreven'),
    regels.some(({ onbekend }) => onbekend > 0) && count('onbekend'),
    count('vrijgesteld'),
    regels.some(({ forfait }) => forfait !== null) && {
      key: 'forfait',
      header: t('veld.forfait'),
      numeric: true,
      cell: (row) => (row.forfait === null ? t('verordeningen.geen') : number(row.forfait.nachten)),
    },
    { key: 'tarief', header: t('veld.tarief'), numeric: true, cell: (row) => geld(row.tarief) },
    {
      key: 'bedrag',
      header: t('veld.bedrag'),
      numeric: true,
      cell: (row) => geld((tellendeNachten(row, berekening) - off(row)) * row.tarief),
    },
    oordelen && {
      key: 'oordeel',
      header: t('veld.oordeel'),
      cell: (row) =>
        row.oordeel === 'oneens' ? (
          <>
            <StatusBadge status="danger">{t('aangifte.oneens')}</StatusBadge> {row.reden}
          </>
        ) : (
          t(row.oordeel === null ? 'aangifte.nietGereageerd' : 'aangifte.akkoord')
        ),
    },
  ];
  return (
    <Table
      caption={t('aangifte.regels')}
      columns={columns.filter((column) => column !== false)}
      rows={regels}
      rowKey={(row) => row.id}
      empty={<EmptyState>{t('aangifte.leeg')}</EmptyState>}
    />
  );
}
