import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/i18n/index.ts';
import { Link, Row, useSearchHref } from '../../ui/index.ts';
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
    <nav aria-label={t('oordeel.tabs')}>
      <Row>
        {tonen.map((een) => (
          <Link key={een} href={href({ toon: een, pagina: null })} standalone>
            {een === gekozen ? (
              <strong>{`${t(`oordeel.${een}`)} (${number(uitkomst[een])})`}</strong>
            ) : (
              `${t(`oordeel.${een}`)} (${number(uitkomst[een])})`
            )}
          </Link>
        ))}
      </Row>
    </nav>
  );
}
