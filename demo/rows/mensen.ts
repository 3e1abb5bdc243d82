import { createHash } from 'node:crypto';
import { DEMO_ISSUER_PATH } from '../../src/platform/identity/demo-issuer.ts';
import type { Calendar } from '../calendar.ts';
import { organisaties } from '../organisaties.ts';
import { demoPeople } from '../people.ts';
import type { Chance } from '../random.ts';
import type { Rows } from './table.ts';

/** Who is who: ids of users by `sub` and of organisations by key. */
export type Ids = {
  gebruiker(sub: string): string;
  organisatie(key: string): string;
};

/** Ids for everybody and every organisation, the same for the same seed. */
export function idsOf(chance: Chance): Ids {
  const map = (names: readonly string[]) => new Map(names.map((name) => [name, chance.uuid()]));
  const users = map(demoPeople.map(({ sub }) => sub));
  const organisations = map(Object.keys(organisaties));
  const known = (found: string | undefined): string => {
    if (found === undefined) throw new RangeError('nobody of that name');
    return found;
  };
  return {
    gebruiker: (sub) => known(users.get(sub)),
    organisatie: (key) => known(organisations.get(key)),
  };
}

/** Days in which an invitation can be accepted; ours was sent yesterday, so that it still can. */
const DAYS = 7;

/** The issuer that the demo's people log in with at this address. */
export function demoIssuer(publicUrl: string): string {
  return `${publicUrl}${DEMO_ISSUER_PATH}`;
}

/** People who log in, the roles they hold, and two invitations: one accepted, one open. */
export function mensenRows(
  ids: Ids,
  chance: Chance,
  { at }: Calendar,
  publicUrl: string,
): { rows: Rows; openInvitation: string } {
  const known = demoPeople.filter(({ holds }) => holds.length > 0);
  const openInvitation = `${chance.uuid()}${chance.uuid()}`.replaceAll('-', '').slice(0, 43);
  const invite = (email: string, day: number, token: string, accepted: boolean) => ({
    id: chance.uuid(),
    token_hash: `\\x${createHash('sha256').update(token).digest('hex')}`,
    email,
    rol: 'huisvester-medewerker' as const,
    organisatie: ids.organisatie('vechtdal'),
    uitgenodigd_door: ids.gebruiker('marieke'),
    uitgenodigd_op: at(day, 565),
    verloopt_op: at(day + DAYS, 565),
    aanvaard_op: accepted ? at(day + 1, 512) : null,
  });
  const rows: Rows = {
    gebruiker: known.map(({ sub, name, email }) => ({
      id: ids.gebruiker(sub),
      uitgever: demoIssuer(publicUrl),
      onderwerp: sub,
      naam: name,
      email,
      aangemaakt_op: at(-430, 540),
    })),
    toekenning: known.flatMap(({ sub, holds }) =>
      holds.map((held) => ({
        id: chance.uuid(),
        gebruiker: ids.gebruiker(sub),
        rol: held.rol,
        gemeente: 'gemeente' in held ? held.gemeente : null,
        organisatie: 'organisatie' in held ? ids.organisatie(held.organisatie) : null,
        verleend_op: at(sub === 'daan' ? -2 : sub === 'ria' ? -33 : -420, 600),
      })),
    ),
    uitnodiging: [
      invite('sander@vechtdal-verblijf.example', -410, chance.uuid(), true),
      invite('milou@vechtdal-verblijf.example', -1, openInvitation, false),
    ],
  };
  return { rows, openInvitation };
}
