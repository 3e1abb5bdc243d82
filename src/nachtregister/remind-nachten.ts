import { signaalsleutel } from '../beleid/signaalsoorten.ts';
import type { Context } from '../platform/access/context.ts';
import { type Trx, withTaken } from '../platform/access/with-actor.ts';
import { addDays, deadlineOf, type IsoDate, toDate, today } from '../platform/dates/index.ts';
import { queueMail } from '../platform/mail/queue-mail.ts';
import { raiseSignalen } from '../signalen/index.ts';
import { mailOntbrekend } from './mail-ontbrekend.ts';
import { type OntbrekendeNacht, readOntbrekend } from './read-ontbrekend.ts';
import { sluitingsuren } from './sluitingsuren.ts';

/**
 * The morning after: tells each organisation which of its locations nobody confirmed last night, and toezicht of every
 * missing night (§3.1.3, Bijlage 2.10). One mail per organisation, once the last of its gemeenten has closed the night;
 * repeating it sends nothing twice.
 * @returns how many nights are missing, signals are new and mails were written
 */
export async function remindNachten(
  ctx: Context,
): Promise<{ ontbrekend: number; signalen: number; mails: number }> {
  const now = toDate(ctx.clock.now());
  return withTaken(ctx.database.db, async (trx) => {
    const missing = await readOntbrekend(trx, ctx.clock);
    const signalen = await raiseSignalen(
      trx,
      missing.map(({ gemeente, locatie, organisatie, nacht }) => ({
        gemeente,
        soort: 'nacht_ontbreekt',
        sleutel: signaalsleutel({ soort: 'nacht_ontbreekt', locatie, nacht }),
        organisatie,
        locatie,
        nacht,
      })),
      now,
    );
    const last = addDays(today(ctx.clock), -1);
    const mails = await mailLastNight(
      trx,
      ctx,
      missing.filter(({ nacht }) => nacht === last),
      last,
    );
    return { ontbrekend: missing.length, signalen, mails };
  });
}

async function mailLastNight(
  trx: Trx,
  ctx: Context,
  missing: readonly OntbrekendeNacht[],
  nacht: IsoDate,
): Promise<number> {
  const organisaties = [...new Set(missing.map(({ organisatie }) => organisatie))];
  if (organisaties.length === 0) return 0;
  const waiting = await stillOpen(trx, ctx, organisaties, nacht);
  let mails = 0;
  for (const organisatie of organisaties.filter((id) => !waiting.has(id))) {
    const here = missing
      .filter((night) => night.organisatie === organisatie)
      .sort((a, b) => a.naam.localeCompare(b.naam, 'nl'));
    const { taal } = await trx
      .selectFrom('organisatie')
      .select('taal')
      .where('id', '=', organisatie)
      .executeTakeFirstOrThrow();
    for (const { id, email } of await beheerders(trx, organisatie)) {
      const mail = mailOntbrekend(taal, here, ctx.publicUrl);
      const key = `nacht-ontbreekt:${organisatie}:${nacht}:${id}`;
      const written = await queueMail(trx, { ...mail, to: email, organisatie, key }, toDate(ctx.clock.now()));
      if (written) mails += 1;
    }
  }
  return mails;
}

/** Organisations that work in a gemeente where the night can still be confirmed in time: their mail waits for it. */
async function stillOpen(
  trx: Trx,
  ctx: Context,
  organisaties: readonly string[],
  nacht: IsoDate,
): Promise<Set<string>> {
  const uren = await sluitingsuren(trx);
  const open = [...uren].filter(([, uur]) => toDate(ctx.clock.now()) < toDate(deadlineOf(nacht, uur)));
  if (open.length === 0) return new Set();
  const rows = await trx
    .selectFrom('locatie')
    .select('organisatie')
    .distinct()
    .where('organisatie', 'in', [...organisaties])
    .where(
      'gemeente',
      'in',
      open.map(([code]) => code),
    )
    .where('status', '=', 'goedgekeurd')
    .execute();
  return new Set(rows.map(({ organisatie }) => organisatie));
}

/** Who answers for an organisation; its own address when none of them has one. */
async function beheerders(trx: Trx, organisatie: string): Promise<{ id: string; email: string }[]> {
  const people = await trx
    .selectFrom('toekenning')
    .innerJoin('gebruiker', 'gebruiker.id', 'toekenning.gebruiker')
    .select(['gebruiker.id', 'gebruiker.email'])
    .where('toekenning.organisatie', '=', organisatie)
    .where('toekenning.rol', '=', 'huisvester-beheerder')
    .where('toekenning.ingetrokken_op', 'is', null)
    .execute();
  const reachable = people.flatMap(({ id, email }) => (email === null ? [] : [{ id, email }]));
  if (reachable.length > 0) return reachable;
  const { email } = await trx
    .selectFrom('organisatie')
    .select('email')
    .where('id', '=', organisatie)
    .executeTakeFirstOrThrow();
  return [{ id: organisatie, email }];
}
