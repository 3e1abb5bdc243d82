import { createHash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { maandJobs } from '../src/maandlevering/index.ts';
import { remindNachten } from '../src/nachtregister/remind-nachten.ts';
import { locatieJobs } from '../src/organisaties/index.ts';
import { systeem } from '../src/platform/access/actor.ts';
import { beginSession, readSession } from '../src/platform/identity/sessions.ts';
import { reconcileTijdvak } from '../src/verblijfsbelasting/reconcile-tijdvak.ts';
import { asOwner, testDatabase } from '../test/database.ts';
import { contextFor } from '../test/factories/actor.ts';
import { demoPeople } from './people.ts';
import { demoIssuer } from './rows/mensen.ts';
import { seedDemo } from './seed.ts';

const NOW = '2026-11-23T19:30:00+01:00';
const database = await testDatabase();
const ctx = contextFor(database, systeem, { now: NOW });

const rows = <R>(query: RawBuilder<R>) =>
  asOwner(database, async (owner) => (await query.execute(owner)).rows);
const run = (query: RawBuilder<unknown>) => rows(query);

/** Every night of every person, in a few bytes. */
async function fingerprint(): Promise<string> {
  const nights = await rows(sql`select * from overnachting order by gemeente, nacht, verblijf`);
  return createHash('sha256').update(JSON.stringify(nights)).digest('hex');
}

async function logIn(sub: string, address: string) {
  const now = new Date(NOW);
  const who = { issuer: demoIssuer(address), subject: sub, name: sub, email: null, idToken: '' };
  const cookie = await beginSession(database.db, who, { now, address: '192.0.2.1', device: null });
  return (await readSession(database.db, cookie, now))?.actor;
}

describe('the loaded demo', () => {
  let first = '';

  beforeAll(async () => {
    await run(
      sql`create function stop() returns trigger language plpgsql as $$ begin raise 'stopped'; end $$`,
    );
    await run(sql`create trigger stop before insert on overnachting for each row execute function stop()`);
    await expect(seedDemo(database, ctx)).rejects.toThrow('stopped');
    await run(sql`drop trigger stop on overnachting`);
    expect(await rows(sql`select code from gemeente`)).toEqual([]);

    const began = performance.now();
    expect(await seedDemo(database, ctx)).toBe(true);
    console.info(`demo loaded in ${Math.round(performance.now() - began)} ms (${database.kind})`);
    first = await fingerprint();
  }, 120_000);

  it('is not loaded twice, and stays as it is', async () => {
    expect(await seedDemo(database, ctx)).toBe(false);
    expect(await fingerprint()).toBe(first);
  }, 60_000);

  it('counts for every confirmed night who slept there by the stays', async () => {
    const [count] = await rows(sql<{ nights: number; people: number }>`
      select count(*)::int as nights, sum(aantal)::int as people from nacht`);
    expect(count?.nights).toBeGreaterThan(5000);
    expect(count?.people).toBeGreaterThan(40_000);
    const wrong = await rows(sql`
      with registered as (
        select gemeente, locatie, nacht, count(*)::int as aantal from overnachting group by 1, 2, 3),
      lived as (
        select n.gemeente, n.locatie, n.nacht, count(v.id)::int as aantal from nacht n
        left join verblijf v on v.locatie = n.locatie and v.status in ('aanwezig', 'vertrokken')
          and v.aankomst <= n.nacht and (v.vertrek is null or v.vertrek > n.nacht)
          and not exists (select from afwezigheid a where a.verblijf = v.id and a.van <= n.nacht and a.tot > n.nacht)
        group by 1, 2, 3)
      select n.nacht, n.aantal, r.aantal as registered, l.aantal as lived from nacht n
      left join registered r using (gemeente, locatie, nacht) left join lived l using (gemeente, locatie, nacht)
      where n.aantal <> coalesce(r.aantal, 0) or n.aantal <> l.aantal`);
    expect(wrong).toEqual([]);
  });

  it('has each night in the bed of then, marked and recorded as the night was', async () => {
    const wrong = await rows(sql`
      select o.verblijf, o.nacht from overnachting o join verblijf v on v.id = o.verblijf
      left join nacht n on n.locatie = o.locatie and n.nacht = o.nacht
      left join eerdere_slaapplaats e on e.verblijf = v.id and e.van <= o.nacht and e.tot > o.nacht
      where (o.locatie, o.persoon, o.organisatie, o.gemeente)
          is distinct from (v.locatie, v.persoon, v.organisatie, v.gemeente)
        or (o.tijdigheid, o.vastgelegd_op) is distinct from (n.tijdigheid, n.bevestigd_op)
        or o.slaapplaats is distinct from (case when o.nacht < coalesce(v.slaapplaats_vanaf, v.aankomst)
          then e.slaapplaats else v.slaapplaats end)`);
    expect(wrong).toEqual([]);
    const [changed] = await rows(sql<{ n: number }>`select count(*)::int as n from eerdere_slaapplaats`);
    expect(changed?.n).toBeGreaterThan(5);
  });

  it('has every night that a gemeente asks confirmed or signalled as missing, but tonight', async () => {
    const open = await rows(sql`
      select a.nacht, l.naam from gevraagde_nachten(array['0160', '0175'], '2024-01-01', '2026-11-23') a
      join locatie l on l.id = a.locatie
      where not exists (select from nacht n where n.locatie = a.locatie and n.nacht = a.nacht)
        and not exists (select from signaal s where s.locatie = a.locatie and s.nacht = a.nacht
          and s.soort = 'nacht_ontbreekt')`);
    expect(open).toEqual([]);
    const unasked = await rows(sql`
      select n.nacht from nacht n where not exists (
        select from gevraagde_nachten(array['0160', '0175'], '2024-01-01', '2026-11-23') a
        where a.locatie = n.locatie and a.nacht = n.nacht)`);
    expect(unasked).toEqual([]);
  });

  it('leaves nothing for the register’s own jobs to find', async () => {
    const mails = () => rows(sql`select count(*)::int as n from bericht`);
    const before = await mails();
    expect(await remindNachten(ctx)).toMatchObject({ signalen: 0 });
    expect(await mails()).toEqual(before);
    const [guard] = locatieJobs({ ctx: () => ctx, mailer: async () => {} });
    expect(await guard?.run({})).toMatchObject({ signalen: 0 });
    const [months] = maandJobs({ ctx: () => ctx, mailer: async () => {} });
    expect(await months?.run({})).toEqual({ geleverd: 0, afgerond: 0 });
  });

  it('invites to a registration day to come who is there and not registered yet', async () => {
    const invited = await rows(sql<{ hier: boolean; ingeschreven: boolean }>`
      select v.aankomst <= d.gepland_op::date as hier,
        exists (select from brp_inschrijving b where b.gemeente = s.gemeente and b.persoon = s.persoon
          and b.status = 'ingeschreven' and b.tot is null) as ingeschreven
      from inschrijfdag d join inschrijfstap s on s.gemeente = d.gemeente and s.inschrijfdag = d.id
        join verblijf v on v.gemeente = s.gemeente and v.persoon = s.persoon and v.status = 'aanwezig'
      where d.datum > '2026-11-23'`);
    expect(invited.length).toBeGreaterThan(1);
    for (const one of invited) expect(one).toEqual({ hier: true, ingeschreven: false });
  });

  it('delivered last month whole, late, corrected, and with nights missing', async () => {
    const [month] = await rows(sql<Record<string, number>>`
      with nieuwste as (select distinct on (locatie) * from maandlevering where maand = '2026-10-01'
        order by locatie, versie desc)
      select (count(*) filter (where ontbreekt = 0 and tijdig and versie = 1))::int as heel,
        (count(*) filter (where not tijdig))::int as laat, (count(*) filter (where versie = 2))::int as gecorrigeerd,
        (max(ontbreekt))::int as ontbreekt from nieuwste`);
    expect(month).toMatchObject({ laat: 1, gecorrigeerd: 1, ontbreekt: 4 });
    expect(month?.heel).toBeGreaterThan(5);
  });

  it('lets its people log in with their roles, at this address and at another', async () => {
    for (const [address, fatma] of [
      [ctx.publicUrl, { rol: 'registratie', gemeente: '0160', organisatie: null }],
      ['http://localhost:4321', { rol: 'registratie', gemeente: '0160', organisatie: null }],
    ] as const) {
      expect(await seedDemo(database, { ...ctx, publicUrl: address })).toBe(false);
      expect((await logIn('fatma', address))?.toekenningen).toEqual([fatma]);
      expect((await logIn('marieke', address))?.soort).toBe('huisvester');
      expect((await logIn('joost', address))?.soort).toBe('gebruiker');
    }
    const [people] = await rows(sql<{ n: number }>`select count(*)::int as n from gebruiker`);
    expect(people?.n).toBe(demoPeople.filter(({ holds }) => holds.length > 0).length + 1);
  });

  it('closed last year: twelve deliveries, levied in both gemeenten, an objection decided, and reconciles to zero', async () => {
    const maanden = await rows(sql<{
      gemeente: string;
      n: number;
    }>`select gemeente, count(distinct maand)::int as n
      from maandlevering where maand between '2025-01-01' and '2025-12-01' group by 1 order by 1`);
    expect(maanden).toEqual([
      { gemeente: '0160', n: 12 },
      { gemeente: '0175', n: 12 },
    ]);
    const geheven = await rows(sql<{ gemeente: string; tijdvak: string; soort: string }>`
      select distinct gemeente, tijdvak, soort from aanslag where van >= '2025-01-01' and tot <= '2026-01-01' order by 1, 2, 3`);
    expect(geheven.map(({ gemeente, tijdvak, soort }) => `${gemeente} ${tijdvak} ${soort}`)).toEqual([
      ...['0160 2025-K1 definitief', '0160 2025-K2 definitief', '0160 2025-K3 definitief'],
      ...['0160 2025-K3 voorlopig', '0160 2025-K4 definitief', '0160 2025-K4 vermindering'],
      ...['0160 2025-K4 voorlopig', '0175 2025 voldoening'],
    ]);
    const tarieven = await rows(sql`select distinct r.gemeente, r.tarief from aangifteregel r
      where r.van >= '2025-01-01' and r.tot <= '2026-01-01' order by 1, 2`);
    expect(tarieven).toEqual([
      { gemeente: '0160', tarief: 140 },
      { gemeente: '0160', tarief: 150 },
      { gemeente: '0175', tarief: 115 },
    ]);
    expect(
      await rows(sql`select besluit, count(*)::int as n from bezwaarschrift group by 1 order by 1`),
    ).toEqual([
      { besluit: 'deels', n: 1 },
      { besluit: null, n: 1 },
    ]);
    expect(await seedDemo(database, ctx)).toBe(false);
    const lies = await logIn('lies', ctx.publicUrl);
    const periods = [
      ...['2025', '2025-K1', '2025-K2', '2025-K3', '2025-K4'].map((tijdvak) => ['0160', tijdvak] as const),
      ['0175', '2025'] as const,
    ];
    for (const [gemeente, tijdvak] of periods) {
      const { totaal } = await reconcileTijdvak({ ...ctx, actor: lies ?? systeem }, { gemeente, tijdvak });
      expect(totaal).toMatchObject({ verschil: 0, onbekend: 0, geschat: 0 });
      expect(totaal.belast).toBeGreaterThan(0);
    }
    // What was levied is what the lines come to, less what was taken off after the objection.
    const [money] = await rows(sql<{ geheven: number; regels: number; af: number }>`
      select (select sum(te_betalen)::int from aanslag where gemeente = '0160' and van >= '2025-01-01' and tot <= '2026-01-01')
        as geheven, (select sum(bedrag)::int from aangifteregel where gemeente = '0160' and vervallen_op is null
        and van >= '2025-01-01' and tot <= '2026-01-01') as regels, (select te_betalen::int from aanslag a
        join bezwaarschrift b on b.vermindering = a.id) as af`);
    expect(money?.geheven).toBe((money?.regels ?? 0) + (money?.af ?? 0));
  });

  it('has a quarter being declared and a provisional one, and reconciles without difference', async () => {
    const [pile] = await rows(sql<{ onbekend: number; belast: number; ingeschreven: number; oneens: number }>`
      select sum(r.onbekend)::int as onbekend, sum(r.belast)::int as belast, sum(r.ingeschreven)::int as ingeschreven,
        (count(*) filter (where o.oordeel = 'oneens'))::int as oneens
      from aangifteregel r left join aangifteoordeel o on o.regel = r.id`);
    for (const count of Object.values(pile ?? {})) expect(count).toBeGreaterThan(0);
    const differences = await rows(sql`
      select a.gemeente, a.tijdvak, sum(r.aantal) from aangifte a join aangifteregel r on r.aangifte = a.id
      group by a.gemeente, a.tijdvak, a.van, a.tot having sum(r.aantal) <> (
        select sum(m.overnachtingen) from maandlevering m where m.gemeente = a.gemeente and m.maand >= a.van
          and m.maand < a.tot and not exists (select from maandlevering n where n.gemeente = m.gemeente
            and n.locatie = m.locatie and n.maand = m.maand and n.versie > m.versie))`);
    expect(differences).toEqual([]);
    expect(await rows(sql`select from verordening where not voorbeeld`)).toEqual([]);
  });
});
