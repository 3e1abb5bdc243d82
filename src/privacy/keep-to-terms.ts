import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { bewaarregels, grensOp, termijnOp } from '../beleid/bewaren/index.ts';
import type { Context } from '../platform/access/context.ts';
import { type Trx, withTaken } from '../platform/access/with-actor.ts';
import { writeAudit } from '../platform/audit/write-audit.ts';
import { writeGrafsteen } from '../platform/audit/write-grafsteen.ts';
import { type IsoDate, momentAt, toDate, today } from '../platform/dates/index.ts';
import { readTermijnen } from './read-termijnen.ts';
import { ruimLosseRegels, ruimOp } from './te-oud.ts';

/**
 * The nightly work of retention: in every gemeente what is over is anonymised or removed, leaving counts and tombstones.
 * Done again it does nothing; a night that fails halfway leaves each gemeente done or not done.
 * @returns how much went and how much was held, for the screen of jobs
 */
export async function keepToTerms(ctx: Context): Promise<{ weg: number; aangehouden: number }> {
  const now = toDate(ctx.clock.now());
  const dag = today(ctx.clock);
  const ronde = randomUUID();
  const { db } = ctx.database;
  const codes = await withTaken(db, async (trx) => {
    await trx.insertInto('bewaarronde').values({ id: ronde, begonnen_op: now }).execute();
    return (await trx.selectFrom('gemeente').select('code').orderBy('code').execute()).map(
      ({ code }) => code,
    );
  });
  let [weg, aangehouden] = [0, 0];
  for (const gemeente of codes) {
    await withTaken(db, async (trx) => {
      const stukken = await ruimOp(trx, gemeente, await readTermijnen(trx, gemeente, dag), dag, now);
      for (const stuk of stukken) {
        const held = stuk.aangehouden.reduce((sum, { aantal }) => sum + aantal, 0);
        const { dagen, grondslag } = stuk.termijn;
        await writeGrafsteen(trx, {
          ...{ soort: stuk.soort, aantal: stuk.aantal, aangehouden: held, dagen, grondslag },
          ...{ op: now, gemeente, ronde },
        });
        weg += stuk.aantal;
        aangehouden += held;
      }
      const facts = stukken.filter(({ aantal }) => aantal > 0).map(({ soort, aantal }) => [soort, aantal]);
      await writeAudit(trx, ctx, now, 'privacy:opruimen', {
        object: ['bewaarronde', ronde],
        gemeente,
        details: Object.fromEntries(facts),
      });
    });
  }
  await withTaken(db, async (trx) => {
    weg += await endedLogins(trx, now, ronde);
    weg += await looseLines(trx, dag, now, ronde);
    await sql`select verblijven_losmaken(${now}::timestamptz)`.execute(trx);
    // The database's own clock: readiness asks it, and nobody can move it from outside.
    await sql`update bewaarronde set klaar_op = now() where id = ${ronde}::uuid`.execute(trx);
  });
  return { weg, aangehouden };
}

/** Lines of the audit log that belong to no gemeente. @returns how many */
async function looseLines(trx: Trx, dag: IsoDate, now: Date, ronde: string): Promise<number> {
  const termijn = termijnOp('auditlog', [], dag);
  const { grens } = grensOp('auditlog', termijn, dag);
  const aantal = await ruimLosseRegels(trx, toDate(momentAt(grens, '00:00')), now);
  const { dagen, grondslag } = termijn;
  await writeGrafsteen(trx, { soort: 'auditlog', aantal, dagen, grondslag, op: now, ronde });
  return aantal;
}

/** Logins to a resident's own page that ended, and codes that were tried. @returns how many */
async function endedLogins(trx: Trx, now: Date, ronde: string): Promise<number> {
  const { dagen, grondslag } = bewaarregels.eigen_pagina;
  const before = new Date(now.getTime() - dagen * 24 * 3_600_000);
  const sessies = await sql`delete from bewonersessie where verloopt_op < ${before}`.execute(trx);
  const pogingen = await sql`delete from codepoging where op < ${before}`.execute(trx);
  const aantal = Number(sessies.numAffectedRows ?? 0) + Number(pogingen.numAffectedRows ?? 0);
  await writeGrafsteen(trx, { soort: 'eigen_pagina', aantal, dagen, grondslag, op: now, ronde });
  return aantal;
}
