import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MERKEN, type Punt, VORMEN } from './merk.ts';
import { OmtrekKaart } from './omtrek-kaart.tsx';
import './kaart.css';

/** A tile of the region itself: when it comes, the others will. */
const TILE = 'https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/standaard/EPSG:3857/7/66/41.png';

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
  const Tiled = useTiledMap();
  return (
    <figure className="od-map__figure">
      {Tiled === null ? (
        <OmtrekKaart gemeenten={gemeenten} punten={punten} />
      ) : (
        <Tiled
          gemeenten={gemeenten}
          punten={punten}
          label={t('kaart.label')}
          zoomIn={t('kaart.zoomIn')}
          zoomOut={t('kaart.zoomOut')}
        />
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

type TiledMap = typeof import('./leaflet-kaart.tsx').default;

/** The map with tiles, once a tile and the code for it have come; null on the server and without network. */
function useTiledMap(): TiledMap | null {
  const [map, setMap] = useState<{ component: TiledMap } | null>(null);
  useEffect(() => {
    let here = true;
    const probe = new Image();
    probe.onload = async () => {
      // Without its code the drawn map stays, which is all there is to do about it.
      const loaded = await import('./leaflet-kaart.tsx').catch(() => null);
      if (here && loaded !== null) setMap({ component: loaded.default });
    };
    probe.src = TILE;
    return () => {
      here = false;
    };
  }, []);
  return map?.component ?? null;
}
