import { useTranslation } from 'react-i18next';
import type { Bevinding } from '../../beleid/beoordeel-locatie.ts';
import { signaalsoorten } from '../../beleid/signaalsoorten.ts';
import type { Signaalstatus } from '../../beleid/signaalstatus.ts';
import { isIsoDate } from '../../platform/dates/iso-date.ts';
import { useFormat, useLanguage, useText } from '../../platform/i18n/index.ts';
import {
  Citation,
  type Column,
  Link,
  Paragraph,
  Section,
  Stack,
  type Status,
  StatusBadge,
  Table,
} from '../../ui/index.ts';
import type { LocatieSignaal } from '../locatie-nachten.ts';
import { BepalingTekst } from './bepaling-tekst.tsx';

/** What the policy says about the location, each with its paragraph. */
export function Beleid({ bevindingen }: { bevindingen: readonly Bevinding[] }) {
  const { t } = useTranslation('toezicht');
  const text = useText();
  const { date } = useFormat();
  const readable = (params: Bevinding['params']) =>
    Object.fromEntries(
      Object.entries(params).map(([key, value]) => [key, isIsoDate(value) ? date(value) : value]),
    );
  return (
    <Section title={t('locatie.beleid')}>
      {bevindingen.length === 0 ? (
        <Paragraph>{t('locatie.beleidGoed')}</Paragraph>
      ) : (
        <ul className="od-plain-list">
          {bevindingen.map(({ code, bepaling, ernst, params }) => (
            <li key={code}>
              <Stack gap="sm">
                <StatusBadge status={ernst === 'strijdig' ? 'danger' : 'warning'}>
                  {t(ernst === 'strijdig' ? 'locatie.strijdig' : 'locatie.aandacht')}
                </StatusBadge>
                <Paragraph>{text(`fouten:bevinding.${code}`, readable(params))}</Paragraph>
                <Citation paragraph={bepaling}>
                  <BepalingTekst bepaling={bepaling} />
                </Citation>
              </Stack>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

const LOOKS: Record<Signaalstatus, Status> = {
  nieuw: 'warning',
  in_behandeling: 'info',
  afgehandeld: 'success',
  ongegrond: 'neutral',
};

/** The signals about it, newest first. */
export function Signalen({ signalen, locatie }: { signalen: readonly LocatieSignaal[]; locatie: string }) {
  const { t } = useTranslation(['toezicht', 'signalen']);
  const language = useLanguage();
  const { moment } = useFormat();
  const columns: Column<LocatieSignaal>[] = [
    {
      key: 'soort',
      header: t('signalen:field.soort'),
      rowHeader: true,
      cell: (row) => <Link href={`/signalen/${row.id}`}>{signaalsoorten[row.soort].naam[language]}</Link>,
    },
    {
      key: 'status',
      header: t('field.status'),
      cell: (row) => (
        <StatusBadge status={LOOKS[row.status]}>{t(`signalen:status.${row.status}`)}</StatusBadge>
      ),
    },
    { key: 'gemeld', header: t('locatie.gemeld'), cell: (row) => moment(row.aangemaaktOp) },
  ];
  return (
    <Section
      title={t('locatie.signalen')}
      actions={
        signalen.length > 5 && (
          <Link href={`/signalen?locatie=${locatie}&status=alle`} standalone>
            {t('locatie.alleSignalen')}
          </Link>
        )
      }
    >
      <Table
        caption={t('locatie.signalen')}
        hideCaption
        columns={columns}
        rows={signalen.slice(0, 5)}
        rowKey={(row) => row.id}
        empty={<Paragraph>{t('locatie.signalenLeeg')}</Paragraph>}
      />
    </Section>
  );
}
