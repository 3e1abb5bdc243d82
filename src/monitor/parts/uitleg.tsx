import { useTranslation } from 'react-i18next';
import { type BepalingId, bepalingen } from '../../beleid/bepalingen.ts';
import { useLanguage } from '../../platform/i18n/index.ts';
import { Citation, Paragraph, Row, Section } from '../../ui/index.ts';

const PARTS = ['personen', 'nachten', 'aanwezig', 'plaatsen', 'duur', 'land'] as const;
const RESTS_ON: readonly BepalingId[] = ['§3.1.5', '§8.1', '§3.1.1'];

/** What each figure counts, and the paragraphs of the policy that ask for it. */
export function Uitleg() {
  const { t } = useTranslation('monitor');
  const language = useLanguage();
  return (
    <Section title={t('explain.title')}>
      {PARTS.map((part) => (
        <div key={part} id={`uitleg-${part}`}>
          <Paragraph>{t(`explain.${part}`)}</Paragraph>
        </div>
      ))}
      <Row>
        {RESTS_ON.map((paragraph) => (
          <Citation key={paragraph} paragraph={paragraph}>
            {bepalingen[paragraph].samenvatting[language]}
          </Citation>
        ))}
      </Row>
    </Section>
  );
}
