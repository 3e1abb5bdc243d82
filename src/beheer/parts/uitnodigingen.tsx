import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/i18n/index.ts';
import { Button, Form, StatusBadge, Table } from '../../ui/index.ts';
import type { Uitnodiging } from '../list-gebruikers.ts';

/** Invitations that nobody accepted yet, each to be withdrawn. */
export function Uitnodigingen({
  uitnodigingen,
  gemeente,
}: {
  uitnodigingen: readonly Uitnodiging[];
  gemeente: string;
}) {
  const { t } = useTranslation('beheer');
  const { moment } = useFormat();
  return (
    <Table
      caption={t('gebruikers.open')}
      hideCaption
      rows={uitnodigingen}
      rowKey={({ id }) => id}
      columns={[
        { key: 'email', header: t('gebruikers.email'), rowHeader: true, cell: ({ email }) => email },
        { key: 'rol', header: t('gebruikers.rol'), cell: ({ rol }) => t(`rol.${rol}`) },
        {
          key: 'tot',
          header: t('gebruikers.verlooptOp'),
          cell: ({ verlooptOp, verlopen }) =>
            verlopen ? (
              <StatusBadge status="neutral">{t('gebruikers.verlopen')}</StatusBadge>
            ) : (
              moment(verlooptOp)
            ),
        },
        {
          key: 'actie',
          header: t('gebruikers.actie'),
          plain: true,
          cell: ({ id, email }) => (
            <Form inline stay hidden={{ uitnodiging: id, gemeente }}>
              <Button name="actie" value="intrekken" describedObject={email}>
                {t('gebruikers.intrekken')}
              </Button>
            </Form>
          ),
        },
      ]}
    />
  );
}
