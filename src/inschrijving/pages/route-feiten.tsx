import { useTranslation } from 'react-i18next';
import { bepalingen } from '../../beleid/bepalingen.ts';
import type { Inschrijvingsroute } from '../../beleid/inschrijving/route.ts';
import { useFormat, useLanguage } from '../../platform/i18n/index.ts';
import { Citation, DataList, Paragraph, StatusBadge } from '../../ui/index.ts';
import { ROUTE_LOOK } from '../look.ts';

interface Props {
  route: Inschrijvingsroute;
  vandaag: string;
  /** Nothing is due any more: registered, or gone. */
  klaar?: boolean;
}

/** Which registration fits, why, by when, and the facts it was judged by. */
export function RouteFeiten({ route, vandaag, klaar = false }: Props) {
  const { t } = useTranslation('inschrijving');
  const { date, number } = useFormat();
  const language = useLanguage();
  const { feiten, uiterlijk, kantelt, vierMaanden, bepaling } = route;
  const day = (value: string | null) => (value === null ? null : date(value));
  return (
    <>
      <Paragraph>
        <StatusBadge status={klaar ? 'neutral' : ROUTE_LOOK[route.route]}>
          {t(`route.${route.route}`)}
        </StatusBadge>
      </Paragraph>
      <Paragraph>{t(`reden.${route.reden}`)}</Paragraph>
      <DataList
        items={[
          {
            label: t('feiten.uiterlijk'),
            value:
              uiterlijk === null ? null : uiterlijk < vandaag && !klaar ? (
                <StatusBadge status="danger">{`${date(uiterlijk)} (${t('feiten.voorbij')})`}</StatusBadge>
              ) : (
                date(uiterlijk)
              ),
          },
          {
            label: t('feiten.half'),
            value: t('feiten.halfVan', { van: date(feiten.van), tot: date(feiten.tot) }),
          },
          {
            label: t('feiten.nachten'),
            value:
              feiten.verwacht > 0
                ? t('feiten.nachtenVan', {
                    nachten: number(feiten.nachten),
                    verwacht: number(feiten.verwacht),
                  })
                : number(feiten.nachten),
          },
          { label: t('feiten.nodig'), value: number(feiten.nodig) },
          { label: t('feiten.kantelt'), value: day(kantelt) },
          { label: t('feiten.vierMaanden'), value: day(vierMaanden) },
        ]}
      />
      <Citation paragraph={bepaling}>{bepalingen[bepaling].samenvatting[language]}</Citation>
      {bepaling !== '§3.1.1' && (
        <Citation paragraph="§3.1.1">
          <Paragraph>{bepalingen['§3.1.1'].samenvatting[language]}</Paragraph>
          <Paragraph>{t('feiten.vierMaandenUitleg')}</Paragraph>
        </Citation>
      )}
    </>
  );
}
