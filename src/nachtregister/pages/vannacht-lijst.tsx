import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/i18n/index.ts';
import { Button, type Column, Form, Link, Stack, StatusBadge, Table } from '../../ui/index.ts';
import { NACHT_LOOK } from '../nacht-look.ts';
import type { LocatieVannacht } from '../tonight.ts';

/** Every location with its number, the state of its night, what deserves a look, and its own button. */
export function VannachtLijst({ locaties }: { locaties: readonly LocatieVannacht[] }) {
  const { t } = useTranslation('nachtregister');
  const { number } = useFormat();
  const columns: Column<LocatieVannacht>[] = [
    {
      key: 'locatie',
      header: t('veld.locatie'),
      rowHeader: true,
      cell: (row) => <Link href={`/vannacht/${row.locatie}`}>{row.naam}</Link>,
    },
    {
      key: 'aantal',
      header: t('vannacht.aantal'),
      numeric: true,
      cell: (row) => t('vannacht.vanMaximum', { aantal: number(row.aantal), maximum: number(row.maximum) }),
    },
    { key: 'stand', header: t('vannacht.stand'), cell: (row) => <Stand locatie={row} /> },
    { key: 'aandacht', header: t('vannacht.aandacht'), cell: (row) => <Aandacht locatie={row} /> },
    {
      key: 'actie',
      header: t('vannacht.actie'),
      plain: true,
      cell: (row) =>
        row.bevestigd === null && (
          <Form inline stay hidden={{ nacht: row.nacht }}>
            <Button name="actie" value={`bevestig ${row.locatie}`} describedObject={row.naam}>
              {t('vannacht.bevestigDeze')}
            </Button>
          </Form>
        ),
    },
  ];
  return (
    <Table
      caption={t('vannacht.perLocatie')}
      columns={columns}
      rows={locaties}
      rowKey={(row) => row.locatie}
    />
  );
}

export function Stand({ locatie: { bevestigd } }: { locatie: Pick<LocatieVannacht, 'bevestigd'> }) {
  const { t } = useTranslation('nachtregister');
  const toestand = bevestigd?.tijdigheid ?? 'open';
  return (
    <StatusBadge status={NACHT_LOOK[toestand] ?? 'neutral'}>{t(`nachten.toestand.${toestand}`)}</StatusBadge>
  );
}

function Aandacht({ locatie: row }: { locatie: LocatieVannacht }) {
  const { t } = useTranslation('nachtregister');
  const list = `/vannacht/${row.locatie}`;
  const points: { key: string; href: string; text: string }[] = [
    row.aantal > row.maximum && {
      key: 'boven',
      href: list,
      text: t('aandacht.boven', { count: row.aantal - row.maximum }),
    },
    row.aantal === 0 && { key: 'leeg', href: list, text: t('aandacht.leeg') },
    row.vertrekkend > 0 && {
      key: 'vertrek',
      href: `/bewoners?toon=vertrekt&locatie=${row.locatie}`,
      text: t('aandacht.vertrekkend', { count: row.vertrekkend }),
    },
    row.verwacht > 0 && {
      key: 'verwacht',
      href: `${list}#verwacht`,
      text: t('aandacht.verwacht', { count: row.verwacht }),
    },
    row.ontbrekend.length > 0 && {
      key: 'ontbreekt',
      href: `/locaties/${row.locatie}/nachten`,
      text: t('aandacht.ontbrekend', { count: row.ontbrekend.length }),
    },
  ].filter((point) => point !== false);
  if (points.length === 0) return t('aandacht.geen');
  return (
    <Stack gap="sm">
      {points.map(({ key, href, text }) => (
        <Link key={key} href={href} icon="warning" standalone>
          {text}
        </Link>
      ))}
    </Stack>
  );
}
