import { randomUUID } from 'node:crypto';
import type { AanmeldingInvoer } from '../../src/aanmelding/aanmelding.ts';
import { listAanmeldpunten } from '../../src/aanmelding/list-aanmeldpunten.ts';
import { openDeur } from '../../src/aanmelding/open-deur.ts';
import { receiveAanmelding } from '../../src/aanmelding/receive-aanmelding.ts';
import { publiek } from '../../src/platform/access/actor.ts';
import type { Context } from '../../src/platform/access/context.ts';

/** What a guest sends: somebody who came on the day of `NOW`. */
export const entry = (over: Partial<AanmeldingInvoer> = {}): AanmeldingInvoer => ({
  id: randomUUID(),
  taal: 'pl',
  naam: 'Agnieszka Wójcik',
  woonplaats: 'Rzeszów',
  land: '7028',
  aankomst: '2026-11-24',
  verwachtVertrek: null,
  documentsoort: 'identiteitskaart',
  meereizend: 'nee',
  werkgever: null,
  geboortedatum: null,
  nationaliteit: null,
  codeHash: null,
  ingevuldOp: '2026-11-24T20:00:00.000Z',
  ...over,
});

/** Gives a location a door sheet. @param ctx of its huisvester-beheerder. @returns the secret in its address */
export async function createDeur(ctx: Context, locatie: string): Promise<string> {
  await openDeur(ctx, { id: randomUUID(), locatie, versie: null });
  const { deur } = await listAanmeldpunten(ctx, { locatie });
  return deur?.adres.split('/').at(-1) ?? '';
}

/** Sends an entry as a guest does: nobody is logged in. @returns its id */
export async function sendEntry(
  ctx: Context,
  sleutel: string,
  over: Partial<AanmeldingInvoer> = {},
): Promise<string> {
  const aanmelding = entry(over);
  await receiveAanmelding({ ...ctx, actor: publiek }, { sleutel, aanmelding });
  return aanmelding.id;
}
