import { pageLoader } from '../../platform/http/index.ts';
import { Pakket } from '../parts/pakket.tsx';
import { showPakket } from '../show-pakket.ts';
import type { Route } from './+types/informatie.ts';

export const handle = { noJs: true };

/** The information pack in one language. */
export const loader = pageLoader(async ({ params }: Route.LoaderArgs) => showPakket(params.taal));

export default function Informatie({ loaderData: pakket }: Route.ComponentProps) {
  return <Pakket pakket={pakket} base="/informatie" />;
}
