import { useTranslation } from 'react-i18next';
import { koppelscopes } from '../../beleid/koppelscopes.ts';
import { useFormat, useLanguage, useText } from '../../platform/i18n/index.ts';
import { Button, Details, EmptyState, Form, Paragraph, StatusBadge, Table } from '../../ui/index.ts';
import type { Koppeling } from '../koppeling.ts';

/** The machine clients, with what each may do and when it was last used. */
export function KoppelingLijst({ koppelingen }: { koppelingen: readonly Koppeling[] }) {
  const { t } = useTranslation('koppelingen');
  const text = useText();
  const language = useLanguage();
  const { moment } = useFormat();
  return (
    <Table
      caption={t('overzicht')}
      hideCaption
      rows={koppelingen}
      rowKey={({ id }) => id}
      empty={<EmptyState>{t('geen')}</EmptyState>}
      columns={[
        { key: 'naam', header: t('kolom.naam'), rowHeader: true, cell: ({ naam }) => naam },
        {
          key: 'rol',
          header: t('kolom.rol'),
          cell: ({ rol, gemeente }) => [text(`ui:roles.${rol}`), gemeente].filter(Boolean).join(', '),
        },
        {
          key: 'mag',
          header: t('kolom.mag'),
          cell: ({ scopes }) => scopes.map((scope) => koppelscopes[scope].naam[language]).join('; '),
        },
        {
          key: 'gemaakt',
          header: t('kolom.gemaakt'),
          cell: ({ aangemaaktOp, aangemaaktDoor: naam }) =>
            naam === null ? moment(aangemaaktOp) : t('door', { moment: moment(aangemaaktOp), naam }),
        },
        {
          key: 'gebruikt',
          header: t('kolom.gebruikt'),
          cell: ({ laatstGebruiktOp }) => (laatstGebruiktOp ? moment(laatstGebruiktOp) : t('nooit')),
        },
        {
          key: 'stand',
          header: t('kolom.stand'),
          cell: ({ ingetrokkenOp }) =>
            ingetrokkenOp ? (
              t('beeindigdOp', { moment: moment(ingetrokkenOp) })
            ) : (
              <StatusBadge status="success">{t('actief')}</StatusBadge>
            ),
        },
        {
          key: 'actie',
          header: t('kolom.actie'),
          plain: true,
          cell: ({ id, naam, ingetrokkenOp }) =>
            !ingetrokkenOp && (
              <Details summary={t('beeindigen')}>
                <Form inline stay hidden={{ koppeling: id }}>
                  <Paragraph>{t('beeindigenUitleg')}</Paragraph>
                  <Button purpose="danger" name="actie" value="beeindigen" describedObject={naam}>
                    {t('beeindigen')}
                  </Button>
                </Form>
              </Details>
            ),
        },
      ]}
    />
  );
}
