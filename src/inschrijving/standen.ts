import { type RawBuilder, sql } from 'kysely';
import type { BrpStatus } from '../beleid/inschrijving/perioden.ts';
import type { Inschrijfroute } from '../beleid/inschrijving/route.ts';
import { type IsoDate, today } from '../platform/dates/index.ts';
import { type Lezer, readBewoners } from './read-bewoners.ts';

/** A person of the register who is here, registered, or signed the form; as far as SQL can say. */
export type Stand = {
  persoon: string;
  naam: string;
  gemeente: string;
  locatie: string;
  /** Present or announced; present. */
  hier: boolean;
  aanwezig: boolean;
  /** One with another person: only the rule knows about them together. */
  samen: boolean;
  brp: BrpStatus | null;
  route: Inschrijfroute;
  /** The rule may put the person on a worklist; when false it does not. */
  kandidaat: boolean;
};

/**
 * The route of `beleid/inschrijving/route.ts` and what can put somebody on a worklist, said a second time in SQL so that
 * the rule is asked about few out of many (decision 0033). The rule decides; `standen.integration.test.ts` holds this to
 * it over generated stays.
 */
function standen(gemeenten: readonly string[], vandaag: IsoDate) {
  const here = sql`any (${[...gemeenten]}::text[])`;
  const nu = sql`${vandaag}::date`;
  return sql`
    with verblijven as (
      select v.*, coalesce(v.vertrek, case when v.verwacht_vertrek > ${nu} then v.verwacht_vertrek end) as einde
      from verblijf v where v.gemeente = ${here} and v.status <> 'vervallen' and v.persoon in (
        select persoon from verblijf where gemeente = ${here} and status in ('aanwezig', 'verwacht')
        union select persoon from brp_inschrijving where gemeente = ${here} and status = 'ingeschreven'
          and coalesce(tot, 'infinity'::date) > ${nu}
        union select persoon from uitschrijfformulier where gemeente = ${here} and ingetrokken_op is null)
    ), personen as (
      select persoon, bool_or(status <> 'vertrokken') as hier, bool_or(status = 'aanwezig') as aanwezig,
        (array_agg(id order by array_position(array['aanwezig', 'verwacht', 'vertrokken'], status), aankomst desc, id))[1]
          as laatste,
        coalesce(bool_or(vertrek is null and verwacht_vertrek <= ${nu}), false) as verlopen,
        range_agg(daterange(aankomst, coalesce(einde, 'infinity'::date)))
          filter (where coalesce(einde, 'infinity'::date) > aankomst) as perioden,
        range_agg(daterange(aankomst, coalesce(einde, ${nu} + 1)))
          filter (where coalesce(einde, ${nu} + 1) > aankomst) as bekend
      from verblijven group by persoon
    ), perioden as (
      select p.persoon, p.bekend, lower(r) as van, upper(r) as tot,
        lag(upper(r)) over (partition by p.persoon order by lower(r)) as vorige
      from personen p, unnest(p.perioden) r
    ), geteld as (
      select *, max(van) filter (where (van - vorige) * 3 >= ((vorige + interval '12 months')::date - vorige) * 2)
        over (partition by persoon) as terug
      from perioden
    ), halfjaren as (
      select g.persoon, max(van) as laatste_van, bool_or(tot = 'infinity') as open,
        bool_or(n.nachten >= h.nodig) as bereikt, bool_or(n.nachten >= h.nodig - 15) as bijna
      from geteld g
      cross join lateral (select (van + interval '6 months')::date as einde,
        (((van + interval '6 months')::date - van) * 2 + 2) / 3 as nodig) h
      cross join lateral (select coalesce(sum(upper(x) - lower(x)), 0) as nachten
        from unnest(g.bekend * datemultirange(daterange(van, h.einde))) x) n
      where van >= coalesce(terug, van) group by g.persoon
    ), oordeel as (
      select p.persoon, v.naam, v.gemeente, v.locatie, p.hier, p.aanwezig, p.verlopen, b.brp, h.laatste_van,
        coalesce(h.bereikt, false) as bereikt, coalesce(h.bijna, false) as bijna, coalesce(h.open, false) as open,
        p.persoon in (select unnest(array[z.persoon, z.andere_persoon]) from zelfde_persoon z where z.oordeel = 'zelfde'
          and z.gemeente = ${here} and z.andere_gemeente = ${here}) as samen,
        exists (select from uitschrijfformulier f where f.gemeente = v.gemeente and f.persoon = p.persoon
          and f.ingetrokken_op is null) as formulier
      from personen p
      join verblijf v on v.gemeente = ${here} and v.id = p.laatste
      left join halfjaren h on h.persoon = p.persoon
      left join lateral (select i.status as brp from brp_inschrijving i where i.gemeente = v.gemeente
        and i.persoon = p.persoon and i.vanaf <= ${nu} and coalesce(i.tot, 'infinity'::date) > ${nu}) b on true
    ), standen as (
      select persoon, naam, gemeente, locatie, hier, aanwezig, samen, brp,
        case when bereikt then 'brp' when open then 'onbekend' else 'rni' end as route,
        samen or case
          when not hier then brp is not distinct from 'ingeschreven' or (formulier and brp is null)
          when brp = 'ingeschreven' then false
          else bereikt or (open and (verlopen or bijna))
            or coalesce((laatste_van + interval '4 months')::date <= ${nu} + 14, false)
        end as kandidaat
      from oordeel
    )`;
}

/**
 * Asks with `standen`. How many ranges a person has stands in no statistics, and PostgreSQL takes the cost for so large
 * that it compiles the statement first (JIT), which takes several times as long as answering it (decision 0045).
 */
async function vraag<R>({ trx, gemeenten, clock }: Lezer, slot: RawBuilder<unknown>): Promise<R[]> {
  await sql`/* ahead */ select set_config('jit', 'off', true)`.execute(trx);
  return (await sql<R>`${standen(gemeenten, today(clock))}${slot}`.execute(trx)).rows;
}

/** Everybody, a row each. */
export function readStanden(lezer: Lezer): Promise<Stand[]> {
  return vraag(lezer, sql` select * from standen`);
}

/** How many people of a location share what SQL can say of them. */
export type Standtelling = {
  gemeente: string;
  locatie: string;
  brp: BrpStatus | null;
  route: Inschrijfroute;
  aantal: number;
};

export type Samengevat = {
  kandidaten: string[];
  /** Present, and surely on no list. */
  tellingen: Standtelling[];
  locaties: { id: string; naam: string; kern: string }[];
  gemeenten: { code: string; naam: string }[];
};

/** The same in few rows: counts, whom the rule must be asked about, and what can be chosen from. @param van one gemeente, or '' */
export async function vatSamen(lezer: Lezer, van: string): Promise<Samengevat> {
  const { gemeenten } = lezer;
  const rows = await vraag<{ alles: Samengevat }>(
    lezer,
    sql`, gekozen as (
      select * from standen where ${van} in ('', gemeente)
    )
    select jsonb_build_object(
      'kandidaten', (select coalesce(jsonb_agg(persoon), '[]') from gekozen where kandidaat),
      'locaties', (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'naam', l.naam, 'kern', l.kern)), '[]')
        from locatie l where l.gemeente = any (${[...gemeenten]}::text[]) and l.id in (select locatie from gekozen)),
      'gemeenten', (select coalesce(jsonb_agg(jsonb_build_object('code', g.code, 'naam', g.naam)), '[]') from gemeente g
        where g.code in (select gemeente from gekozen)),
      'tellingen', (select coalesce(jsonb_agg(t), '[]') from (select gemeente, locatie, brp, route, count(*) as aantal
        from gekozen where aanwezig and not kandidaat group by 1, 2, 3, 4) t)) as alles`,
  );
  if (rows[0] === undefined) throw new Error('no counts came back');
  return rows[0].alles;
}

/**
 * How many of who is present belong in the BRP, by location. The rule is asked only about persons that are one: their
 * stays count together.
 */
export async function telHoortInBrp(lezer: Lezer): Promise<Map<string, number>> {
  const { gemeenten } = lezer;
  const rows = await vraag<{ locatie: string | null; samen: string[] | null; aantal: number }>(
    lezer,
    sql`
    select v.locatie, null::uuid[] as samen, count(*)::int as aantal from standen s
      join verblijf v on v.gemeente = any (${[...gemeenten]}::text[]) and v.persoon = s.persoon and v.status = 'aanwezig'
      where s.route = 'brp' and not s.samen group by v.locatie
    union all select null, array_agg(persoon), 0 from standen where samen`,
  );
  const samen = rows.find(({ locatie }) => locatie === null)?.samen ?? [];
  const belongs = new Map<string, number>();
  const add = (locatie: string, aantal: number) => belongs.set(locatie, (belongs.get(locatie) ?? 0) + aantal);
  for (const { locatie, aantal } of rows) if (locatie !== null) add(locatie, aantal);
  for (const { route, verblijven } of await readBewoners(lezer, samen))
    if (route.route === 'brp')
      for (const { locatie, status } of verblijven) if (status === 'aanwezig') add(locatie, 1);
  return belongs;
}
