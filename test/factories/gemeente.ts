import type { Insertable, Selectable } from 'kysely';
import type { Database } from '../../src/platform/database/open-database.ts';
import type { GemeenteTable, RegistratieveldTable } from '../../src/platform/database/tables.ts';
import { asOwner } from '../database.ts';

export type Gemeente = Selectable<GemeenteTable>;

const NAMES: Readonly<Record<string, string>> = { '0160': 'Hardenberg', '0175': 'Ommen' };

/** A gemeente; Hardenberg when nothing is said. The same code again answers the row that is there. */
export function createGemeente(
  database: Database,
  over: Partial<Insertable<GemeenteTable>> = {},
): Promise<Gemeente> {
  const code = over.code ?? '0160';
  const naam = over.naam ?? NAMES[code] ?? `Gemeente ${code}`;
  const slug = over.slug ?? (NAMES[code]?.toLowerCase() || `gemeente-${lettersOf(code)}`);
  return asOwner(database, (owner) =>
    owner
      .insertInto('gemeente')
      .values({
        code,
        naam,
        slug,
        nachtregister_vanaf: '2025-01-01',
        email: `nachtregister@${slug}.example`,
        telefoon: '+31523000100',
        website: `https://www.${slug}.example`,
        functionaris_gegevensbescherming: `fg@${slug}.example`,
        ...over,
      })
      // Writes nothing new: a row that is there comes back as it is.
      .onConflict((conflict) => conflict.column('code').doUpdateSet({ code }))
      .returningAll()
      .executeTakeFirstOrThrow(),
  );
}

/** Switches a field beyond art. 438 Sr on, with its legal ground. */
export async function createRegistratieveld(
  database: Database,
  over: Partial<Insertable<RegistratieveldTable>> = {},
): Promise<void> {
  await asOwner(database, (owner) =>
    owner
      .insertInto('registratieveld')
      .values({
        gemeente: '0160',
        veld: 'nationaliteit',
        grondslag: 'Artikel 2:37 van de Algemene plaatselijke verordening',
        vanaf: '2025-01-01',
        ...over,
      })
      .execute(),
  );
}

/** Slugs have no digits. */
function lettersOf(code: string): string {
  return [...code].map((digit) => String.fromCharCode(97 + Number(digit))).join('');
}
