import { sql } from 'kysely';
import { type Nachttoestand, nachttoestand, type Tijdigheid } from '../beleid/nacht.ts';
import type { Trx } from '../platform/access/with-actor.ts';
import type { IsoDate } from '../platform/dates/index.ts';
import type { Avond } from './avonden.ts';

/** A location on one night, in numbers. */
export type LocatieAvond = {
  gemeente: string;
  gemeenteNaam: string;
  locatie: string;
  naam: string;
  adres: string;
  kern: string;
  organisatie: string;
  organisatieNaam: string;
  huisvestingsvorm: string;
  planologischeStatus: 'vergund' | 'overgangsregeling' | 'bekend_niet_toegestaan';
  breedtegraad: number | null;
  lengtegraad: number | null;
  nacht: IsoDate;
  toestand: Nachttoestand;
  /** ISO moment; null as long as nobody confirmed. */
  bevestigdOp: string | null;
  /** Confirmed number, or the number expected by the stays as they are now. */
  aantal: number;
  bevestigd: boolean;
  /** Announced and not checked in. */
  aangekondigd: number;
  /** As it was that night when confirmed, else now. */
  maximum: number;
};

type Found = Omit<LocatieAvond, 'toestand' | 'bevestigdOp' | 'bevestigd'> & {
  tijdigheid: Tijdigheid | null;
  bevestigdOp: Date | null;
};

/**
 * The locations in use on a night in each gemeente, with how many sleep there and whether it is confirmed (§3.1.3).
 * Counts only: works for who may see no persons.
 * @param only some locations, by id; all when left out
 * @param tellen false where who sleeps there is read too: then `aantal` is 0 of who is not confirmed, and nobody is announced
 */
export async function readLocatieAvonden(
  trx: Trx,
  avonden: readonly Avond[],
  now: Date,
  only?: readonly string[],
  { tellen = true }: { tellen?: boolean } = {},
): Promise<LocatieAvond[]> {
  const geteld = tellen
    ? sql`aantallen((select array_agg(g.gemeente order by g.id) from gevraagd g),
        (select array_agg(g.id order by g.id) from gevraagd g),
        (select array_agg(g.nacht order by g.id) from gevraagd g))`
    : sql`(select null::text, null::uuid, null::date, 0, 0 where false)`;
  const { rows } = await sql<Found>`/* often */
    with gevraagd as materialized (
      select l.*, t.naam as gemeente_naam, t.nacht
      from unnest(${avonden.map((a) => a.gemeente)}::text[], ${avonden.map((a) => a.naam)}::text[],
        ${avonden.map((a) => a.nacht)}::date[]) t (gemeente, naam, nacht)
      join locatie l on l.gemeente = t.gemeente and l.status in ('goedgekeurd', 'beeindigd')
        and l.in_gebruik_van <= t.nacht and (l.in_gebruik_tot is null or l.in_gebruik_tot > t.nacht)
      where ${only === undefined}::boolean or l.id = any (${only ?? []}::uuid[])
    )
    select l.gemeente, l.gemeente_naam as "gemeenteNaam", l.id as locatie, l.naam,
      l.straat || ' ' || l.huisnummer || ', ' || l.woonplaats as adres, l.kern, l.organisatie,
      coalesce(o.naam, '') as "organisatieNaam", l.huisvestingsvorm, l.planologische_status as "planologischeStatus",
      l.breedtegraad, l.lengtegraad, l.nacht, n.tijdigheid, n.bevestigd_op as "bevestigdOp",
      coalesce(n.aantal, a.aanwezig, 0) as aantal, coalesce(a.aangekondigd, 0) as aangekondigd,
      coalesce(n.maximum, l.maximum) as maximum
    from gevraagd l
    left join organisatie o on o.id = l.organisatie
    left join nacht n on n.gemeente = l.gemeente and n.locatie = l.id and n.nacht = l.nacht
    left join ${geteld} a (gemeente, locatie, nacht, aanwezig, aangekondigd)
      on a.gemeente = l.gemeente and a.locatie = l.id and a.nacht = l.nacht
    order by l.naam, l.id`.execute(trx);
  const uren = new Map(avonden.map(({ gemeente, sluitingsuur }) => [gemeente, sluitingsuur]));
  return rows.map(({ tijdigheid, bevestigdOp, ...row }) => ({
    ...row,
    toestand:
      tijdigheid ??
      nachttoestand(row.nacht, null, { sluitingsuur: uren.get(row.gemeente) ?? '12:00', nu: now }),
    bevestigd: tijdigheid !== null,
    bevestigdOp: bevestigdOp?.toISOString() ?? null,
  }));
}
