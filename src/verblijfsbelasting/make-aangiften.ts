import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { maakRegels, nachtZonderTarief } from '../beleid/verblijfsbelasting/regels.ts';
import type { Tijdvak } from '../beleid/verblijfsbelasting/tijdvak.ts';
import { type Verordening, verordeningVan } from '../beleid/verblijfsbelasting/verordening.ts';
import type { Scope } from '../platform/access/use-case.ts';
import type { Trx } from '../platform/access/with-actor.ts';
import { addDays, today } from '../platform/dates/index.ts';
import { NotFound, Refused } from '../platform/errors.ts';
import { groupBy } from './group-by.ts';
import { type Geteld, hashVan } from './hash-aangifte.ts';
import { kiesGemeente, tijdvakveld } from './invoer.ts';
import { readForfaitgrond } from './read-forfaitgrond.ts';
import { estimateTellingen, readTellingen } from './read-tellingen.ts';
import { readVerordeningen } from './read-verordeningen.ts';
import { withVrijstelling } from './read-vrijstellingen.ts';

/** How many declarations were drafted, and how many stayed as they were. */
export type Conceptuitkomst = { gemaakt: number; gelijk: number };

/**
 * Drafts the declarations of a period for everybody who is liable, from the newest delivered months and what is known of
 * registration now; both are frozen with them. Where nothing changed the declaration stays; else the next version takes
 * its place. Pressing again does no harm: what was estimated and still is not delivered stays estimated.
 * @throws Refused `tijdvak_nog_niet_om`; `tijdvak_overlapt` when some of its nights were declared or levied over another
 * period; `verordening_ontbreekt` for a night without ordinance or tariff
 */
export const makeAangiften = useCase({
  allow: 'verblijfsbelasting:heffen',
  kind: 'write',
  input: z.object({ gemeente: z.string(), tijdvak: tijdvakveld, schatten: z.boolean().default(false) }),
  async run(scope, { gemeente: code, tijdvak, schatten }): Promise<Conceptuitkomst> {
    const { trx, clock } = scope;
    const { gemeente } = await kiesGemeente(scope, code);
    if (today(clock) < tijdvak.tot) throw new Refused('tijdvak_nog_niet_om', { field: 'tijdvak' });
    await lockHeffing(scope, gemeente.code);
    await refuseOverlap(trx, gemeente.code, tijdvak);
    const verordeningen = await readVerordeningen(trx, gemeente.code);
    const counted = await readTellingen(trx, gemeente.code, tijdvak);
    const guess =
      schatten || (await isEstimated(trx, gemeente.code, tijdvak))
        ? await estimateTellingen(trx, gemeente.code, tijdvak)
        : null;
    const all = [...counted, ...(guess?.tellingen ?? [])];
    const tellingen = await withVrijstelling(trx, gemeente.code, all);
    const bare = nachtZonderTarief(tellingen, verordeningen);
    if (bare !== null) throw new Refused('verordening_ontbreekt', { params: { nacht: bare } });
    const grond = await readForfaitgrond(trx, gemeente.code, tijdvak, verordeningen, guess !== null);
    const regels = maakRegels(tellingen, verordeningen, grond).map((regel) => ({
      ...regel,
      onderbouwing: regel.maandlevering === null ? (guess?.onderbouwing.get(regel.locatie) ?? null) : null,
    }));
    const uitkomst = await replaceAangiften(scope, gemeente.code, tijdvak, verordeningen, regels);
    await scope.audit({
      object: ['gemeente', gemeente.code],
      gemeente: gemeente.code,
      details: { tijdvak: tijdvak.code, schatten, ...uitkomst },
    });
    return uitkomst;
  },
});

/** Whether a count that stands rests on estimates: counting again without them would give back what was estimated. */
async function isEstimated(trx: Trx, gemeente: string, { van, tot }: Tijdvak): Promise<boolean> {
  const row = await trx
    .selectFrom('aangifteregel')
    .select('id')
    .where('gemeente', '=', gemeente)
    .where('vervallen_op', 'is', null)
    .where('maandlevering', 'is', null)
    .where('van', '>=', van)
    .where('tot', '<=', tot)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * A night is declared and levied over one period: what was levied over another would not be set off.
 * @param organisatie whose; everybody's in the gemeente when left out
 * @throws Refused `tijdvak_overlapt`
 */
export async function refuseOverlap(
  trx: Trx,
  gemeente: string,
  { van, tot }: Pick<Tijdvak, 'van' | 'tot'>,
  organisatie: string | null = null,
): Promise<void> {
  const { rows } = await sql<{ tijdvak: string }>`
    select tijdvak from aangifte where gemeente = ${gemeente} and vervallen_op is null
      and van < ${tot}::date and tot > ${van}::date and (van, tot) <> (${van}::date, ${tot}::date)
      and (${organisatie}::uuid is null or organisatie = ${organisatie}::uuid)
    union all
    select tijdvak from aanslag where gemeente = ${gemeente}
      and van < ${tot}::date and tot > ${van}::date and (van, tot) <> (${van}::date, ${tot}::date)
      and (${organisatie}::uuid is null or organisatie = ${organisatie}::uuid)
    limit 1`.execute(trx);
  const [other] = rows;
  if (other !== undefined)
    throw new Refused('tijdvak_overlapt', { field: 'tijdvak', params: { tijdvak: other.tijdvak } });
}

/** One at a time in a gemeente: two that count or levy the same nights would meet. */
export async function lockHeffing({ trx }: Scope, gemeente: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`verblijfsbelasting:${gemeente}`}))`.execute(trx);
}

async function replaceAangiften(
  scope: Scope,
  gemeente: string,
  tijdvak: Tijdvak,
  verordeningen: readonly Verordening[],
  regels: readonly Geteld[],
): Promise<Conceptuitkomst> {
  const { trx, now } = scope;
  const there = await trx
    .selectFrom('aangifte')
    .select(['id', 'organisatie', 'van', 'tot', 'hash', 'vervallen_op'])
    .select((at) =>
      at.fn
        .max('versie')
        .over((over) => over.partitionBy('organisatie'))
        .as('versie'),
    )
    .where('gemeente', '=', gemeente)
    .where('van', '=', tijdvak.van)
    .where('tot', '=', tijdvak.tot)
    .execute();
  const live = new Map(there.filter((row) => row.vervallen_op === null).map((row) => [row.organisatie, row]));
  const versies = new Map(there.map((row) => [row.organisatie, row.versie]));
  const byOrganisatie = groupBy(regels, ({ organisatie }) => organisatie);
  // Who was levied provisionally and has no nights has something coming back: a declaration of none says so.
  const levied = await trx
    .selectFrom('aanslag')
    .select('organisatie')
    .distinct()
    .where('gemeente', '=', gemeente)
    .where('van', '=', tijdvak.van)
    .where('tot', '=', tijdvak.tot)
    .execute();
  const everybody = [
    ...new Set([...byOrganisatie.keys(), ...live.keys(), ...levied.map(({ organisatie }) => organisatie)]),
  ];
  const changed = everybody.filter((organisatie) => {
    const before = live.get(organisatie);
    return before === undefined || !hashVan(byOrganisatie.get(organisatie) ?? []).equals(before.hash);
  });
  const old = changed.flatMap((organisatie) => live.get(organisatie)?.id ?? []);
  if (old.length > 0) {
    for (const [table, key] of [
      ['aangifteregel', 'aangifte'],
      ['aangifte', 'id'],
    ] as const)
      await trx
        .updateTable(table)
        .set({ vervallen_op: now })
        .where(key as 'id', 'in', old)
        .execute();
  }
  const verordening = verordeningVan(verordeningen, tijdvak) ?? verordeningen[0];
  if (verordening === undefined) throw new NotFound('verordening');
  for (const organisatie of changed) {
    const versie = (versies.get(organisatie) ?? 0) + 1;
    const own = byOrganisatie.get(organisatie) ?? [];
    await insertAangifte(scope, { gemeente, organisatie, tijdvak, verordening, versie }, own);
  }
  return { gemaakt: changed.length, gelijk: everybody.length - changed.length };
}

type Van = {
  gemeente: string;
  organisatie: string;
  tijdvak: Tijdvak;
  verordening: Verordening;
  versie: number;
};

async function insertAangifte(
  { trx, now, actor, clock }: Scope,
  { gemeente, organisatie, tijdvak, verordening, versie }: Van,
  regels: readonly Geteld[],
): Promise<void> {
  const id = randomUUID();
  await trx
    .insertInto('aangifte')
    .values({
      ...{ gemeente, id, organisatie, verordening: verordening.id, versie },
      ...{ tijdvak: tijdvak.code, van: tijdvak.van, tot: tijdvak.tot, hash: hashVan(regels) },
      reageren_tot: addDays(today(clock), verordening.reactiedagen),
      gemaakt_op: now,
      gemaakt_door: actor.id,
    })
    .execute();
  for (let from = 0; from < regels.length; from += BATCH) {
    await trx
      .insertInto('aangifteregel')
      .values(
        regels.slice(from, from + BATCH).map(({ nachten, onderbouwing, forfait, ...regel }) => ({
          ...regel,
          ...{ gemeente, id: randomUUID(), aangifte: id },
          onderbouwing: onderbouwing === null ? null : JSON.stringify(onderbouwing),
          forfait: forfait === null ? null : JSON.stringify(forfait),
          nachten: JSON.stringify(nachten),
        })),
      )
      .execute();
  }
}

/** Lines in one statement: a database takes 65,535 parameters. */
const BATCH = 500;
