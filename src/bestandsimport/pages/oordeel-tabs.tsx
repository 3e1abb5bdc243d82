import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../platform/i18n/index.ts';
import { useSearchHref } from '../../ui/index.ts';
import type { Oordeel } from '../rijoordeel.ts';
import type { Uitkomst } from '../take-import.ts';

interface OordeelTabsProps {
  gekozen: Oordeel;
  tonen: readonly Oordeel[];
  uitkomst: Uitkomst;
}

/** Kinds of verdict with their numbers, each with an address of its own. */
export function OordeelTabs({ gekozen, tonen, uitkomst }: OordeelTabsProps) {
  const { t } = useTranslation('bestandsimport');
  const { number } = useFormat();
  const href = useSearchHref();
  return (
    <nav aria-label={t('oordeel.tabs')} className="od-tabs">
      <ul className="od-tabs__list">
        {tonen.map((een) => (
          <li key={een}>
            <Link
              to={href({ toon: een, pagina: null })}
              className="od-nav__link"
              aria-current={een === gekozen ? 'page' : undefined}
              preventScrollReset
            >
              {`${t(`oordeel.${een}`)} (${number(uitkomst[een])})`}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
