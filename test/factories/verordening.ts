import { randomUUID } from 'node:crypto';
import type { Insertable } from 'kysely';
import type { Database } from '../../src/platform/database/open-database.ts';
import type { BrpInschrijvingTable, VerordeningTable } from '../../src/platform/database/tables.ts';
import { asOwner } from '../database.ts';

/** An ordinance with its tariffs, from day to cents; Hardenberg's by quarter at 150 cents when nothing is said. */
export async function createVerordening(
  database: Database,
  over: Partial<Insertable<VerordeningTable>> = {},
  tarieven: readonly (readonly [vanaf: string, centen: number])[] = [['2025-01-01', 150]],
): Promise<string> {
  const id = over.id ?? randomUUID();
  const gemeente = over.gemeente ?? '0160';
  await asOwner(database, async (owner) => {
    await owner
      .insertInto('verordening')
      .values({
        ...{
          gemeente,
          id,
          naam: 'verblijfsbelasting',
          citeertitel: 'Voorbeeldverordening',
          vanaf: '2025-01-01',
        },
        ...{ voorbeeld: true, huisvestingsvormen: ['kamerverhuur', 'voorziening'], kinderen_vrij: false },
        ...{
          wijze: 'aanslag',
          tijdvak: 'kwartaal',
          voorlopig_percentage: 90,
          reactiedagen: 28,
          afronding: 'cent',
        },
        vastgelegd_op: '2025-01-01T09:00:00+01:00',
        ...over,
      })
      .execute();
    for (const [at, [vanaf, centen]] of tarieven.entries())
      await owner
        .insertInto('belastingtarief')
        .values({ gemeente, verordening: id, vanaf, tot: tarieven[at + 1]?.[0] ?? over.tot ?? null, centen })
        .execute();
  });
  return id;
}

/** What the gemeente knows of the registration of who stays, from a day on. */
export async function createInschrijving(
  database: Database,
  verblijf: string,
  over: Partial<Insertable<BrpInschrijvingTable>> = {},
): Promise<void> {
  await asOwner(database, async (owner) => {
    const { persoon, gemeente } = await owner
      .selectFrom('verblijf')
      .select(['persoon', 'gemeente'])
      .where('id', '=', verblijf)
      .executeTakeFirstOrThrow();
    await owner
      .insertInto('brp_inschrijving')
      .values({
        ...{ gemeente, id: randomUUID(), persoon, vanaf: '2025-01-01', status: 'niet_ingeschreven' },
        ...{ bron: 'medewerker', vastgelegd_op: '2026-01-01T09:00:00+01:00' },
        ...over,
      })
      .execute();
  });
}
