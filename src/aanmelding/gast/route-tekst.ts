import { inschrijvingsroute } from '../../beleid/inschrijving/route.ts';
import { vulIn } from '../../platform/i18n/vul-in.ts';
import { datumVoluit } from './datum-voluit.ts';
import type { Gastteksten } from './teksten.ts';

/** Where to register, RNI or BRP, in a guest's words (§3.1.1, art. 2.38 Wet BRP). */
export function routeTekst(
  { aankomst, verwachtVertrek }: { aankomst: string; verwachtVertrek: string | null },
  { klaar }: Gastteksten,
  taal: string,
  gemeente: string,
): string {
  const { route, uiterlijk } = inschrijvingsroute([{ aankomst, verwachtVertrek }], aankomst);
  const tekst = { rni: klaar.routeRni, brp: klaar.routeBrp, onbekend: klaar.routeOnbekend }[route];
  return vulIn(tekst, { gemeente, datum: uiterlijk === null ? '' : datumVoluit(uiterlijk, taal) });
}
