import { sql } from 'kysely';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import type { Scope } from '../platform/access/use-case.ts';
import { type IsoDate, isoDate, monthOf } from '../platform/dates/index.ts';
import { type Kalendernacht, monthCalendar } from './month-calendar.ts';
import type { Huis } from './read-locaties.ts';
import { readPresent, type Slaper } from './read-present.ts';

/** Somebody of a night's number, with the place slept in. */
export type Nachtslaper = Pick<
  Slaper,
  | 'gemeente'
  | 'persoon'
  | 'verblijf'
  | 'naam'
  | 'aankomst'
  | 'vertrek'
  | 'meereizend'
  | 'kamer'
  | 'slaapplaats'
>;

/** A night of a location with the rows behind its number. */
export type NachtGetoond = Kalendernacht & {
  huis: Huis;
  /** ISO moment and name of who confirmed; null when nobody did. */
  bevestigd: { op: string; door: string | null; gewijzigdOp: string | null } | null;
  /** Can be confirmed in time, and taken back, until `huis.sluit`. */
  open: boolean;
  /** As registered when confirmed; as the stays stand now when not. By room, bed and name. */
  slapers: Nachtslaper[];
};

/**
 * Who slept at one of the own locations on a night: the people behind the number of the month calendar.
 * @throws NotFound when the location is not the actor's organisation's
 */
export const showNacht = useCase({
  allow: 'nacht:lezen',
  kind: 'persons',
  input: z.object({ locatie: z.uuid(), nacht: isoDate({ error: 'ongeldige_datum' }) }),
  run: async (scope, { locatie, nacht }): Promise<NachtGetoond> => {
    const { huis, nachten } = await monthCalendar.within(scope, { locatie, maand: monthOf(nacht) });
    const found = nachten.find((one) => one.nacht === nacht);
    if (found === undefined) throw new Error(`no ${nacht} in its own month`);
    const bevestigd = await readConfirmation(scope, huis, nacht);
    const slapers = await readSlapers(scope, huis, found, bevestigd !== null);
    await scope.seen(slapers, 'eigen nachtregister');
    return { ...found, huis, bevestigd, open: nacht === huis.nacht, slapers };
  },
});

async function readConfirmation(
  { trx }: Scope,
  huis: Huis,
  nacht: IsoDate,
): Promise<NachtGetoond['bevestigd']> {
  const row = await trx
    .selectFrom('nacht')
    .leftJoin('gebruiker', 'gebruiker.id', 'nacht.bevestigd_door')
    .select(['nacht.bevestigd_op', 'nacht.gewijzigd_op', 'gebruiker.naam'])
    .where('nacht.gemeente', '=', huis.gemeente)
    .where('nacht.locatie', '=', huis.locatie)
    .where('nacht.nacht', '=', nacht)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { bevestigd_op, gewijzigd_op, naam } = row;
  return { op: bevestigd_op.toISOString(), door: naam, gewijzigdOp: gewijzigd_op?.toISOString() ?? null };
}

async function readSlapers(
  { trx }: Scope,
  { gemeente, locatie }: Huis,
  { nacht, toestand }: Kalendernacht,
  bevestigd: boolean,
): Promise<Nachtslaper[]> {
  if (!bevestigd) {
    if (toestand !== 'open' && toestand !== 'ontbreekt') return [];
    return readPresent(trx, [{ gemeente, locatie, nacht }]);
  }
  const { rows } = await sql<Nachtslaper>`
    select o.gemeente, o.persoon, o.verblijf, v.naam, v.aankomst, v.vertrek, v.meereizend, k.naam as kamer,
      b.naam as slaapplaats
    from overnachting o
    join verblijf v on v.gemeente = o.gemeente and v.id = o.verblijf
    left join slaapplaats b on b.gemeente = o.gemeente and b.id = o.slaapplaats
    left join kamer k on k.gemeente = b.gemeente and k.id = b.kamer
    where o.gemeente = ${gemeente} and o.locatie = ${locatie}::uuid and o.nacht = ${nacht}::date
    order by k.volgorde nulls last, k.naam, b.volgorde, b.naam, v.zoeknaam, v.id`.execute(trx);
  return rows;
}
