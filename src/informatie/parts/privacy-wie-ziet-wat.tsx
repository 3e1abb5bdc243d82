import { useTranslation } from 'react-i18next';
import { useText } from '../../platform/i18n/index.ts';
import { Details, Paragraph, Section, Table } from '../../ui/index.ts';
import { zichtPerRol } from '../zicht.ts';

/** Who sees what, read from the role table that the program itself holds to. */
export function WieZietWat() {
  const { t } = useTranslation('informatie');
  const text = useText();
  return (
    <Section title={t('privacy.who')}>
      <Paragraph>{t('privacy.whoIntro')}</Paragraph>
      <Table
        caption={t('privacy.who')}
        hideCaption
        rows={zichtPerRol()}
        rowKey={({ rol }) => rol}
        columns={[
          {
            key: 'rol',
            header: t('privacy.role'),
            rowHeader: true,
            cell: ({ rol }) => text(`ui:roles.${rol}`),
          },
          { key: 'ziet', header: t('privacy.sees'), cell: ({ ziet }) => t(`privacy.reach.${ziet}`) },
          {
            key: 'doet',
            header: t('privacy.does'),
            cell: ({ acties }) => (
              <Details summary={t('privacy.actions', { count: acties.length })}>
                <ul className="od-list">
                  {acties.map((actie) => (
                    <li key={actie}>{text(`beheer:acties.${actie.replace(':', '_')}`)}</li>
                  ))}
                </ul>
              </Details>
            ),
          },
        ]}
      />
      <Paragraph>{t('privacy.logged')}</Paragraph>
    </Section>
  );
}
