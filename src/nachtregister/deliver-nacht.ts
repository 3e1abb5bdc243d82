import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { earlierLevering, type Levering, recordLevering } from '../koppelingen/index.ts';
import type { Scope } from '../platform/access/use-case.ts';
import { addDays, type IsoDate, isoDate } from '../platform/dates/index.ts';
import { InvalidInput, type Issue, Refused } from '../platform/errors.ts';
import { arrive } from './arrive.ts';
import { type Bekend, type Verschil, verschilOp } from './bezetting.ts';
import { confirmNachten } from './confirm-nachten.ts';
import { type Nachtresultaat, toNachtresultaat } from './deliver-nachtbevestiging.ts';
import { hash } from './deliver-verblijf.ts';
import { depart, undoDepart } from './depart.ts';
import { insertEach, issueOf } from './insert-each.ts';
import { verblijfregels } from './insert-verblijven.ts';
import { judgeNacht } from './judge-nacht.ts';
import { lockLocaties } from './lock-locaties.ts';
import { nachtfouten } from './nachtfouten.ts';
import { readPresent } from './read-present.ts';
import { recordAfwezigheid, undoAfwezigheid } from './record-afwezigheid.ts';
import { type NieuwVerblijf, nieuwVerblijf, type Verblijf } from './verblijf.ts';

/** How many people one delivery of a night may name. */
export const MOST_AANWEZIG = 2000;

/** What the delivery of a night came to: the register before and after, and what made the difference. */
export type Nachtlevering = {
  verschil: Verschil;
  voor: string[];
  na: string[];
  nacht: Nachtresultaat;
};

type Input = {
  locatie: string;
  nacht: IsoDate;
  aanwezig: readonly NieuwVerblijf[];
  afwezig: readonly string[];
};

/**
 * Everybody who is at a location on a night, handed over as one list by the entrepreneur's own registration (§3.1.3). The
 * difference with the register becomes arrivals, departures and absences; then the night is confirmed. The same list
 * again changes nothing; another list for the same night changes what is different.
 * @throws InvalidInput with everything that is wrong, by place in the list; nothing is written then
 */
export const deliverNacht = useCase({
  allow: 'nacht:bevestigen',
  kind: 'write',
  input: z.object({
    locatie: z.uuid(),
    nacht: isoDate({ error: 'ongeldige_datum' }),
    aanwezig: z.array(nieuwVerblijf).max(MOST_AANWEZIG),
    afwezig: z.array(z.uuid()).max(MOST_AANWEZIG),
    hash,
  }),
  constraints: verblijfregels,
  async run(
    scope,
    { hash: sent, ...input },
  ): Promise<Nachtlevering & { levering: Levering; nieuw: boolean }> {
    const { trx } = scope;
    const { locatie, nacht } = input;
    await lockLocaties(trx, [locatie]);
    const sleutel = `nacht:${locatie}:${nacht}`;
    const earlier = await earlierLevering(scope, sleutel, sent);
    if (earlier !== null) {
      await scope.audit({ object: ['levering', earlier.levering.id], details: { nieuw: false } });
      return { ...(earlier.inhoud as Nachtlevering), levering: earlier.levering, nieuw: false };
    }
    const done = await bringAbout(scope, input);
    const { verschil, nacht: uitkomst } = done;
    const changes = Object.values(verschil).reduce((sum: number, list) => sum + list.length, 0);
    const levering = await recordLevering(
      scope,
      { soort: 'nacht', sleutel, hash: sent },
      {
        aangenomen: changes,
        herhaald: done.na.length - verschil.aankomsten.length,
        geweigerd: 0,
        laat: uitkomst.tijdigheid === 'op_tijd' ? 0 : 1,
        inhoud: done,
      },
    );
    return { ...done, levering, nieuw: true };
  },
});

async function bringAbout(scope: Scope, input: Input): Promise<Nachtlevering> {
  const { trx } = scope;
  const { locatie, nacht } = input;
  const { gemeente } = await trx
    .selectFrom('locatie')
    .select('gemeente')
    .where('id', '=', locatie)
    .executeTakeFirstOrThrow();
  const sleepers = async () =>
    (await readPresent(trx, [{ gemeente, locatie, nacht }])).map(({ verblijf }) => verblijf);
  const voor = await sleepers();
  const aanwezig = input.aanwezig.map(({ id }) => id);
  const { bekend, weg } = await readBekend(scope, input, voor);
  if (nachtfouten(input, bekend).length > 0) {
    const { aanwezig, afwezig } = input;
    const all = { locatie, nacht, aanwezig: [...aanwezig], afwezig: [...afwezig], wrong: [] };
    throw new InvalidInput(await judgeNacht.within(scope, all));
  }
  const verschil = verschilOp(
    nacht,
    { aanwezig, afwezig: input.afwezig },
    { bekend, slapend: voor, weg: [...weg.keys()] },
  );
  await apply(scope, input, verschil, weg);
  const [done] = await confirmNachten.within(scope, { nacht, locaties: [locatie], bron: 'api' });
  if (done === undefined) throw new Error('no night was confirmed');
  return { verschil, voor, na: await sleepers(), nacht: toNachtresultaat(done) };
}

type Register = {
  bekend: Map<string, Bekend & Pick<Verblijf, 'locatie'>>;
  weg: Map<string, string>;
};

/** What the register has of everybody named and everybody who slept there; `weg`: absence of that night by stay. */
async function readBekend({ trx }: Scope, input: Input, slapend: readonly string[]): Promise<Register> {
  const { aanwezig, afwezig, nacht } = input;
  const ids = [...aanwezig.map(({ id }) => id), ...afwezig, ...slapend];
  const rows = await trx
    .selectFrom('verblijf')
    .select(['id', 'status', 'aankomst', 'vertrek', 'locatie'])
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
  const bekend = new Map(rows.map((row) => [row.id, row]));
  const absences = await trx
    .selectFrom('afwezigheid')
    .select(['id', 'verblijf'])
    .where('verblijf', '=', sql<string>`any(${ids}::uuid[])`)
    .where('van', '<=', nacht)
    .where('tot', '>', nacht)
    .execute();
  return { bekend, weg: new Map(absences.map(({ id, verblijf }) => [verblijf, id])) };
}

async function apply(
  scope: Scope,
  { aanwezig, nacht }: Input,
  verschil: Verschil,
  weg: ReadonlyMap<string, string>,
): Promise<void> {
  for (const verblijf of verschil.vertrekken) await depart.within(scope, { verblijf, vertrek: nacht });
  for (const verblijf of verschil.afwezigheden) await stayAway(scope, verblijf, nacht, addDays(nacht, 1));
  const issues: Issue[] = [];
  const placeOf = new Map(aanwezig.map(({ id }, index) => [id, index]));
  const attempt = async (verblijf: string, work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      const found = error instanceof InvalidInput ? error.issues : [issueOf(error)];
      issues.push(
        ...found.map((issue) => ({ ...issue, path: `aanwezig.${placeOf.get(verblijf)}.${issue.path}` })),
      );
    }
  };
  for (const verblijf of verschil.aangekomen) {
    const { documentsoort, identiteit_vastgesteld, slaapplaats } =
      aanwezig[placeOf.get(verblijf) ?? -1] ?? {};
    await attempt(verblijf, () =>
      arrive.within(scope, { verblijf, aankomst: nacht, documentsoort, identiteit_vastgesteld, slaapplaats }),
    );
  }
  for (const { verblijf, weg: since } of verschil.terug) {
    await attempt(verblijf, async () => {
      await undoDepart.within(scope, { verblijf });
      if (since < nacht) await stayAway(scope, verblijf, since, nacht);
    });
  }
  for (const verblijf of verschil.afwezigheidIngetrokken)
    await undoAfwezigheid.within(scope, { afwezigheid: weg.get(verblijf) ?? '', nacht });
  const fresh = aanwezig.filter(({ id }) => verschil.aankomsten.includes(id));
  const written = await insertEach(
    scope,
    fresh.map((stay) => ({ ...stay, bron: 'api' as const })),
  );
  for (const one of written)
    if ('issues' in one)
      issues.push(
        ...one.issues.map((issue) => ({ ...issue, path: `aanwezig.${placeOf.get(one.id)}.${issue.path}` })),
      );
  // Not something of one person: the month as a whole has to be opened first.
  const delivered = issues.find(({ code }) => code === 'maand_geleverd');
  if (delivered) throw new Refused('maand_geleverd', { params: delivered.params ?? {} });
  if (issues.length > 0) throw new InvalidInput(issues);
  if (written.length > 0)
    await scope.audit({ object: ['verblijf', null], details: { aantal: written.length, bron: 'api' } });
}

/** Nights away that a list tells of. */
async function stayAway(scope: Scope, verblijf: string, van: IsoDate, tot: IsoDate): Promise<void> {
  await recordAfwezigheid.within(scope, { id: randomUUID(), verblijf, van, tot });
}
