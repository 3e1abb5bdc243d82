import { sql } from 'kysely';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import type { Scope } from '../platform/access/use-case.ts';
import type { NachtTable } from '../platform/database/tables.ts';
import { type IsoDate, today } from '../platform/dates/index.ts';
import { type Huis, readLocatie } from './read-locaties.ts';
import { readOntbrekend } from './read-ontbrekend.ts';
import type { Verblijf } from './verblijf.ts';

/** Somebody on tonight's list of a location. */
export type BewonerVannacht = Pick<
  Verblijf,
  | 'gemeente'
  | 'persoon'
  | 'naam'
  | 'status'
  | 'aankomst'
  | 'verwacht_vertrek'
  | 'vertrek'
  | 'documentsoort'
  | 'identiteit_vastgesteld'
  | 'meereizend'
> & {
  verblijf: string;
  kamer: string | null;
  slaapplaats: string | null;
  /** Sleeps here this night. */
  slaapt: boolean;
  /** The absence that holds this night. */
  afwezigheid: string | null;
  /** Was announced before and came today: the arrival can be taken back. */
  aangemeld: boolean;
};

/** One location's evening with its people. */
export type VannachtBij = Huis & {
  bevestigd: (Pick<NachtTable, 'aantal' | 'tijdigheid'> & { op: Date; door: string | null }) | null;
  slapers: BewonerVannacht[];
  weg: BewonerVannacht[];
  /** Expected by this night, not checked in. */
  verwacht: BewonerVannacht[];
  /** Left today; can be taken back by one tap. */
  vertrokken: BewonerVannacht[];
  ontbrekend: IsoDate[];
};

/**
 * Who sleeps at a location tonight, who is away, who is still to come, who left today.
 * @throws NotFound when the location is not the actor's organisation's
 */
export const tonightAt = useCase({
  allow: 'nacht:lezen',
  kind: 'persons',
  often: true,
  input: z.object({ locatie: z.uuid() }),
  run: async (scope, { locatie }): Promise<VannachtBij> => {
    const { trx, clock, actor } = scope;
    const huis = await readLocatie(trx, clock, actor.organisatie, locatie);
    const people = await readPeople(scope, huis);
    await scope.seen(people, 'eigen nachtregister');
    const missing = await readOntbrekend(trx, clock, {
      locaties: [locatie],
      vannacht: new Map([[huis.gemeente, huis.nacht]]),
    });
    return {
      ...huis,
      bevestigd: await readConfirmation(scope, huis),
      slapers: people.filter(({ slaapt }) => slaapt),
      weg: people.filter(
        ({ slaapt, afwezigheid, status }) => !slaapt && afwezigheid && status === 'aanwezig',
      ),
      verwacht: people.filter(({ status }) => status === 'verwacht'),
      vertrokken: people.filter(({ status, vertrek }) => status === 'vertrokken' && vertrek === today(clock)),
      ontbrekend: missing.map(({ nacht }) => nacht),
    };
  },
});

async function readPeople(
  { trx, clock }: Scope,
  { gemeente, locatie, nacht }: Huis,
): Promise<BewonerVannacht[]> {
  const { rows } = await sql<BewonerVannacht>`/* often */
    select v.gemeente, v.id as verblijf, v.persoon, v.naam, v.status, v.aankomst, v.verwacht_vertrek, v.vertrek,
      v.documentsoort, v.identiteit_vastgesteld, v.meereizend, k.naam as kamer, b.naam as slaapplaats,
      s.verblijf is not null as slaapt, a.id as afwezigheid,
      v.aankomst = ${today(clock)}::date and exists (select from correctie c where c.gemeente = v.gemeente and c.verblijf = v.id and c.soort = 'aangekomen')
        as aangemeld
    from verblijf v
    left join slapers(array[${gemeente}], array[${locatie}::uuid], array[${nacht}::date]) s on s.verblijf = v.id
    left join afwezigheid a on a.gemeente = v.gemeente and a.verblijf = v.id and a.van <= ${nacht}::date
      and a.tot > ${nacht}::date
    left join slaapplaats b on b.gemeente = v.gemeente and b.id = coalesce(s.slaapplaats, v.slaapplaats)
    left join kamer k on k.gemeente = b.gemeente and k.id = b.kamer
    where v.gemeente = ${gemeente} and v.locatie = ${locatie}::uuid
      and v.tot >= least(${nacht}::date, ${today(clock)}::date)
      and (s.verblijf is not null or v.status = 'aanwezig' and v.aankomst <= ${today(clock)}::date
        or v.status = 'verwacht' and v.aankomst <= greatest(${nacht}::date, ${today(clock)}::date)
        or v.status = 'vertrokken' and v.vertrek = ${today(clock)}::date)
    order by k.volgorde nulls last, k.naam, b.volgorde, b.naam, v.zoeknaam, v.id`.execute(trx);
  return rows;
}

async function readConfirmation(
  { trx }: Scope,
  { gemeente, locatie, nacht }: Huis,
): Promise<VannachtBij['bevestigd']> {
  const row = await trx
    .selectFrom('nacht')
    .leftJoin('gebruiker', 'gebruiker.id', 'nacht.bevestigd_door')
    .select(['nacht.aantal', 'nacht.tijdigheid', 'nacht.bevestigd_op as op', 'gebruiker.naam as door'])
    .where('nacht.gemeente', '=', gemeente)
    .where('nacht.locatie', '=', locatie)
    .where('nacht.nacht', '=', nacht)
    .executeTakeFirst();
  return row ?? null;
}
