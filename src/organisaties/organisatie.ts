import type { Selectable } from 'kysely';
import { z } from 'zod';
import { huisnummer, postcode, straat } from '../beleid/invoer/adres.ts';
import { email } from '../beleid/invoer/email.ts';
import { benaming } from '../beleid/invoer/naam.ts';
import { telefoon } from '../beleid/invoer/telefoon.ts';
import type { Trx } from '../platform/access/with-actor.ts';
import type { OrganisatieTable, ToelatingTable } from '../platform/database/tables.ts';
import { NotFound } from '../platform/errors.ts';
import { ORGANISATIESOORTEN } from './soorten.ts';
import { keuze } from './velden.ts';

export type Organisatie = Selectable<OrganisatieTable>;

/** Its place in one gemeente's register. */
export type Toelating = Omit<Selectable<ToelatingTable>, 'besloten_door'>;

/** What an organisation says of itself and may change; its KVK number stays. */
export const organisatieGegevens = z.object({
  naam: benaming(),
  soorten: z
    .array(keuze(ORGANISATIESOORTEN), { error: 'verplicht' })
    .min(1, 'verplicht')
    .transform((soorten) => ORGANISATIESOORTEN.filter((soort) => soorten.includes(soort))),
  straat: straat(),
  huisnummer: huisnummer(),
  postcode: postcode(),
  woonplaats: benaming(80),
  email: email(),
  telefoon: telefoon(),
  taal: keuze(['nl', 'en']),
});

/** @throws NotFound when it is not there, or not for this actor to see */
export async function readOrganisatie(trx: Trx, id: string): Promise<Organisatie> {
  const row = await trx.selectFrom('organisatie').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new NotFound('organisatie');
  return row;
}
