import { useTranslation } from 'react-i18next';
import { type BepalingId, bepalingen } from '../../beleid/bepalingen.ts';
import { useFormat, useLanguage, useText } from '../../platform/i18n/index.ts';
import { Citation, Paragraph, StatusBadge } from '../../ui/index.ts';
import './organisaties.css';

/** Something the policy says about a location; `Bevinding` of src/beleid. */
export type BevindingGetoond = {
  code: string;
  bepaling: BepalingId;
  ernst: 'strijdig' | 'aandacht';
  params: Readonly<Record<string, string | number>>;
};

/** Whether a fact is a date; whether it exists was checked when it was written. */
const isDay = (value: string | number): value is string => /^\d{4}-\d{2}-\d{2}$/.test(String(value));

interface BevindingenProps {
  bevindingen: readonly BevindingGetoond[];
  /** The policy it was held against; null where the gemeente has none. */
  beleid: { naam: string; voorbeeld: boolean } | null;
}

/** What the policy says about a location, each with its paragraph one press away. */
export function Bevindingen({ bevindingen, beleid }: BevindingenProps) {
  const { t } = useTranslation('organisaties');
  const language = useLanguage();
  const { date } = useFormat();
  const text = useText();
  if (beleid === null) return <Paragraph>{t('bevindingen.geenBeleid')}</Paragraph>;
  const source = beleid.voorbeeld ? t('bevindingen.voorbeeld') : t('bevindingen.bron', { naam: beleid.naam });
  if (bevindingen.length === 0)
    return (
      <>
        <Paragraph>{t('bevindingen.geen')}</Paragraph>
        <Paragraph muted>{source}</Paragraph>
      </>
    );
  const shown = (params: BevindingGetoond['params']) =>
    Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, isDay(value) ? date(value) : value]),
    );
  return (
    <>
      <ul className="od-findings">
        {bevindingen.map(({ code, bepaling, ernst, params }) => (
          <li key={code}>
            <StatusBadge status={ernst === 'strijdig' ? 'danger' : 'warning'}>
              {t(`bevindingen.${ernst}`)}
            </StatusBadge>
            <Paragraph>{text(`fouten:bevinding.${code}`, shown(params))}</Paragraph>
            <Citation paragraph={`${bepaling} ${bepalingen[bepaling].titel[language]}`}>
              {bepalingen[bepaling].samenvatting[language]}
            </Citation>
          </li>
        ))}
      </ul>
      <Paragraph muted>{source}</Paragraph>
    </>
  );
}
