import { z } from 'zod';
import { adressleutel } from '../../beleid/inschrijving/adrescontrole.ts';
import { useCase } from '../../beleid/use-case.ts';
import type { Context } from '../../platform/access/context.ts';
import { today } from '../../platform/dates/index.ts';
import { Refused } from '../../platform/errors.ts';
import { type BrpBron, brpAdres } from '../brp/brp-bron.ts';
import { haalCentraal } from '../brp/haal-centraal.ts';
import { checkAdressen } from './check-adressen.ts';
import type { Adreslijst } from './lees-adressen.ts';

/** The addresses of the locations of a gemeente, to count at. */
const listAdressen = useCase({
  allow: 'adrescontrole:doen',
  kind: 'read',
  input: z.object({ gemeente: z.string() }),
  run: ({ trx, gemeenten }, { gemeente }) =>
    trx
      .selectFrom('locatie')
      .select(['postcode', 'huisnummer'])
      .where('gemeente', '=', gemeente)
      .where('gemeente', 'in', [...gemeenten, ''])
      .where('status', '=', 'goedgekeurd')
      .execute(),
});

/**
 * Counts at the addresses of all locations by the BRP itself, and compares. Only in an installation that has the link.
 * Where the source does not count so far, or the address does not come apart, nothing is compared: it counts as a row
 * that could not be read.
 * @throws Refused `brp_staat_uit`, `brp_onbereikbaar`, `brp_te_druk`, `brp_geweigerd`, and all that comparing can be refused for
 */
export async function fetchAdressen(ctx: Context, asked: { id: string; gemeente: string }, given?: BrpBron) {
  const bron = given ?? (ctx.brp && haalCentraal(ctx.brp));
  if (bron === undefined) throw new Refused('brp_staat_uit');
  const { gemeente } = asked;
  const lijst: Adreslijst = { adressen: new Map(), rijen: 0, onleesbaar: 0 };
  // Asked before anything is written, so that no transaction waits for another system.
  for (const { postcode, huisnummer } of await listAdressen(ctx, { gemeente })) {
    const [sleutel, adres] = [adressleutel(postcode, huisnummer), brpAdres(postcode, huisnummer)];
    if (sleutel !== null && lijst.adressen.has(sleutel)) continue;
    lijst.rijen += 1;
    const aantal = sleutel === null || adres === null ? null : await bron.telOpAdres(adres);
    if (sleutel === null || aantal === null) lijst.onleesbaar += 1;
    else lijst.adressen.set(sleutel, { sleutel, adres: `${huisnummer}, ${postcode}`, aantal });
  }
  const vandaag = today(ctx.clock);
  return checkAdressen(ctx, {
    ...asked,
    soort: 'brp',
    peildatum: vandaag,
    drempel: 100,
    bestand: null,
    lijst,
  });
}
