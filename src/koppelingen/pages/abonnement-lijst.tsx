import { useTranslation } from 'react-i18next';
import { gebeurtenissoorten } from '../../beleid/gebeurtenissen.ts';
import { useFormat, useLanguage } from '../../platform/i18n/index.ts';
import { ActionGroup, Button, Details, EmptyState, Form, Paragraph, Table } from '../../ui/index.ts';
import type { Abonnement } from '../abonnement.ts';

/** The addresses that are told of what happens, with how their deliveries stand. */
export function AbonnementLijst({ abonnementen }: { abonnementen: readonly Abonnement[] }) {
  const { t } = useTranslation('koppelingen');
  const language = useLanguage();
  const { moment, number } = useFormat();
  return (
    <Table
      caption={t('abonnementen.overzicht')}
      hideCaption
      rows={abonnementen}
      rowKey={({ id }) => id}
      empty={<EmptyState>{t('abonnementen.geen')}</EmptyState>}
      columns={[
        {
          key: 'url',
          header: t('abonnementen.adres'),
          rowHeader: true,
          cell: ({ url }) => <span className="od-code">{url}</span>,
        },
        {
          key: 'soorten',
          header: t('abonnementen.soorten'),
          cell: ({ soorten }) => soorten.map((soort) => gebeurtenissoorten[soort].naam[language]).join('; '),
        },
        {
          key: 'gemaakt',
          header: t('abonnementen.gemaakt'),
          cell: ({ aangemaaktOp, beeindigdOp }) =>
            beeindigdOp
              ? t('abonnementen.beeindigdOp', { moment: moment(beeindigdOp) })
              : moment(aangemaaktOp),
        },
        ...(['bezorgd', 'wacht', 'mislukt'] as const).map((key) => ({
          key,
          header: t(`abonnementen.${key}`),
          numeric: true,
          cell: (row: Abonnement) => number(row[key]),
        })),
        {
          key: 'actie',
          header: t('kolom.actie'),
          plain: true,
          cell: ({ id, url, beeindigdOp, mislukt }) =>
            !beeindigdOp && (
              <Details summary={t('abonnementen.beeindigen')}>
                <Form inline stay hidden={{ abonnement: id }}>
                  <Paragraph>{t('abonnementen.beeindigenUitleg')}</Paragraph>
                  <ActionGroup>
                    <Button purpose="danger" name="actie" value="beeindigen" describedObject={url}>
                      {t('abonnementen.beeindigen')}
                    </Button>
                    {mislukt > 0 && (
                      <Button name="actie" value="opnieuw" describedObject={url}>
                        {t('abonnementen.opnieuwAlles')}
                      </Button>
                    )}
                  </ActionGroup>
                </Form>
              </Details>
            ),
        },
      ]}
    />
  );
}
