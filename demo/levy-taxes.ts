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
import {
  addDays,
  addYears,
  fixedClock,
  type IsoDate,
  momentAt,
  toDate,
} from '../src/platform/dates/index.ts';
import { makeAangiften } from '../src/verblijfsbelasting/make-aangiften.ts';
import { makeAanslagen } from '../src/verblijfsbelasting/make-aanslag.ts';
import { makeVoorlopig } from '../src/verblijfsbelasting/make-voorlopig.ts';
import { objectAanslag } from '../src/verblijfsbelasting/object-aanslag.ts';

const HARDENBERG = '0190b5a2-5b1e-4c3a-9f00-0d3e0a0b0f01';
const OMMEN = '0190b5a2-5b1e-4c3a-9f00-0d3e0a0b0f02';

/**
 * Two ordinances whose tariffs are invented and say so, what is known of registration, and in Hardenberg: a quarter that
 * was levied, with an objection; one that is being declared, with an objection to a line and a pile that is undecided; and
 * provisional assessments over the quarter that is going on.
 * @param vannacht the evening that the demo is made for
 */
export async function levyTaxes(trx: Trx, ctx: Context, vannacht: IsoDate): Promise<void> {
  const nu = tijdvakVan('kwartaal', vannacht);
  const last = vorigTijdvak(nu);
  const levied = vorigTijdvak(last);
  await insertVerordeningen(trx, last);
  await insertInschrijvingen(trx, vannacht);
  await sql`select set_config('app.gemeenten', '{0160,0175}', true)`.execute(trx);
  const at = (day: IsoDate) => scopeOf(trx, ctx, day < vannacht ? day : vannacht);
  const of = (tijdvak: Tijdvak, gemeente = '0160') => ({ gemeente, tijdvak, schatten: false });

  await makeAangiften.within(await at(addDays(levied.tot, 4)), of(levied));
  await makeAanslagen.within(await at(addDays(levied.tot, 40)), of(levied));
  await objectOne(trx, ctx, addDays(levied.tot, 60), levied);

  await makeAangiften.within(await at(addDays(last.tot, 4)), of(last));
  await answerOne(trx, momentAt(addDays(last.tot, 9), '10:15').toString(), last);

  const before = vorigJaar(nu);
  await makeAangiften.within(await at(addDays(before.tot, 4)), of(before));
  const { rows } =
    await sql`select from aangifteregel where van >= ${before.van}::date and tot <= ${before.tot}::date
    and gemeente = '0160' and belast > 0`.execute(trx);
  if (rows.length > 0) await makeVoorlopig.within(await at(addDays(nu.van, 10)), of(nu));

  const maand = leesTijdvak(addDays(`${vannacht.slice(0, 7)}-01`, -1).slice(0, 7));
  if (maand !== null) await makeAangiften.within(await at(addDays(maand.tot, 4)), of(maand, '0175'));
  await sql`select set_config('app.gemeenten', '', true)`.execute(trx);
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

/** In Hardenberg the tariff changes halfway the last quarter. */
async function insertVerordeningen(trx: Trx, last: Tijdvak): Promise<void> {
  const begin = `${addYears(last.van, -2).slice(0, 4)}-01-01`;
  const change = addDays(last.van, 45);
  const set = {
    vanaf: begin,
    voorbeeld: true,
    vastgelegd_op: `${begin}T09:00:00+01:00`,
    voorlopig_percentage: null,
  };
  await trx
    .insertInto('verordening')
    .values([
      {
        ...{ ...set, gemeente: '0160', id: HARDENBERG, naam: 'verblijfsbelasting' },
        citeertitel: 'Verordening verblijfsbelasting Hardenberg (voorbeeld)',
        ...{
          huisvestingsvormen: ['kamerverhuur', 'voorziening', 'anders'],
          kinderen_vrij: false,
          wijze: 'aanslag',
        },
        ...{ tijdvak: 'kwartaal', voorlopig_percentage: 90, reactiedagen: 28, afronding: 'cent' },
      },
      {
        ...{ ...set, gemeente: '0175', id: OMMEN, naam: 'toeristenbelasting' },
        citeertitel: 'Verordening toeristenbelasting Ommen (voorbeeld)',
        ...{ huisvestingsvormen: ['voorziening'], kinderen_vrij: true, wijze: 'aangifte' },
        ...{ tijdvak: 'maand', reactiedagen: 14, afronding: 'euro_omlaag' },
      },
    ])
    .execute();
  await trx
    .insertInto('belastingtarief')
    .values([
      { gemeente: '0160', verordening: HARDENBERG, vanaf: begin, tot: change, centen: 150 },
      { gemeente: '0160', verordening: HARDENBERG, vanaf: change, centen: 165 },
      { gemeente: '0175', verordening: OMMEN, vanaf: begin, centen: 125 },
    ])
    .execute();
}

/**
 * Of who stays four months most were registered here after one; of some who came lately nobody knows yet. Who stands on
 * the worklist keeps what stands there, and was not registered before.
 */
async function insertInschrijvingen(trx: Trx, vannacht: IsoDate): Promise<void> {
  await sql`
    with wie as (
      select v.gemeente, v.persoon, min(v.aankomst) as van, max(coalesce(v.vertrek, ${vannacht}::date)) as tot
      from verblijf v where v.status in ('aanwezig', 'vertrokken') group by 1, 2
    ), bekend as (
      select w.*, w.tot - w.van >= 122 and (hashtext(w.persoon::text) & 1023) % 5 < 3 as lang from wie w
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

/** An objection against the largest assessment of a quarter, not decided yet. */
async function objectOne(trx: Trx, ctx: Context, day: IsoDate, { van, tot }: Tijdvak): Promise<void> {
  const { rows } = await sql<{
    id: string;
  }>`select id from aanslag where gemeente = '0160' and van = ${van}::date
    and tot = ${tot}::date order by bedrag desc limit 1`.execute(trx);
  const [one] = rows;
  if (one === undefined) return;
  await objectAanslag.within(await scopeOf(trx, ctx, day), {
    id: randomUUID(),
    aanslag: one.id,
    motivering: 'Een deel van onze bewoners was al ingeschreven in de gemeente. Wij sturen de gegevens na.',
    ontvangenOp: null,
  });
}
