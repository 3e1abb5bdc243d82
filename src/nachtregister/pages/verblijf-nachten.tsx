import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/i18n/index.ts';
import {
  Button,
  type Column,
  Details,
  EmptyState,
  Form,
  Section,
  StatusBadge,
  Table,
} from '../../ui/index.ts';
import { NACHT_LOOK } from '../nacht-look.ts';
import type { VerblijfDetails } from '../show-verblijf.ts';

type Nacht = VerblijfDetails['nachten'][number];
type Weg = VerblijfDetails['afwezigheden'][number];

/** The nights of a stay as registered, and the nights away. */
export function VerblijfNachten({ verblijf }: { verblijf: VerblijfDetails }) {
  const { t } = useTranslation('nachtregister');
  const { nachten, afwezigheden, id } = verblijf;
  const { date } = useFormat();
  const columns: Column<Weg>[] = [
    { key: 'van', header: t('verblijf.wegVan'), rowHeader: true, cell: (row) => date(row.van) },
    { key: 'tot', header: t('verblijf.terugOp'), cell: (row) => date(row.tot) },
    {
      key: 'actie',
      header: t('vannacht.actie'),
      plain: true,
      cell: (row) => (
        <Form inline action={`/verblijven/${id}/afwezig`}>
          <Button name="actie" value={`intrekken ${row.id}`} describedObject={date(row.van)}>
            {t('verblijf.wegIntrekken')}
          </Button>
        </Form>
      ),
    },
  ];
  return (
    <>
      <Section title={t('verblijf.nachten', { count: nachten.length })}>
        {nachten.length === 0 ? (
          <EmptyState>{t('verblijf.geenNachten')}</EmptyState>
        ) : (
          <Details summary={t('verblijf.nachtenTonen')}>
            <NachtTabel nachten={nachten} />
          </Details>
        )}
      </Section>
      {afwezigheden.length > 0 && (
        <Section title={t('verblijf.afwezigheden')}>
          <Table
            caption={t('verblijf.afwezigheden')}
            hideCaption
            columns={columns}
            rows={afwezigheden}
            rowKey={(row) => row.id}
          />
        </Section>
      )}
    </>
  );
}

function NachtTabel({ nachten }: { nachten: readonly Nacht[] }) {
  const { t } = useTranslation('nachtregister');
  const { date } = useFormat();
  const columns: Column<Nacht>[] = [
    { key: 'nacht', header: t('veld.nacht'), rowHeader: true, cell: (row) => date(row.nacht) },
    {
      key: 'tijdigheid',
      header: t('vannacht.stand'),
      cell: (row) => (
        <StatusBadge status={NACHT_LOOK[row.tijdigheid] ?? 'neutral'}>
          {t(`nachten.toestand.${row.tijdigheid}`)}
        </StatusBadge>
      ),
    },
    { key: 'bed', header: t('veld.slaapplaats'), cell: (row) => row.slaapplaats ?? t('geenBed') },
  ];
  return (
    <Table
      caption={t('verblijf.nachtenTitel')}
      hideCaption
      columns={columns}
      rows={nachten}
      rowKey={(row) => row.nacht}
    />
  );
}
