import { sql } from 'kysely';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { insertVerblijven, type NieuwVerblijf, verblijfregels } from '../nachtregister/index.ts';
import type { Scope } from '../platform/access/use-case.ts';
import { type IsoDate, today } from '../platform/dates/index.ts';
import { compareRijen } from './compare-rijen.ts';
import { takeImport } from './take-import.ts';
import { verloop } from './verloop.ts';

/** Stays handed to the register at once. */
const STUK = 1000;

/**
 * Registers everything that was agreed to, all of it or nothing, in one transaction. Repeating it changes nothing: the
 * ids of the stays were given on judging. When the register has changed since it was agreed to, nothing is written and
 * the import waits for a new look.
 * @returns how many stays were written; null when nothing was, because it was not waiting or has to be looked at again
 */
export const writeImport = useCase({
  allow: 'bestand:importeren',
  kind: 'write',
  input: z.object({ id: z.uuid() }),
  constraints: verblijfregels,
  run: async (scope, { id }): Promise<number | null> => {
    const { trx, now, clock, actor } = scope;
    // Everything of this organisation that changes who sleeps where waits in the order of locations, as everywhere.
    await sql`select id from locatie where organisatie = ${actor.organisatie}::uuid order by id for no key update`.execute(
      trx,
    );
    const bestand = await takeImport(trx, id);
    if (bestand.status !== 'verwerken') {
      await scope.audit({ object: ['bestandsimport', id], details: { stap: 'verwerkt', nieuw: false } });
      return null;
    }
    const vandaag = today(clock);
    const uitkomst = await compareRijen(trx, bestand, vandaag);
    const nu = { uitkomst: JSON.stringify(uitkomst), gewijzigd_op: now };
    if (uitkomst.goed !== bestand.uitkomst?.goed) {
      await trx
        .updateTable('bestandsimport')
        .set({ ...nu, status: 'beoordeeld' })
        .where('id', '=', id)
        .execute();
      await scope.audit({ object: ['bestandsimport', id], details: { stap: 'opnieuw beoordeeld' } });
      return null;
    }
    await write(scope, id, vandaag);
    await trx
      .updateTable('bestandsimport')
      .set({ ...nu, status: 'verwerkt', afgerond_op: now })
      .where('id', '=', id)
      .execute();
    await forget(scope, id);
    await auditPerGemeente(scope, id);
    return uitkomst.personen;
  },
});

type Klaar = {
  id: string;
  persoon: string | null;
  eerste: boolean;
  locatie: string;
  naam: string;
  woonplaats: string;
  land: string;
  aankomst: IsoDate;
  vertrek: IsoDate | null;
  documentsoort: NieuwVerblijf['documentsoort'];
  taal: NieuwVerblijf['taal'];
  werkgever: string | null;
  slaapplaats: string | null;
  meereizend: NieuwVerblijf['meereizend'];
  geboortedatum: IsoDate | null;
  nationaliteit: string | null;
};

/**
 * The stays of a person who is new come in two rounds: the first makes the person, the others then belong to it. Who
 * stayed here before is known by name and place of residence, where one person has these and neither birth date nor
 * nationality says otherwise. It is what the register counts with, and certain to nobody: the stays stay apart on own
 * pages until registratie confirms them. They are handed over as they are read, so that a hundred thousand take no more
 * memory than a few.
 */
async function write(scope: Scope, id: string, vandaag: IsoDate): Promise<void> {
  for (const eerste of [true, false]) {
    await openReady(scope, id, eerste);
    for (let stays = await nextReady(scope); stays.length > 0; stays = await nextReady(scope))
      await insertVerblijven(
        scope,
        stays.map((stay) => nieuw(stay, id, vandaag)),
      );
    await sql`close klaar`.execute(scope.trx);
  }
}

/** What is ready as the register stands now; what is written while it is read changes nothing of it. */
async function openReady({ trx, actor }: Scope, id: string, eerste: boolean): Promise<void> {
  await sql`
    declare klaar no scroll cursor for
    with goed as (
      select i.*, row_number() over rij as keer, first_value(i.id) over rij as eerste_id
      from importverblijf i where i.organisatie = ${actor.organisatie}::uuid and i.import = ${id}::uuid
      window rij as (partition by i.sleutel, i.geboortedatum, i.nationaliteit order by i.aankomst, i.nummer, i.volg)),
    kandidaat as (
      select g.id, v.persoon, bool_and(v.geboortedatum is not distinct from g.geboortedatum
          and v.nationaliteit is not distinct from g.nationaliteit) as gelijk, count(*) over (partition by g.id) as personen
      from goed g join verblijf v on v.organisatie = ${actor.organisatie}::uuid and v.persoonssleutel = g.sleutel
        and v.status <> 'vervallen' and v.geanonimiseerd_op is null
      where g.keer = 1 and not exists (select from verblijf o where o.persoon = v.persoon and o.status <> 'vervallen'
        and (o.geboortedatum <> g.geboortedatum or o.nationaliteit <> g.nationaliteit))
      group by g.id, v.persoon),
    bekend as (
      select id, persoon, gelijk, count(*) over (partition by persoon) as rijen from kandidaat where personen = 1)
    select g.id, case when g.keer = 1 then b.persoon else f.persoon end as persoon, g.locatie, g.naam, g.woonplaats, g.land,
      g.aankomst, g.vertrek, g.documentsoort, g.taal, g.werkgever, g.slaapplaats, g.meereizend, g.geboortedatum,
      g.nationaliteit
    from goed g left join bekend b on b.id = g.id and (b.gelijk or b.rijen = 1)
      left join verblijf f on g.keer > 1 and f.id = g.eerste_id
    where (g.keer = 1) = ${eerste}
    order by g.nummer, g.volg`.execute(trx);
}

const nextReady = async ({ trx }: Scope) =>
  (await sql<Klaar>`fetch ${sql.lit(STUK)} from klaar`.execute(trx)).rows;

function nieuw(stay: Klaar, bestandsimport: string, vandaag: IsoDate): NieuwVerblijf {
  const { status, vertrek, verwacht_vertrek } = verloop(stay, vandaag);
  return {
    ...stay,
    vertrek,
    verwacht_vertrek,
    aangekomen: status !== 'verwacht',
    identiteit_vastgesteld: null,
    andere_persoon: false,
    bron: 'bestand',
    bestandsimport,
  };
}

/** What is registered need not be kept a second time; rows that are wrong stay for a while, to be repaired. */
async function forget({ trx }: Scope, id: string): Promise<void> {
  await trx.deleteFrom('importverblijf').where('import', '=', id).execute();
  await trx.deleteFrom('importregel').where('import', '=', id).where('lijst', '=', 'gasten').execute();
  await trx
    .updateTable('importregel')
    .set({ cellen: '{}' })
    .where('import', '=', id)
    .where('oordeel', '=', 'goed')
    .execute();
}

async function auditPerGemeente(scope: Scope, id: string): Promise<void> {
  const gemeenten = await scope.trx
    .selectFrom('verblijf')
    .select(({ fn }) => ['gemeente', fn.countAll<string>().as('aantal')])
    .where('bestandsimport', '=', id)
    .groupBy('gemeente')
    .execute();
  for (const { gemeente, aantal } of gemeenten)
    await scope.audit({
      object: ['bestandsimport', id],
      gemeente,
      details: { stap: 'verwerkt', verblijven: Number(aantal), bron: 'bestand' },
    });
}
