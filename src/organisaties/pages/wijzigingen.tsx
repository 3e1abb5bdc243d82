import { useTranslation } from 'react-i18next';
import { huisvestingsvormen, plaatssoorten } from '../../beleid/huisvesting.ts';
import { useFormat, useLanguage, useText } from '../../platform/i18n/index.ts';
import { Alert, Paragraph, Section, Stack, StatusBadge, Table } from '../../ui/index.ts';
import type { Locatie } from '../locatie.ts';
import { WIJZIGING_LOOK } from '../status-look.ts';
import { WIJZIGBAAR, type Wijziging } from '../wijziging.ts';

const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value);

type Waarde = string | number | null | undefined;

/** How a value of a location is written: codes by name, dates and numbers in the reader's form. */
function useWaarde() {
  const { t } = useTranslation('organisaties');
  const language = useLanguage();
  const { date, number } = useFormat();
  const names: Readonly<Record<string, { naam: { nl: string; en: string } }>> = {
    ...plaatssoorten,
    ...huisvestingsvormen,
  };
  return (value: Waarde) => {
    if (value === null || value === undefined || value === '') return t('geen');
    if (typeof value === 'number') return number(value);
    return names[value]?.naam[language] ?? (isDay(value) ? date(value) : value);
  };
}

/** What is asked to change: now, and as asked. */
export function WijzigingTabel({
  wijziging,
  locatie,
}: {
  wijziging: Pick<Wijziging, 'velden'>;
  locatie: Omit<Locatie, 'besloten_door'>;
}) {
  const { t } = useTranslation('organisaties');
  const text = useText();
  const waarde = useWaarde();
  return (
    <Table
      caption={t('wijziging.wat')}
      hideCaption
      rows={WIJZIGBAAR.filter((veld) => veld in wijziging.velden)}
      rowKey={(veld) => veld}
      columns={[
        {
          key: 'veld',
          header: t('wijziging.veld'),
          rowHeader: true,
          cell: (veld) => text(`organisaties:veld.${veld}`),
        },
        { key: 'nu', header: t('wijziging.nu'), cell: (veld) => waarde(locatie[veld]) },
        { key: 'gevraagd', header: t('wijziging.gevraagd'), cell: (veld) => waarde(wijziging.velden[veld]) },
      ]}
    />
  );
}

/** Changes that were asked of a location, newest first, with what the gemeente decided. */
export function Wijzigingen({
  wijzigingen,
  locatie,
}: {
  wijzigingen: readonly Wijziging[];
  locatie: Omit<Locatie, 'besloten_door'>;
}) {
  const { t } = useTranslation('organisaties');
  const { moment } = useFormat();
  return (
    <Section title={t('wijziging.gevraagdeWijzigingen')}>
      <Stack gap="lg">
        {wijzigingen.map((wijziging) => (
          <Stack key={wijziging.id} gap="sm">
            <div>
              <StatusBadge status={WIJZIGING_LOOK[wijziging.status]}>
                {t(`wijzigingstatus.${wijziging.status}`)}
              </StatusBadge>{' '}
              {moment(wijziging.besloten_op ?? wijziging.voorgesteld_op)}
            </div>
            {wijziging.status === 'voorgesteld' && <WijzigingTabel wijziging={wijziging} locatie={locatie} />}
            <Paragraph>{wijziging.toelichting}</Paragraph>
            {wijziging.status === 'geweigerd' && (
              <Alert kind="warning" title={t('reden.titel')}>
                {wijziging.reden ?? ''}
              </Alert>
            )}
          </Stack>
        ))}
      </Stack>
    </Section>
  );
}
