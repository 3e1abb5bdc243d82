import { useTranslation } from 'react-i18next';
import { DataList, Paragraph, Section } from '../../ui/index.ts';
import type { Bewaring } from '../show-gemeente.ts';

/** How long what is kept in a gemeente, by the rules and terms in force. */
export function Bewaartermijnen({ bewaring }: { bewaring: readonly Bewaring[] }) {
  const { t } = useTranslation('informatie');
  const { t: privacy } = useTranslation('privacy');
  const longest = Math.max(...bewaring.map(({ hoogstensLanger }) => hoogstensLanger));
  return (
    <Section title={t('privacy.retention')}>
      <Paragraph>{t('privacy.retentionIntro')}</Paragraph>
      <DataList
        items={bewaring.map(({ soort, dagen, telt, daarna }) => ({
          label: privacy(`soort.${soort}`),
          value: t(`privacy.kept.${daarna}`, {
            termijn: privacy('bewaren.termijn', { count: dagen, na: privacy(`telt.${telt}`) }),
          }),
        }))}
      />
      <Paragraph>{t('privacy.retentionHeld', { jaren: Math.floor(longest / 365) })}</Paragraph>
    </Section>
  );
}
