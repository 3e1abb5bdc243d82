import { useTranslation } from 'react-i18next';
import { documentsoorten } from '../../beleid/documentsoorten.ts';
import { useFormat, useLanguage } from '../../platform/i18n/index.ts';
import { CheckboxField, type Column, Link, Table, VisuallyHidden } from '../../ui/index.ts';
import type { Wachtende } from '../list-aanmeldingen.ts';

type Rij = Wachtende & { landnaam: string; taalnaam: string };

/** Who waits at one location, each to tick or to open. */
export function WachtendeLijst({ caption, wachtenden }: { caption: string; wachtenden: readonly Rij[] }) {
  const { t } = useTranslation('aanmelding');
  const { date, moment } = useFormat();
  const language = useLanguage();
  const columns: Column<Rij>[] = [
    {
      key: 'wie',
      header: t('wachten.wie'),
      rowHeader: true,
      cell: ({ id, naam }) => <CheckboxField name={`wie.${id}`} label={naam} />,
    },
    {
      key: 'herkomst',
      header: t('wachten.herkomst'),
      cell: (row) => t('wachten.woontIn', { plaats: row.woonplaats, land: row.landnaam }),
    },
    { key: 'aankomst', header: t('wachten.aankomst'), cell: ({ aankomst }) => date(aankomst) },
    {
      key: 'vertrek',
      header: t('wachten.vertrek'),
      cell: ({ verwachtVertrek: dag }) => (dag === null ? t('wachten.onbekend') : date(dag)),
    },
    {
      key: 'document',
      header: t('wachten.document'),
      cell: ({ documentsoort }) => documentsoorten[documentsoort][language],
    },
    { key: 'taal', header: t('wachten.taal'), cell: ({ taalnaam }) => taalnaam },
    {
      key: 'via',
      header: t('wachten.via'),
      cell: ({ punt, ontvangen }) => t('wachten.viaOp', { punt, moment: moment(ontvangen) }),
    },
    {
      key: 'doen',
      header: t('wachten.doen'),
      plain: true,
      cell: ({ id, naam }) => (
        <Link href={`/aanmeldingen/${id}`} standalone>
          {t('wachten.openen')}
          <VisuallyHidden> {naam}</VisuallyHidden>
        </Link>
      ),
    },
  ];
  return <Table caption={caption} hideCaption columns={columns} rows={wachtenden} rowKey={({ id }) => id} />;
}
