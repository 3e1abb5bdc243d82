import { randomUUID } from 'node:crypto';
import type { Insertable, Selectable } from 'kysely';
import type { Database } from '../../src/platform/database/open-database.ts';
import type { OrganisatieTable, ToelatingTable } from '../../src/platform/database/tables.ts';
import { asOwner } from '../database.ts';

export type Organisatie = Selectable<OrganisatieTable>;

/**
 * A huisvester, admitted by the gemeenten named; by Hardenberg when nothing is said. The gemeenten must exist.
 * @param toelating `gemeenten: []` gives an organisation that is admitted nowhere
 */
export function createOrganisatie(
  database: Database,
  over: Partial<Insertable<OrganisatieTable>> = {},
  toelating: { gemeenten?: readonly string[]; status?: ToelatingTable['status']; reden?: string } = {},
): Promise<Organisatie> {
  const { gemeenten = ['0160'], status = 'toegelaten' } = toelating;
  const reason = status === 'geweigerd' || status === 'ingetrokken' ? 'De gegevens kloppen niet.' : null;
  return asOwner(database, async (owner) => {
    const row = await owner
      .insertInto('organisatie')
      .values({
        id: randomUUID(),
        kvk: String(10_000_000 + Math.floor(Math.random() * 89_999_999)),
        naam: 'Vechtdal Verblijf',
        soorten: ['huisvester'],
        straat: 'Esweg',
        huisnummer: '12',
        postcode: '7783 AB',
        woonplaats: 'Gramsbergen',
        email: 'kantoor@vechtdal-verblijf.example',
        telefoon: '+31524000112',
        ...over,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    for (const gemeente of gemeenten) {
      await owner
        .insertInto('toelating')
        .values({
          gemeente,
          organisatie: row.id,
          status,
          aangevraagd_op: '2025-01-06T09:00:00+01:00',
          besloten_op: status === 'aangevraagd' ? null : '2025-01-08T09:00:00+01:00',
          reden: toelating.reden ?? reason,
        })
        .execute();
    }
    return row;
  });
}
