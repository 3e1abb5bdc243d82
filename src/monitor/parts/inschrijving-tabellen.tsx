import { useTranslation } from 'react-i18next';
import { BRPSTANDEN } from '../../beleid/inschrijving/perioden.ts';
import { WERKLIJSTEN } from '../../beleid/inschrijving/werklijst.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import { Alert, type Column, EmptyState, Link, Section, Table } from '../../ui/index.ts';
import type { Inschrijflocatie, Inschrijvingencijfers } from '../show-inschrijfcijfers.ts';
import type { Brpkern } from '../toonbare-inschrijvingen.ts';

type Figures = { figures: Inschrijvingencijfers };

/** Who is present by village or town, and what is known of the BRP. */
export function InschrijvingPerKern({ figures: { kernen } }: Figures) {
  const { t } = useTranslation('monitor');
  const { number } = useFormat();
  const shown = (value: number | null) => (value === null ? t('hidden') : number(value));
  const columns: Column<Brpkern>[] = [
    { key: 'naam', header: t('inschrijving.kern.kop'), rowHeader: true, cell: (row) => row.naam },
    {
      key: 'aanwezig',
      header: t('inschrijving.kop.aanwezig'),
      numeric: true,
      cell: (row) => shown(row.aanwezig),
    },
    ...BRPSTANDEN.map((key) => ({
      key,
      header: t(`inschrijving.kop.${key}`),
      numeric: true,
      cell: (row: Brpkern) => shown(row.brp[key]),
    })),
  ];
  return (
    <Section title={t('inschrijving.kern.titel')}>
      <Table
        caption={t('inschrijving.kern.titel')}
        hideCaption
        columns={columns}
        rows={kernen}
        rowKey={(row) => row.naam}
        empty={<EmptyState>{t('inschrijving.locatie.niemand')}</EmptyState>}
      />
    </Section>
  );
}

/** The same by location with what is to do there, for who may see the register. */
export function InschrijvingPerLocatie({ figures: { locaties, gemeente, werklijst } }: Figures) {
  const { t } = useTranslation('monitor');
  const { number } = useFormat();
  if (locaties === null) return null;
  const column = (key: string, header: string, of: (row: Inschrijflocatie) => number) => ({
    key,
    header,
    numeric: true,
    cell: (row: Inschrijflocatie) => number(of(row)),
  });
  const columns: Column<Inschrijflocatie>[] = [
    {
      key: 'naam',
      header: t('inschrijving.locatie.kop'),
      rowHeader: true,
      cell: ({ id, naam }) =>
        werklijst ? (
          <Link href={`/inschrijven?toon=hier&locatie=${id}&gemeente=${gemeente.code}`}>{naam}</Link>
        ) : (
          naam
        ),
    },
    column('aanwezig', t('inschrijving.kop.aanwezig'), ({ cijfers }) => cijfers.nachtregister),
    column('hoort', t('inschrijving.kop.hoort'), ({ cijfers }) => cijfers.route.brp),
    column('ingeschreven', t('inschrijving.kop.ingeschreven'), ({ cijfers }) => cijfers.brp.ingeschreven),
    ...WERKLIJSTEN.map((lijst) =>
      column(lijst, t(`inschrijving.kop.${lijst}`), ({ cijfers }) => cijfers.lijst[lijst]),
    ),
  ];
  return (
    <Section title={t('inschrijving.locatie.titel')}>
      <Alert kind="warning">{t('inschrijving.locatie.uitleg')}</Alert>
      <Table
        caption={t('inschrijving.locatie.titel')}
        hideCaption
        wide
        columns={columns}
        rows={locaties}
        rowKey={(row) => row.id}
        empty={<EmptyState>{t('inschrijving.locatie.niemand')}</EmptyState>}
      />
    </Section>
  );
}
