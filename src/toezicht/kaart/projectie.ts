import borders from './gemeentegrenzen.generated.json' with { type: 'json' };

/** The outline of a gemeente as an SVG path, and where its name goes. */
export type Omtrek = { code: string; naam: string; pad: string; x: number; y: number };

export type Projectie = {
  width: number;
  height: number;
  omtrekken: Omtrek[];
  /** Where a place is on the map; null when it lies outside. */
  plaats(lengtegraad: number, breedtegraad: number): { x: number; y: number } | null;
};

const WIDTH = 720;
/** Space around what is shown, as a share of it. */
const MARGIN = 0.06;

type Place = readonly [number, number];

/**
 * A map of one or several gemeenten with those around them, drawn on our own outlines. Near enough flat at this size:
 * degrees of longitude shrink with the latitude.
 * @param shown BRP codes of the gemeenten that must be on it
 * @param extra further places that must be on it, as [longitude, latitude]
 */
export function projecteer(shown: readonly string[], extra: readonly Place[]): Projectie {
  const own = borders.features.filter(({ properties }) => shown.includes(properties.code));
  const corners = [...own.flatMap((feature) => ringOf(feature)), ...extra];
  const places = corners.length > 0 ? corners : borders.features.flatMap((feature) => ringOf(feature));
  const [west, east] = range(places.map(([longitude]) => longitude));
  const [south, north] = range(places.map(([, latitude]) => latitude));
  const narrower = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = WIDTH / ((east - west) * narrower);
  const height = Math.round((north - south) * scale);
  const place = ([longitude, latitude]: Place): [number, number] => [
    Math.round((longitude - west) * narrower * scale),
    Math.round((north - latitude) * scale),
  ];
  return {
    width: WIDTH,
    height,
    omtrekken: borders.features.map((feature) => {
      const ring = ringOf(feature);
      const [x, y] = place(middle(ring));
      const pad = `M${ring.map((corner) => place(corner).join(' ')).join('L')}Z`;
      return { ...feature.properties, pad, x, y };
    }),
    plaats: (longitude, latitude) => {
      const [x, y] = place([longitude, latitude]);
      return x < 0 || y < 0 || x > WIDTH || y > height ? null : { x, y };
    },
  };
}

function ringOf(feature: (typeof borders.features)[number]): Place[] {
  return (feature.geometry.coordinates[0] ?? []).map(([longitude = 0, latitude = 0]) => [
    longitude,
    latitude,
  ]);
}

function range(values: readonly number[]): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const margin = Math.max((high - low) * MARGIN, 0.01);
  return [low - margin, high + margin];
}

const middle = (ring: readonly Place[]): Place => {
  const [west, east] = range(ring.map(([longitude]) => longitude));
  const [south, north] = range(ring.map(([, latitude]) => latitude));
  return [(west + east) / 2, (south + north) / 2];
};
