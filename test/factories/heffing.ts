import { sql } from 'kysely';
import { deliverMaand } from '../../src/maandlevering/deliver-maand.ts';
import { makeUpNachten } from '../../src/nachtregister/index.ts';
import type { Database } from '../../src/platform/database/open-database.ts';
import { toAanslag } from '../../src/verblijfsbelasting/aanslag.ts';
import { heldByBelasting } from '../../src/verblijfsbelasting/hold-verblijven.ts';
import { recomputeAanslag } from '../../src/verblijfsbelasting/recompute-aanslag.ts';
import { asOwner } from '../database.ts';
import { contextFor, createStaff } from './actor.ts';
import { createHuis, type Huis } from './huis.ts';
import { createVerordening } from './verordening.ts';

/** When the tests of levying are, if they do not say otherwise. */
export const NU = '2026-11-10T10:00:00+01:00';
/** The period most of them levy over. */
export const K3 = '2026-K3';

/** What it takes to levy in a database of tests: gemeenten with an ordinance, months delivered, and what came of it. */
export function heffingIn(database: Database) {
  let next = 3000;

  /** A gemeente of its own for each test, with who levies there. */
  async function setUp(
    over: Parameters<typeof createVerordening>[1] = {},
    tarieven?: Parameters<typeof createVerordening>[2],
  ) {
    const gemeente = String(next++);
    const huis = await createHuis(database, [4, 4], { gemeente });
    const heffer = await createStaff(database, 'belastingen', gemeente);
    const verordening = await createVerordening(database, { gemeente, ...over }, tarieven);
    const ctx = (now = NU) => contextFor(database, heffer, { now });
    return { gemeente, huis, verordening, ctx };
  }

  /** Everybody of the house sleeps there in a month, which is delivered. */
  async function deliver(huis: Huis, ...maanden: string[]) {
    for (const maand of maanden) {
      const [jaar = 0, nummer = 0] = maand.split('-').map(Number);
      const tot = nummer === 12 ? `${jaar + 1}-01-01` : `${jaar}-${String(nummer + 1).padStart(2, '0')}-01`;
      await makeUpNachten(huis.ctx(NU), { locaties: [huis.locatie.id], van: `${maand}-01`, tot });
      await deliverMaand(huis.ctx(NU), { locatie: huis.locatie.id, maand });
    }
  }

  const regelsOf = async (gemeente: string) =>
    asOwner(database, (owner) =>
      owner
        .selectFrom('aangifteregel')
        .selectAll()
        .where('gemeente', '=', gemeente)
        .where('vervallen_op', 'is', null)
        .orderBy('van')
        .execute(),
    );
  const aanslagenOf = async (gemeente: string) =>
    (
      await asOwner(database, (owner) =>
        owner
          .selectFrom('aanslag')
          .selectAll()
          .where('gemeente', '=', gemeente)
          .orderBy('volgorde')
          .execute(),
      )
    ).map(toAanslag);
  const liveOf = async (gemeente: string) => {
    const rows = await asOwner(database, (owner) =>
      owner
        .selectFrom('aangifte')
        .selectAll()
        .where('gemeente', '=', gemeente)
        .where('vervallen_op', 'is', null)
        .execute(),
    );
    return rows[0]?.id ?? '';
  };
  const recompute = async (gemeente: string) => {
    const all = await aanslagenOf(gemeente);
    return asOwner(database, (owner) =>
      owner
        .transaction()
        .execute(async (trx) => (await Promise.all(all.map((one) => recomputeAanslag(trx, one)))).flat()),
    );
  };

  /** Whether a stay of July is held for the tax on a day, once it is over. */
  async function holds(gemeente: string, verblijf: string, dag: string): Promise<boolean> {
    return asOwner(database, (owner) =>
      owner.transaction().execute(async (trx) => {
        await sql`update verblijf set status = 'vertrokken', vertrek = '2026-08-01' where id = ${verblijf}::uuid`.execute(
          trx,
        );
        return (await heldByBelasting(trx, gemeente, [verblijf], dag)).length > 0;
      }),
    );
  }

  return { setUp, deliver, regelsOf, aanslagenOf, liveOf, recompute, holds };
}
