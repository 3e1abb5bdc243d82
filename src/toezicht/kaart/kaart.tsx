import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MERKEN, type Punt, VORMEN } from './merk.ts';
import { OmtrekKaart } from './omtrek-kaart.tsx';
import './kaart.css';

const LeafletKaart = lazy(() => import('./leaflet-kaart.tsx'));

/** A tile of the region itself: when it comes, the others will. */
const TILE = 'https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/standaard/EPSG:28992/5/19/14.png';

interface KaartProps {
  gemeenten: readonly string[];
  punten: readonly Punt[];
  /** Locations whose place is not known. */
  zonderPlaats: number;
}

/**
 * Locations on a map: on the outlines of our own, and on PDOK's map where the browser reaches it. Beside a list that has
 * the same locations.
 */
export function Kaart({ gemeenten, punten, zonderPlaats }: KaartProps) {
  const { t } = useTranslation('toezicht');
  const reachable = useReachable(TILE);
  const drawn = <OmtrekKaart gemeenten={gemeenten} punten={punten} />;
  return (
    <figure className="od-map__figure">
      {reachable ? (
        <Suspense fallback={drawn}>
          <LeafletKaart
            gemeenten={gemeenten}
            punten={punten}
            label={t('kaart.label')}
            zoomIn={t('kaart.zoomIn')}
            zoomOut={t('kaart.zoomOut')}
          />
        </Suspense>
      ) : (
        drawn
      )}
      <figcaption className="od-map__caption">
        <ul className="od-map__legend">
          {MERKEN.map((merk) => (
            <li key={merk}>
              <svg viewBox="-13 -13 26 26" width="22" height="22" aria-hidden="true" focusable="false">
                <path d={VORMEN[merk]} className={`od-map__mark od-map__mark--${merk}`} />
              </svg>
              {t(`kaart.merk.${merk}`)}
            </li>
          ))}
        </ul>
        {zonderPlaats > 0 && <span>{t('kaart.zonderPlaats', { count: zonderPlaats })} </span>}
        <span>{t('kaart.bron')}</span>
      </figcaption>
    </figure>
  );
}

/** Whether an image loads. False on the server, and as long as it isn't known. */
function useReachable(image: string): boolean {
  const [reachable, setReachable] = useState(false);
  useEffect(() => {
    const probe = new Image();
    probe.onload = () => setReachable(true);
    probe.src = image;
    return () => {
      probe.onload = null;
    };
  }, [image]);
  return reachable;
}
