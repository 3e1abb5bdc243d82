import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { rechten } from '../beleid/rechten.ts';
import type { Context } from '../platform/access/context.ts';
import { reachOf } from '../platform/access/reach.ts';
import { type Trx, withActor } from '../platform/access/with-actor.ts';
import { toDate, today } from '../platform/dates/index.ts';
import { Forbidden } from '../platform/errors.ts';
import { beoordeelRij, type Maatstaf } from './beoordeel-rij.ts';
import { compareRijen } from './compare-rijen.ts';
import { geenGasten, maakGastenlijst } from './gasten.ts';
import { readPlaatsen } from './read-plaatsen.ts';
import type { Cellen } from './rijoordeel.ts';
import { type Bestandsimport, takeImport } from './take-import.ts';

/** Rows judged in one transaction; after each, everybody sees how far it got. */
const STUK = 250;

/**
 * Judges every row of an import that waits for it: by itself, against the other rows, and against the register. Goes on
 * where an earlier run stopped, and does nothing when the import isn't waiting. Writes nothing of the register.
 * @throws Forbidden when the actor may not import (any more); NotFound
 */
export async function judgeImport(ctx: Context, id: string): Promise<void> {
  let maatstaf: Maatstaf | undefined;
  let tot = 0;
  let bezig = true;
  while (bezig) {
    bezig = await inTransaction(ctx, async (trx) => {
      const bestand = await takeImport(trx, id);
      if (bestand.status !== 'beoordelen') return false;
      maatstaf ??= await readMaatstaf(trx, bestand, ctx);
      const { aantal, laatste } = await judgeStuk(trx, bestand, maatstaf, tot);
      tot = laatste;
      const uitkomst = aantal > 0 ? null : await compareRijen(trx, bestand, maatstaf.vandaag);
      await trx
        .updateTable('bestandsimport')
        .set({
          gedaan: (eb) => eb('gedaan', '+', aantal),
          ...(uitkomst && { status: 'beoordeeld', uitkomst: JSON.stringify(uitkomst) }),
          gewijzigd_op: toDate(ctx.clock.now()),
        })
        .where('id', '=', id)
        .execute();
      return uitkomst === null;
    });
  }
}

/** One transaction of the actor's, outside a use case: each piece must be there before the next begins. */
function inTransaction<T>(ctx: Context, work: (trx: Trx) => Promise<T>): Promise<T> {
  const reach = reachOf(ctx.actor, rechten['bestand:importeren']);
  if (reach === null) throw new Forbidden('bestand:importeren');
  return withActor(ctx.database.db, reach, work);
}

async function readMaatstaf(trx: Trx, { id, toewijzing }: Bestandsimport, ctx: Context): Promise<Maatstaf> {
  if (toewijzing === null) throw new Error('an import without a mapping is being judged');
  const gastrijen =
    toewijzing.gasten.length === 0
      ? []
      : await trx
          .selectFrom('importregel')
          .select(['nummer', 'cellen'])
          .where('import', '=', id)
          .where('lijst', '=', 'gasten')
          .orderBy('nummer')
          .execute();
  return {
    toewijzing,
    gasten: gastrijen.length === 0 ? geenGasten : maakGastenlijst(gastrijen, toewijzing.gasten),
    plaatsen: await readPlaatsen(trx),
    vandaag: today(ctx.clock),
  };
}

/**
 * Judges the next rows that nobody judged yet.
 * @param tot number of the row up to which this run has judged: rows before it are not read once more
 * @returns how many rows were judged, 0 when all are; and the number of the last
 */
async function judgeStuk(
  trx: Trx,
  bestand: Bestandsimport,
  maatstaf: Maatstaf,
  tot: number,
): Promise<{ aantal: number; laatste: number }> {
  const rijen = await trx
    .selectFrom('importregel')
    .select(['nummer', 'cellen'])
    .where('import', '=', bestand.id)
    .where('organisatie', '=', bestand.organisatie)
    .where('lijst', '=', 'verblijven')
    .where('nummer', '>', tot)
    .where('oordeel', 'is', null)
    .orderBy('nummer')
    .limit(STUK)
    .execute();
  const eerste = rijen[0]?.nummer;
  const laatste = rijen.at(-1)?.nummer;
  if (eerste === undefined || laatste === undefined) return { aantal: 0, laatste: tot };
  const oordelen = rijen.map(({ nummer, cellen }) => ({ nummer, ...judgeRij(cellen, maatstaf) }));
  await keepOordelen(trx, bestand, oordelen, { eerste, laatste });
  await keepVerblijven(trx, bestand, oordelen);
  return { aantal: rijen.length, laatste };
}

type Beoordeeld = { nummer: number } & ReturnType<typeof judgeRij>;

/** Most rows are right and there is nothing to say of them: those are marked at once, without a list of them. */
async function keepOordelen(
  trx: Trx,
  { id, organisatie }: Bestandsimport,
  oordelen: readonly Beoordeeld[],
  { eerste, laatste }: { eerste: number; laatste: number },
): Promise<void> {
  const anders = oordelen.filter(({ oordeel, letop }) => oordeel !== 'goed' || letop.length > 0);
  const hier = sql`r.organisatie = ${organisatie}::uuid and r.import = ${id}::uuid and r.lijst = 'verblijven'
    and r.nummer between ${eerste} and ${laatste}`;
  if (anders.length < oordelen.length)
    await sql`update importregel r set oordeel = 'goed'
      where ${hier} and oordeel is null and nummer <> all(${anders.map(({ nummer }) => nummer)}::int[])`.execute(
      trx,
    );
  if (anders.length === 0) return;
  const rows = anders.map(({ verblijven: _, ...oordeel }) => oordeel);
  await sql`update importregel r set oordeel = o.oordeel, fouten = o.fouten, letop = o.letop
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as o (nummer int, oordeel text, fouten jsonb, letop text[])
    where ${hier} and r.nummer = o.nummer`.execute(trx);
}

async function keepVerblijven(
  trx: Trx,
  { id, organisatie }: Bestandsimport,
  oordelen: readonly Beoordeeld[],
): Promise<void> {
  const stays = oordelen.flatMap(({ nummer, verblijven }) =>
    verblijven.map((verblijf, index) => ({ ...verblijf, nummer, volg: index + 1, id: randomUUID() })),
  );
  if (stays.length === 0) return;
  await sql`insert into importverblijf (organisatie, import, nummer, volg, id, gemeente, locatie, slaapplaats, naam,
      woonplaats, land, aankomst, vertrek, documentsoort, taal, werkgever, meereizend, geboortedatum, nationaliteit)
    select ${organisatie}::uuid, ${id}::uuid, v.*
    from jsonb_to_recordset(${JSON.stringify(stays)}::jsonb) as v (nummer int, volg int, id uuid, gemeente text,
      locatie uuid, slaapplaats uuid, naam text, woonplaats text, land text, aankomst date, vertrek date,
      documentsoort text, taal text, werkgever text, meereizend text, geboortedatum date,
      nationaliteit text)`.execute(trx);
}

function judgeRij(cellen: Cellen, maatstaf: Maatstaf) {
  const result = beoordeelRij(cellen, maatstaf);
  switch (result.oordeel) {
    case 'goed':
      return { oordeel: 'goed', fouten: [], letop: result.letop, verblijven: result.verblijven };
    case 'geen_nacht':
      return { oordeel: 'geen_nacht', fouten: [], letop: [result.reden], verblijven: [] };
    case 'fout':
      return { oordeel: 'fout', fouten: result.fouten, letop: [], verblijven: [] };
  }
}
