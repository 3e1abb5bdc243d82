import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { confirmAanmelding } from '../src/aanmelding/confirm-aanmelding.ts';
import { makeKiosk } from '../src/aanmelding/make-kiosk.ts';
import { deliverMaanden } from '../src/maandlevering/deliver-maanden.ts';
import { confirmNachten, correctVerblijf, depart } from '../src/nachtregister/index.ts';
import { systeem } from '../src/platform/access/actor.ts';
import { answerVerzoek } from '../src/privacy/answer-verzoek.ts';
import { keepToTerms } from '../src/privacy/keep-to-terms.ts';
import { listVerzoeken } from '../src/privacy/list-verzoeken.ts';
import { sealLogs } from '../src/privacy/seal-logs.ts';
import { verifyLogs } from '../src/privacy/verify-logs.ts';
import { searchPersoon } from '../src/toezicht/search-persoon.ts';
import { testApp } from './app.ts';
import { asOwner, testDatabase } from './database.ts';
import { contextFor, createStaff } from './factories/actor.ts';
import { createHuis } from './factories/huis.ts';

/** In no other name: found anywhere after the end, it is this worker. */
const [FIRST, SECOND] = ['Żelisława', 'Przybyszewska'];

const database = await testDatabase();
const huis = await createHuis(database, [4]);
const toezicht = await createStaff(database, 'toezicht');
const evening = (day: string) => `${day}T21:40:00+01:00`;
const night = (now: string) => contextFor(database, systeem, { now });
const { browserOf } = await testApp(database);

const read = <R>(query: ReturnType<typeof sql<R>>) =>
  asOwner(database, async (owner) => (await query.execute(owner)).rows);

/** What was counted and delivered: by location, night and month, with the hashes of receipts. */
const figures = async () =>
  JSON.stringify([
    await read(
      sql`select locatie, nacht, count(*), count(distinct persoon) from overnachting group by 1, 2 order by 1, 2`,
    ),
    await read(
      sql`select locatie, date_trunc('month', nacht) as maand, sum(aantal) from nacht group by 1, 2 order by 1, 2`,
    ),
    await read(sql`select *, encode(hash, 'hex') as hash from maandlevering order by maand, versie, id`),
    await read(
      sql`select locatie, maand, versie, nacht, count(*) from maandovernachting group by 1, 2, 3, 4 order by 1, 2, 3, 4`,
    ),
    await read(
      sql`select land, status, aankomst, vertrek, count(*) from verblijf group by 1, 2, 3, 4 order by 1, 2, 3, 4`,
    ),
  ]);

/** Tables in which somebody's name still stands. */
async function tablesNaming(word: string): Promise<string[]> {
  const tables = await read<{ tabel: string }>(
    sql`select c.relname as tabel from pg_class c where c.relnamespace = 'public'::regnamespace
      and c.relkind in ('r', 'p') and not c.relispartition order by 1`,
  );
  const found: string[] = [];
  for (const { tabel } of tables) {
    const [row] = await read<{ n: number }>(
      sql`select count(*)::int as n from ${sql.table(tabel)} t where t::text like ${`%${word}%`}`,
    );
    if ((row?.n ?? 0) > 0) found.push(tabel);
  }
  return found;
}

/** The own page in a browser at a moment, logged in by the code or not. */
async function ownPage(code: string, now: string) {
  const browser = await (await testApp(database, { now })).browserOf();
  const { statusCode } = await browser.post('/mijn/pl', { actie: 'inloggen', code });
  return { browser, statusCode, read: async () => (await browser.get('/mijn/pl')).body };
}

describe('a worker', () => {
  let code = '';
  let verblijf = '';
  let before = '';

  it('checks in at a tablet and gets a code, which opens nothing before identity is seen', async () => {
    const { koppelcode } = await makeKiosk(huis.ctx(), {
      ...{ id: randomUUID(), locatie: huis.locatie.id, naam: 'Tablet in de hal' },
    });
    const tablet = await browserOf();
    await tablet.post('/kiosk/koppelen', { koppelcode: koppelcode ?? '' });
    verblijf = randomUUID();
    const { body } = await tablet.post('/kiosk/pl', {
      ...{ _id: verblijf, naam: `${FIRST} Przybyszewsk`, woonplaats: 'Rzeszów', land: '7028' },
      ...{ aankomst: '2026-11-24', verwachtVertrek: '2026-11-27', documentsoort: 'paspoort' },
    });
    [code = ''] = /(?<![\w-])[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}(?![\w-])/.exec(body) ?? [];
    expect(body).toContain('/mijn/pl');
    expect((await ownPage(code, evening('2026-11-24'))).statusCode).toBe(400);
    await confirmAanmelding(huis.ctx(), {
      ...{ aanmelding: verblijf, identiteit_vastgesteld: 'persoonlijk', slaapplaats: huis.bedden[0] ?? null },
    });
  });

  it('sees who registered, who looked, and where to register', async () => {
    for (const nacht of ['2026-11-24', '2026-11-25', '2026-11-26'])
      await confirmNachten(huis.ctx(evening(nacht)), { nacht });
    await searchPersoon(contextFor(database, toezicht, { now: evening('2026-11-25') }), {
      ...{ naam: FIRST, doel: 'controle_ter_plaatse' },
    } as never);
    const page = await ownPage(code, evening('2026-11-26'));
    expect(page.statusCode).toBe(302);
    const body = await page.read();
    const { naam } = await asOwner(database, (owner) =>
      owner
        .selectFrom('organisatie')
        .select('naam')
        .where('id', '=', huis.organisatie)
        .executeTakeFirstOrThrow(),
    );
    for (const part of [
      `${FIRST} Przybyszewsk`,
      naam,
      'Gmina: kontrola. Kontrola w domu.',
      'RNI',
      'Policzone noce',
    ])
      expect(body).toContain(part);
  });

  it('says what is wrong, and reads that it was mended', async () => {
    const page = await ownPage(code, evening('2026-11-26'));
    const id = randomUUID();
    await page.browser.post('/mijn/pl', {
      ...{ actie: 'verzoek', _id: id, soort: 'correctie', toelichting: `Nazywam się ${FIRST} ${SECOND}` },
    });
    const ctx = huis.ctx('2026-11-26T22:00:00+01:00');
    expect(await listVerzoeken(ctx, {})).toMatchObject([{ id, status: 'open', huisvesterTot: '2026-12-03' }]);
    await correctVerblijf(ctx, {
      ...{
        verblijf,
        reden: 'Naam overgenomen van het paspoort',
        wijzigingen: { naam: `${FIRST} ${SECOND}` },
      },
    });
    await answerVerzoek(ctx, { id, besluit: 'toegekend', antwoord: 'Nazwisko zostało poprawione' });
    const body = await page.read();
    expect(body).toContain(`${FIRST} ${SECOND}`);
    expect(body).toContain('Wykonano: Nazwisko zostało poprawione');
  });

  it('leaves, and the nights are frozen and delivered', async () => {
    await depart(huis.ctx('2026-11-27T09:00:00+01:00'), { verblijf, vertrek: '2026-11-27' });
    for (const nacht of ['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30'])
      await confirmNachten(huis.ctx(evening(nacht)), { nacht });
    expect(await deliverMaanden(night('2026-12-01T12:10:00+01:00'))).toMatchObject({ geleverd: 1 });
    const [delivered] = await read<{ overnachtingen: number; ontbreekt: number }>(
      sql`select overnachtingen, ontbreekt from maandlevering where maand = '2026-11-01'`,
    );
    expect(delivered?.overnachtingen).toBe(3);
    await sealLogs(night('2026-12-01T13:00:00+01:00'));
    before = await figures();
    // Still there for who has the code.
    expect(await (await ownPage(code, '2026-12-02T10:00:00+01:00')).read()).toContain(SECOND);
    expect(await tablesNaming(FIRST)).toEqual(expect.arrayContaining(['verblijf', 'verzoek']));
  });

  it('is nobody any more when the terms are over: counts, deliveries and seals stay as they were', async () => {
    // A year after leaving to the day it is still there, the night after it is not.
    await keepToTerms(night('2027-11-27T03:15:00+01:00'));
    expect(await tablesNaming(FIRST)).toContain('verblijf');
    await keepToTerms(night('2027-11-28T03:15:00+01:00'));
    expect(await tablesNaming(FIRST)).not.toContain('verblijf');
    expect(await figures()).toBe(before);
    const page = await ownPage(code, '2027-11-28T10:00:00+01:00');
    expect(page.statusCode).toBe(400);
    expect(await page.read()).not.toContain(FIRST);
    expect(await read(sql`select from bewonerscode`)).toEqual([]);

    await sealLogs(night('2027-11-28T12:00:00+01:00'));
    await keepToTerms(night('2032-01-01T03:15:00+01:00'));
    expect(await tablesNaming(FIRST)).toEqual([]);
    expect(await tablesNaming(SECOND)).toEqual([]);
    expect(await figures()).toBe(before);
    const stones = await read<{ aantal: number; dagen: number }>(
      sql`select aantal, dagen from grafsteen where soort = 'verblijf' and aantal > 0`,
    );
    expect(stones).toEqual([{ aantal: 1, dagen: 365 }]);
    const { broken, seals } = await asOwner(database, verifyLogs);
    expect(broken).toEqual([]);
    expect(seals).toBeGreaterThan(0);
  });
});
