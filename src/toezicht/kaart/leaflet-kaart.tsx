import { TILES_ATTRIBUTION } from '@open-formulieren/leaflet-tools/lib/constants.js';
import { buildTileLayerEndpoint } from '@open-formulieren/leaflet-tools/lib/tiles.js';
import * as L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import borders from './gemeentegrenzen.generated.json' with { type: 'json' };
import { type Punt, VORMEN } from './merk.ts';

interface LeafletKaartProps {
  gemeenten: readonly string[];
  punten: readonly Punt[];
  /** Names the map for screen readers. */
  label: string;
  zoomIn: string;
  zoomOut: string;
}

/** In Leaflet's own projection: the Dutch one would need proj4 besides. */
const TILES = buildTileLayerEndpoint('standaard', 'EPSG:3857');

/** The map of PDOK with the same outlines and marks on it. Loaded only in a browser that reaches PDOK. */
export default function LeafletKaart({ gemeenten, punten, label, zoomIn, zoomOut }: LeafletKaartProps) {
  const element = useRef<HTMLElement>(null);
  const navigate = useNavigate();
  useEffect(() => {
    if (element.current === null) return;
    const map = L.map(element.current, { zoomControl: false, scrollWheelZoom: false });
    L.tileLayer(TILES, { minZoom: 6, maxZoom: 19, attribution: TILES_ATTRIBUTION }).addTo(map);
    L.control.zoom({ zoomInTitle: zoomIn, zoomOutTitle: zoomOut }).addTo(map);
    const own = borders.features.filter(({ properties }) => gemeenten.includes(properties.code));
    const outlines = L.geoJSON(own as GeoJSON.Feature[], {
      interactive: false,
      style: { className: 'od-map__own od-map__own--line', fill: false },
    }).addTo(map);
    const marks = punten.map((punt) =>
      L.marker([punt.breedtegraad, punt.lengtegraad], {
        icon: iconOf(punt),
        keyboard: false,
        title: punt.tekst,
      })
        .on('click', () => navigate(punt.href))
        .addTo(map),
    );
    const bounds = L.featureGroup([outlines, ...marks]).getBounds();
    if (bounds.isValid()) map.fitBounds(bounds, { padding: [12, 12] });
    return () => {
      map.remove();
    };
  }, [gemeenten, punten, zoomIn, zoomOut, navigate]);
  return <section ref={element} className="od-map od-map--tiles" aria-label={label} />;
}

/** The same mark as on the drawn map, built without markup in text. */
function iconOf({ merk }: Punt): L.DivIcon {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '-13 -13 26 26');
  svg.setAttribute('width', '26');
  svg.setAttribute('height', '26');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', VORMEN[merk]);
  path.setAttribute('class', `od-map__mark od-map__mark--${merk}`);
  svg.append(path);
  return L.divIcon({ html: svg as unknown as HTMLElement, className: 'od-map__icon', iconSize: [26, 26] });
}
