import { useTranslation } from 'react-i18next';
import { DataList, Section } from '../../ui/index.ts';

/** Days that mail, and what came to nothing, is kept. */
export type Termijnen = { bericht: number; vergeefs: number };

/** How long what is kept, as far as that has been set. */
export function Bewaartermijnen({ termijnen }: { termijnen: Termijnen }) {
  const { t } = useTranslation('informatie');
  return (
    <Section title={t('privacy.retention')}>
      <DataList
        items={[
          { label: t('privacy.keptStays'), value: t('privacy.keptStaysTerm') },
          { label: t('privacy.keptLogs'), value: t('privacy.keptLogsTerm') },
          { label: t('privacy.keptMail'), value: t('privacy.keptMailTerm', { count: termijnen.bericht }) },
          {
            label: t('privacy.keptInvitations'),
            value: t('privacy.keptInvitationsTerm', { count: termijnen.vergeefs }),
          },
          { label: t('privacy.keptSessions'), value: t('privacy.keptSessionsTerm') },
        ]}
      />
    </Section>
  );
}
