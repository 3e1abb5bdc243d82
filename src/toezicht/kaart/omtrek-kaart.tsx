import { Link } from 'react-router';
import { type Punt, VORMEN } from './merk.ts';
import { projecteer } from './projectie.ts';

/** A name whose middle is nearer to the side than this does not fit. */
const EDGE = 60;

/**
 * The gemeente's outline with its locations, drawn on the server: needs neither network nor script. The list has the
 * same locations, so screen readers and the keyboard pass it by.
 */
export function OmtrekKaart({
  gemeenten,
  punten,
}: {
  gemeenten: readonly string[];
  punten: readonly Punt[];
}) {
  const { width, height, omtrekken, plaats } = projecteer(
    gemeenten,
    punten.map((punt) => [punt.lengtegraad, punt.breedtegraad]),
  );
  return (
    <svg className="od-map" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      {omtrekken
        .toSorted((a, b) => Number(gemeenten.includes(a.code)) - Number(gemeenten.includes(b.code)))
        .map(({ code, pad }) => (
          <path key={code} d={pad} className={gemeenten.includes(code) ? 'od-map__own' : 'od-map__other'} />
        ))}
      {omtrekken
        .filter(({ x, y }) => x > EDGE && x < width - EDGE && y > 20 && y < height)
        .map(({ code, naam, x, y }) => (
          <text key={code} x={x} y={y} className="od-map__name" textAnchor="middle">
            {naam}
          </text>
        ))}
      {punten.map((punt) => {
        const at = plaats(punt.lengtegraad, punt.breedtegraad);
        return (
          at && (
            <Link key={punt.id} to={punt.href} tabIndex={-1}>
              <path
                d={VORMEN[punt.merk]}
                className={`od-map__mark od-map__mark--${punt.merk}`}
                transform={`translate(${at.x} ${at.y})`}
              >
                <title>{punt.tekst}</title>
              </path>
            </Link>
          )
        );
      })}
    </svg>
  );
}
