import { Link } from '../../ui/index.ts';
import type { Gemeente } from '../list-gemeenten.ts';

/** The gemeenten of this installation, each with its own page about something. */
export function GemeenteLinks({
  gemeenten,
  to,
}: {
  gemeenten: readonly Gemeente[];
  to: (slug: string) => string;
}) {
  return (
    <ul className="od-list">
      {gemeenten.map(({ code, naam, slug }) => (
        <li key={code}>
          <Link href={to(slug)} standalone>
            {naam}
          </Link>
        </li>
      ))}
    </ul>
  );
}
