import { useTranslation } from 'react-i18next';
import { gebeurtenissoorten } from '../../beleid/gebeurtenissen.ts';
import { useFormat, useLanguage } from '../../platform/i18n/index.ts';
import { Button, EmptyState, Form, StatusBadge, Table } from '../../ui/index.ts';
import type { NietBezorgd } from '../abonnement.ts';

/** Why something did not arrive, in words where they are ours. */
const OWN_WORDS = ['te_langzaam', 'binnenkant', 'https'] as const;

/** What could not be told (yet): why, and to be sent anew by hand. */
export function NietBezorgdLijst({ rows }: { rows: readonly NietBezorgd[] }) {
  const { t } = useTranslation('koppelingen');
  const language = useLanguage();
  const { moment, number } = useFormat();
  const why = (fout: string | null) => {
    const own = OWN_WORDS.find((word) => word === fout);
    if (own !== undefined) return t(`abonnementen.fout.${own}`);
    return /^[0-9]{3}$/.test(fout ?? '')
      ? t('abonnementen.fout.status', { status: fout })
      : t('abonnementen.fout.onbereikbaar');
  };
  return (
    <Table
      caption={t('abonnementen.nietBezorgd')}
      hideCaption
      rows={rows}
      rowKey={({ gebeurtenis, abonnement }) => gebeurtenis + abonnement}
      empty={<EmptyState>{t('abonnementen.allesBezorgd')}</EmptyState>}
      columns={[
        {
          key: 'soort',
          header: t('abonnementen.gebeurtenis'),
          rowHeader: true,
          cell: ({ soort }) => gebeurtenissoorten[soort].naam[language],
        },
        { key: 'tijd', header: t('abonnementen.tijd'), cell: ({ tijdstip }) => moment(tijdstip) },
        {
          key: 'url',
          header: t('abonnementen.adres'),
          cell: ({ url }) => <span className="od-code">{url}</span>,
        },
        {
          key: 'pogingen',
          header: t('abonnementen.pogingen'),
          numeric: true,
          cell: ({ pogingen }) => number(pogingen),
        },
        { key: 'fout', header: t('abonnementen.waarom'), cell: ({ fout }) => why(fout) },
        {
          key: 'stand',
          header: t('abonnementen.stand'),
          cell: ({ status }) => (
            <StatusBadge status={status === 'wacht' ? 'info' : 'danger'}>
              {t(status === 'wacht' ? 'abonnementen.wordtGeprobeerd' : 'abonnementen.gestopt')}
            </StatusBadge>
          ),
        },
        {
          key: 'actie',
          header: t('kolom.actie'),
          plain: true,
          cell: ({ abonnement, gebeurtenis, soort }) => (
            <Form inline stay hidden={{ abonnement, gebeurtenis }}>
              <Button name="actie" value="opnieuw" describedObject={gebeurtenissoorten[soort].naam[language]}>
                {t('abonnementen.opnieuw')}
              </Button>
            </Form>
          ),
        },
      ]}
    />
  );
}
