import { type Actie, rechten } from '../beleid/rechten.ts';
import type { Sees } from '../platform/access/reach.ts';
import type { Rol } from '../platform/database/tables.ts';

/** What a role sees at most, and what it may do, by the role table. */
export type Zicht = { rol: Rol; ziet: Exclude<Sees, 'beheer'>; acties: Actie[] };

const ROLLEN: readonly Rol[] = [
  'huisvester-beheerder',
  'huisvester-medewerker',
  'registratie',
  'toezicht',
  'regio-toezicht',
  'belastingen',
  'beleid',
  'beheer',
];

/** Who sees what: for each role the furthest that any of its actions reaches, read from the role table itself. */
export function zichtPerRol(): Zicht[] {
  return ROLLEN.map((rol) => {
    const acties = (Object.keys(rechten) as Actie[]).filter((actie) =>
      (rechten[actie].roles as readonly string[]).includes(rol),
    );
    const reach = new Set<Sees>(acties.map((actie) => rechten[actie].sees));
    return {
      rol,
      ziet: reach.has('personen') ? 'personen' : reach.has('rijen') ? 'rijen' : 'cijfers',
      acties,
    };
  });
}
