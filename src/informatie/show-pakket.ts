import { NotFound } from '../platform/errors.ts';
import { GASTTALEN, type Gasttaal } from './gasttalen.ts';
import { informatiepakket, type Onderwerp } from './informatiepakket.ts';

/** The information pack as a page shows it. */
export type Pakket = { taal: Gasttaal; titel: string; onderwerpen: Onderwerp[] };

/** The pack in the language of an address. @throws NotFound for a language that it does not have */
export function showPakket(code: string): Pakket {
  const taal = GASTTALEN.find((one) => one.code === code);
  if (taal === undefined) throw new NotFound('taal');
  return { taal: taal.code, titel: taal.titel, onderwerpen: informatiepakket(taal.code) };
}
