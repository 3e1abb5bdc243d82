import { useTranslation } from 'react-i18next';
import { useFormat, useText } from '../../platform/i18n/index.ts';
import { type Column, Section, Stack, Table } from '../../ui/index.ts';
import type { Gebeurtenis } from '../show-signaal.ts';

/** Everything that was done about a signal, newest first, down to its being raised. */
export function History({ events, raised }: { events: readonly Gebeurtenis[]; raised: string }) {
  const { t } = useTranslation('signalen');
  const { moment } = useFormat();
  const columns: Column<Gebeurtenis>[] = [
    { key: 'wanneer', header: t('page.when'), rowHeader: true, cell: (event) => moment(event.tijdstip) },
    {
      key: 'wie',
      header: t('page.who'),
      cell: (event) => event.door ?? t(event.id === 'raised' ? 'page.raised' : 'page.register'),
    },
    { key: 'wat', header: t('page.what'), cell: (event) => <What event={event} /> },
  ];
  const first: Gebeurtenis = {
    id: 'raised',
    tijdstip: raised,
    door: null,
    van: null,
    naar: 'nieuw',
    toegewezenAan: null,
    notitie: null,
  };
  return (
    <Section title={t('page.history')}>
      <Table
        caption={t('page.history')}
        hideCaption
        columns={columns}
        rows={[...events, first]}
        rowKey={(event) => event.id}
      />
    </Section>
  );
}

function What({ event: { van, naar, toegewezenAan, notitie } }: { event: Gebeurtenis }) {
  const { t } = useTranslation('signalen');
  const text = useText();
  const status = (code: string) => text(`signalen:status.${code}`);
  return (
    <Stack gap="sm">
      {naar && (
        <span>{van ? t('event.status', { van: status(van), naar: status(naar) }) : status(naar)}</span>
      )}
      {toegewezenAan && <span>{t('event.toegewezen', { naam: toegewezenAan })}</span>}
      {notitie && <span className="od-text-block">{notitie}</span>}
    </Stack>
  );
}
