import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import {
  leesTijdvak,
  type Tijdvak,
  tijdvakVan,
  vorigJaar,
  vorigTijdvak,
} from '../src/beleid/verblijfsbelasting/tijdvak.ts';
import type { Context } from '../src/platform/access/context.ts';
import type { Scope } from '../src/platform/access/use-case.ts';
import type { Trx } from '../src/platform/access/with-actor.ts';
import { addDays, fixedClock, type IsoDate, momentAt, toDate, today } from '../src/platform/dates/index.ts';
import { decideBezwaar } from '../src/verblijfsbelasting/decide-bezwaar.ts';
import { makeAangiften } from '../src/verblijfsbelasting/make-aangiften.ts';
import { makeAanslagen } from '../src/verblijfsbelasting/make-aanslag.ts';
import { makeVoorlopig } from '../src/verblijfsbelasting/make-voorlopig.ts';
import { objectAanslag } from '../src/verblijfsbelasting/object-aanslag.ts';
import { insertVerordeningen } from './verordeningen.ts';

/**
 * Ordinances, what is known of registration, and in Hardenberg: every quarter that is over levied, with provisional ones set
 * off where there were nights a year before; but the last, which is being declared, with an objection to a line and a pile
 * that is undecided. So last year is closed, with an objection that was partly right, and in Ommen too. A later objection is undecided. Of the quarter that is going on there are provisional assessments.
 * @param vannacht the evening that the demo is made for
 */
export async function levyTaxes(trx: Trx, ctx: Context, vannacht: IsoDate): Promise<void> {
  const nu = tijdvakVan('kwartaal', vannacht);
  const last = vorigTijdvak(nu);
  const jaar = vorigJaar(tijdvakVan('jaar', vannacht));
  await insertVerordeningen(trx, jaar, last);
  await insertInschrijvingen(trx, vannacht);
  await decideBefore(trx, last.van);
  await sql`select set_config('app.gemeenten', '{0160,0175}', true)`.execute(trx);
  const at = (day: IsoDate) => scopeOf(trx, ctx, day < vannacht ? day : vannacht);
  const of = (tijdvak: Tijdvak, gemeente = '0160') => ({ gemeente, tijdvak, schatten: false });
  const levy = async (tijdvak: Tijdvak, gemeente = '0160') => {
    await makeAangiften.within(await at(addDays(tijdvak.tot, 4)), of(tijdvak, gemeente));
    await makeAanslagen.within(await at(addDays(tijdvak.tot, 40)), of(tijdvak, gemeente));
  };

  for (let tijdvak = await eersteKwartaal(trx); tijdvak.van < nu.van; tijdvak = volgend(tijdvak)) {
    await provisional(trx, at, tijdvak);
    if (tijdvak.van < last.van) await levy(tijdvak);
  }
  await levy(jaar, '0175');
  const before = vorigTijdvak(last);
  await objectOne(trx, await at(addDays(before.tot, 60)), before);
  const december = tijdvakVan('kwartaal', addDays(jaar.tot, -1));
  const decided = december.van < before.van ? december : vorigTijdvak(before);
  await objectOne(trx, await at(addDays(decided.tot, 60)), decided, at);

  await makeAangiften.within(await at(addDays(last.tot, 4)), of(last));
  await answerOne(trx, momentAt(addDays(last.tot, 9), '10:15').toString(), last);
  await provisional(trx, at, nu);

  const maand = leesTijdvak(addDays(`${vannacht.slice(0, 7)}-01`, -1).slice(0, 7));
  if (maand !== null && maand.van >= jaar.tot)
    await makeAangiften.within(await at(addDays(maand.tot, 4)), of(maand, '0175'));
  await sql`select set_config('app.gemeenten', '', true)`.execute(trx);
}

const volgend = ({ tot }: Tijdvak): Tijdvak => tijdvakVan('kwartaal', tot);

/** The quarter in which the first month was delivered. */
async function eersteKwartaal(trx: Trx): Promise<Tijdvak> {
  const { maand } = await trx
    .selectFrom('maandlevering')
    .select('maand')
    .where('gemeente', '=', '0160')
    .orderBy('maand')
    .limit(1)
    .executeTakeFirstOrThrow();
  return tijdvakVan('kwartaal', maand);
}

/** Provisional assessments soon after a quarter began, where there were taxed nights a year before. */
async function provisional(trx: Trx, at: (day: IsoDate) => Promise<Scope>, tijdvak: Tijdvak): Promise<void> {
  const before = vorigJaar(tijdvak);
  const { rows } =
    await sql`select from aangifteregel where van >= ${before.van}::date and tot <= ${before.tot}::date
    and gemeente = '0160' and belast > 0 limit 1`.execute(trx);
  if (rows.length > 0)
    await makeVoorlopig.within(await at(addDays(tijdvak.van, 10)), { gemeente: '0160', tijdvak });
}

/** What a use case works with, by the demo's person of belastingen on a morning. */
async function scopeOf(trx: Trx, ctx: Context, day: IsoDate): Promise<Scope> {
  const clock = fixedClock(momentAt(day, '09:30').toString());
  const { rows } = await sql<{
    id: string;
  }>`select id from gebruiker where onderwerp = 'lies' limit 1`.execute(trx);
  const actor = { ...ctx.actor, soort: 'gemeente' as const, id: rows[0]?.id ?? null };
  return {
    ...{ trx, actor, clock, now: toDate(clock.now()), ctx: { ...ctx, actor, clock } },
    gemeenten: ['0160', '0175'],
    async audit() {},
    async seen() {},
  };
}

/**
 * Of who stays four months most were registered here after one; of some who came lately nobody knows yet. Who stands on
 * the worklist keeps what stands there, and was not registered before: who has an appointment for it neither.
 */
async function insertInschrijvingen(trx: Trx, vannacht: IsoDate): Promise<void> {
  await sql`
    with wie as (
      select v.gemeente, v.persoon, min(v.aankomst) as van, max(coalesce(v.vertrek, ${vannacht}::date)) as tot
      from verblijf v where v.status in ('aanwezig', 'vertrokken') group by 1, 2
    ), bekend as (
      select w.*, w.tot - w.van >= 122 and (hashtext(w.persoon::text) & 1023) % 5 < 3 and not exists (
          select from inschrijfstap s
          where s.gemeente = w.gemeente and s.persoon = w.persoon and s.stap = 'afspraak') as lang
      from wie w
      where w.van < ${vannacht}::date - 90 or (hashtext(w.persoon::text) & 1023) % 4 <> 0
    )
    , al as (select gemeente, persoon, min(vanaf) as eerste from brp_inschrijving group by 1, 2)
    insert into brp_inschrijving (gemeente, id, persoon, vanaf, tot, status, bron, vastgelegd_op)
    select b.gemeente, gen_random_uuid(), b.persoon, b.van, least(a.eerste, case when b.lang then b.van + 30 end),
      'niet_ingeschreven', 'medewerker', (b.van + 2)::timestamptz
    from bekend b left join al a using (gemeente, persoon) where b.van < coalesce(a.eerste, 'infinity')
    union all
    select b.gemeente, gen_random_uuid(), b.persoon, b.van + 30, null, 'ingeschreven', 'brp', (b.van + 31)::timestamptz
    from bekend b left join al a using (gemeente, persoon) where b.lang and a.eerste is null`.execute(trx);
}

/** Everything before a day is decided: where nothing was known somebody was looked up, and not registered. */
async function decideBefore(trx: Trx, dag: IsoDate): Promise<void> {
  await sql`
    with wie as (
      select v.gemeente, v.persoon, min(v.aankomst) as van from verblijf v
      where v.status in ('aanwezig', 'vertrokken') and v.aankomst < ${dag}::date group by 1, 2
    ), gat as (
      select w.gemeente, w.persoon, unnest(datemultirange(daterange(w.van, ${dag}::date))
        - coalesce((select range_agg(daterange(b.vanaf, b.tot)) from brp_inschrijving b
          where b.gemeente = w.gemeente and b.persoon = w.persoon), '{}'::datemultirange)) as nachten from wie w
    )
    insert into brp_inschrijving (gemeente, id, persoon, vanaf, tot, status, bron, vastgelegd_op)
    select gemeente, gen_random_uuid(), persoon, lower(nachten), upper(nachten), 'niet_ingeschreven', 'brp',
      upper(nachten)::timestamptz from gat`.execute(trx);
}

/** Nights that the demo's objection is right about. */
const MINDER = 5;

/** The first huisvester, by name, answers its declaration: agrees with all lines but one. */
async function answerOne(trx: Trx, op: string, { van, tot }: Tijdvak): Promise<void> {
  const { rows } = await sql<{ id: string; organisatie: string; door: string }>`
    select a.id, a.organisatie, t.gebruiker as door from aangifte a join organisatie o on o.id = a.organisatie
    join toekenning t on t.organisatie = a.organisatie and t.rol = 'huisvester-beheerder'
    where a.gemeente = '0160' and a.van = ${van}::date and a.tot = ${tot}::date and a.vervallen_op is null
    order by o.naam, t.gebruiker limit 1`.execute(trx);
  const [one] = rows;
  if (one === undefined) return;
  await sql`
    insert into aangifteoordeel (gemeente, regel, organisatie, oordeel, reden, op, door)
    select r.gemeente, r.id, r.organisatie, case when r.nr = 1 then 'oneens' else 'akkoord' end,
      case when r.nr = 1 then 'In de eerste week stonden twee kamers leeg vanwege schilderwerk.' end,
      ${op}::timestamptz, ${one.door}::uuid
    from (select *, row_number() over (order by van, id) as nr from aangifteregel where aangifte = ${one.id}::uuid) r`.execute(
    trx,
  );
  await sql`update aangifte set ingediend_op = ${op}::timestamptz, ingediend_door = ${one.door}::uuid
    where id = ${one.id}::uuid`.execute(trx);
}

/**
 * An objection against the largest final assessment of a quarter.
 * @param at when it is decided too, three weeks later: five nights of its first line are taken off
 */
async function objectOne(
  trx: Trx,
  scope: Scope,
  { van, tot }: Tijdvak,
  at?: (day: IsoDate) => Promise<Scope>,
): Promise<void> {
  const { rows } = await sql<{ id: string; regel: string }>`
    select a.id, r.id as regel from aanslag a join aangifteregel r on r.aangifte = a.aangifte
    where a.gemeente = '0160' and a.van = ${van}::date and a.tot = ${tot}::date and a.soort = 'definitief'
      and r.belast >= ${MINDER} order by a.bedrag desc, r.van, r.locatie limit 1`.execute(trx);
  const [one] = rows;
  if (one === undefined) return;
  const id = randomUUID();
  await objectAanslag.within(scope, {
    ...{ id, aanslag: one.id, ontvangenOp: null },
    motivering:
      at === undefined
        ? 'Een deel van onze bewoners was al ingeschreven in de gemeente. Wij sturen de gegevens na.'
        : 'In een kamer was lekkage. Wie daar stond ingeschreven sliep vijf nachten bij familie.',
  });
  if (at !== undefined)
    await decideBezwaar.within(await at(addDays(today(scope.clock), 21)), {
      ...{ id, besluit: 'deels', reden: 'De lekkage en de vijf nachten zijn aangetoond; de rest niet.' },
      ...{ minderingen: [{ regel: one.regel, nachten: MINDER }], grondslag: [], werkelijk: false },
    });
}
