import { GASTTALEN } from '../../informatie/index.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { EigenKader } from '../parts/eigen-kader.tsx';
import { eigenteksten } from '../teksten.ts';
import type { Route } from './+types/mijn-begin.ts';

export const handle = { noJs: true, bare: true };

/** Where a resident's own page begins: the language. */
export const loader = pageLoader((_args: Route.LoaderArgs, { language }) => ({ taal: language }));

export default function MijnBegin({ loaderData: { taal } }: Route.ComponentProps) {
  return (
    <EigenKader title={eigenteksten[taal].titel}>
      <h1 className="nl-heading nl-heading--level-1">{eigenteksten[taal].titel}</h1>
      <ul className="od-eigen__talen">
        {GASTTALEN.map(({ code, naam }) => (
          <li key={code}>
            <a
              href={`/mijn/${code}`}
              hrefLang={code}
              lang={code}
              className="nl-button nl-button--secondary od-eigen__groot"
            >
              <span className="nl-button__label od-eigen__taalkeuze">
                {naam}
                <span className="od-eigen__taaltitel">{eigenteksten[code].titel}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </EigenKader>
  );
}
