import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { asOwner, testDatabase } from '../../test/database.ts';
import { contextFor, createStaff } from '../../test/factories/actor.ts';
import { createHuis } from '../../test/factories/huis.ts';
import { createVerblijf } from '../../test/factories/verblijf.ts';
import { systeem } from '../platform/access/actor.ts';
import { isLate, retentionState } from './is-late.ts';
import { keepToTerms } from './keep-to-terms.ts';
import { sealLogs } from './seal-logs.ts';
import { setTermijn } from './set-termijn.ts';
import { showBewaren } from './show-bewaren.ts';
import { brokenSeals } from './verify-logs.ts';

const database = await testDatabase();
const huis = await createHuis(database);
const gemeente = huis.locatie.gemeente;
const beheer = await createStaff(database, 'beheer', gemeente);
const asBeheer = (now?: string) => contextFor(database, beheer, now === undefined ? {} : { now });
const night = (now: string) => contextFor(database, systeem, { now });
const stayOf = (id: string) =>
  asOwner(database, (owner) =>
    owner.selectFrom('verblijf').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  );
const past = (over: object = {}) =>
  createVerblijf(database, huis.locatie, {
    naam: 'Ionela Stanciu',
    woonplaats: 'Cluj',
    werkgever: 'Kas Noord',
    geboortedatum: '1990-03-04',
    aankomst: '2024-05-01',
    vertrek: '2024-05-04',
    gewijzigd_op: '2024-05-04T09:00:00+02:00',
    ...over,
  });
const NIGHT = '2026-11-25T03:15:00+01:00';

/** Everything that is counted of nights. */
const counts = () =>
  asOwner(database, async (owner) => {
    const read = async (text: ReturnType<typeof sql>) => (await text.execute(owner)).rows;
    return JSON.stringify([
      await read(
        sql`select nacht, locatie, count(*), count(distinct persoon) from overnachting group by 1, 2 order by 1, 2`,
      ),
      await read(sql`select gemeente, to_char(nacht, 'YYYY-MM'), count(*), count(distinct persoon) from overnachting
        group by 1, 2 order by 1, 2`),
      await read(sql`select * from nacht order by nacht, locatie`),
      await read(
        sql`select land, status, count(*), count(distinct persoon) filter (where status = 'aanwezig') as personen
          from verblijf group by 1, 2 order by 1, 2`,
      ),
    ]);
  });

/** Nights of stays: their first, as confirmed. */
const sleeps = (...all: Awaited<ReturnType<typeof past>>[]) =>
  asOwner(database, async (owner) => {
    for (const { id } of all)
      await sql`with deel as (select overnachting_partitie(aankomst) from verblijf where id = ${id})
        select * from deel`.execute(owner);
    for (const { id } of all)
      await sql`insert into overnachting (gemeente, nacht, verblijf, persoon, locatie, organisatie, tijdigheid, vastgelegd_op)
        select gemeente, aankomst, id, persoon, locatie, organisatie, 'op_tijd', now() from verblijf where id = ${id}`.execute(
        owner,
      );
  });

/** A request about a stay that was answered. */
const settled = (stay: Awaited<ReturnType<typeof past>>) =>
  asOwner(database, async (owner) => {
    const { rows } = await sql<{
      id: string;
    }>`insert into verzoek (gemeente, id, organisatie, persoon, verblijf, soort,
        toelichting, via, ontvangen_op, termijn, status, antwoord, besloten_op)
      values (${gemeente}, gen_random_uuid(), ${huis.organisatie}, ${stay.persoon}, ${stay.id}, 'inzage', 'Waarom?',
        'huisvester', '2026-11-01', '2026-12-01', 'toegekend', 'Daarom', '2026-11-02') returning id`.execute(
      owner,
    );
    return rows[0]?.id ?? null;
  });

/**
 * What links two stays: every identifier that stands in a row about the one, in any table, and in one about the other. But
 * for the reading and audit logs, which are sealed, and go by a term of their own.
 */
const linked = (een: string, ander: string) =>
  asOwner(database, async (owner) => {
    const { rows: tables } = await sql<{ naam: string }>`
      select distinct c.relname as naam from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        and format_type(a.atttypid, a.atttypmod) in ('uuid', 'jsonb') and c.relname not in ('inzage', 'auditlog')`.execute(
      owner,
    );
    const idsOf = async (about: string) => {
      const found = new Set<string>();
      for (const { naam } of tables) {
        const { rows } = await sql<{ rij: string }>`select to_jsonb(t)::text as rij from ${sql.table(naam)} t
          where to_jsonb(t)::text like ${`%${about}%`}`.execute(owner);
        for (const { rij } of rows) for (const [id] of rij.matchAll(UUID)) found.add(id);
      }
      return found;
    };
    const [these, those] = [await idsOf(een), await idsOf(ander)];
    const shared = [huis.organisatie, huis.locatie.id];
    return [...these].filter((id) => those.has(id) && !shared.includes(id));
  });
/** What is kept about whoever this stay is of. */
const copyOf = (id: string) =>
  asOwner(database, async (owner) => {
    const { rows } = await sql<{ alles: Record<string, { id: string }[] | null> }>`
      select persoonsgegevens(ids, ids) as alles from (select array(select zekere_verblijven(${id}::uuid)) as ids) m`.execute(
      owner,
    );
    return rows[0]?.alles ?? {};
  });
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

const papersLeft = sql<{ n: number }>`select (select count(*) from uitschrijfformulier)::int
  + (select count(*) from zelfde_persoon)::int as n`;

describe('a stay whose term is over', () => {
  it('loses who it was, and leaves its nights, the counts and a tombstone', async () => {
    const gone = await past();
    const fresh = await past({ aankomst: '2026-05-01', vertrek: '2026-05-04' });
    await asOwner(database, async (owner) => {
      await sql`select overnachting_partitie('2024-05-01'::date)`.execute(owner);
      await sql`insert into overnachting (gemeente, nacht, verblijf, persoon, locatie, organisatie, tijdigheid, vastgelegd_op)
        select gemeente, '2024-05-02', id, persoon, locatie, organisatie, 'op_tijd', now() from verblijf where id = ${gone.id}`.execute(
        owner,
      );
      await sql`insert into correctie (gemeente, organisatie, verblijf, soort, oud, nieuw, reden, op) values (${gemeente},
        ${huis.organisatie}, ${gone.id}, 'wijziging', '{"naam": "Ionela S.", "vertrek": null}', '{"naam": "Ionela Stanciu"}',
        'Ionela zei het', now())`.execute(owner);
    });
    const { rows: papers } = await asOwner(database, async (owner) => {
      await sql`insert into uitschrijfformulier (gemeente, id, organisatie, persoon, verblijf, taal, naam, getekend_op)
        values (${gemeente}, gen_random_uuid(), ${huis.organisatie}, ${gone.persoon}, ${gone.id}, 'ro', 'Ionela Stanciu', now())`.execute(
        owner,
      );
      await sql`insert into zelfde_persoon values (${gemeente}, gen_random_uuid(), least(${gone.persoon}::uuid, ${fresh.persoon}::uuid),
        ${gemeente}, greatest(${gone.persoon}::uuid, ${fresh.persoon}::uuid), 'zelfde', now(), null)`.execute(
        owner,
      );
      return papersLeft.execute(owner);
    });
    expect(papers).toEqual([{ n: 2 }]);
    const before = await counts();
    const preview = await showBewaren(asBeheer('2026-11-24T21:30:00+01:00'), { gemeente });
    expect(preview.soorten.find(({ soort }) => soort === 'verblijf')).toMatchObject({
      aantal: 1,
      aangehouden: [],
    });

    await keepToTerms(night(NIGHT));

    expect(await stayOf(gone.id)).toMatchObject({
      ...{
        naam: '-',
        woonplaats: '-',
        werkgever: null,
        geboortedatum: null,
        land: '7028',
        aankomst: '2024-05-01',
      },
      geanonimiseerd_op: new Date(NIGHT),
    });
    expect((await stayOf(fresh.id)).naam).toBe('Ionela Stanciu');
    expect((await asOwner(database, (owner) => papersLeft.execute(owner))).rows).toEqual([{ n: 0 }]);
    expect(await counts()).toBe(before);
    const left = await asOwner(database, (owner) =>
      sql<{
        text: string;
      }>`select concat(oud, nieuw, reden) as text from correctie where verblijf = ${gone.id}`.execute(owner),
    );
    expect(left.rows).toEqual([{ text: '{"vertrek": null}{}' }]);
    const { stenen } = await showBewaren(asBeheer(NIGHT), { gemeente });
    expect(stenen.filter(({ soort }) => soort === 'verblijf')).toMatchObject([
      { aantal: 1, aangehouden: 0, dagen: 365 },
    ]);
  });

  it('does nothing the second time', async () => {
    await past();
    await keepToTerms(night(NIGHT));
    const after = await counts();
    expect((await keepToTerms(night(NIGHT))).weg).toBe(0);
    expect(await counts()).toBe(after);
  });

  it('counts from the end of the last house of who moved', async () => {
    const first = await past({ aankomst: '2024-07-01', vertrek: '2024-07-04' });
    const second = await createVerblijf(database, huis.locatie, {
      ...{ naam: 'Ionela Stanciu', persoon: first.persoon, vorig_verblijf: first.id, aankomst: '2024-07-04' },
    });
    await keepToTerms(night(NIGHT));
    expect((await stayOf(first.id)).naam).toBe('Ionela Stanciu');
    await asOwner(database, (owner) =>
      sql`update verblijf set status = 'vertrokken', vertrek = '2024-07-09' where id = ${second.id}`.execute(
        owner,
      ),
    );
    await keepToTerms(night(NIGHT));
    expect([(await stayOf(first.id)).naam, (await stayOf(second.id)).naam]).toEqual(['-', '-']);
  });

  it('is linked by nothing to a later stay that has a name, while the counts stay', async () => {
    const old = await past({ aankomst: '2024-08-01', vertrek: '2024-08-09' });
    const house = { persoon: old.persoon, vorig_verblijf: old.id, zekere_persoon: old.id };
    const moved = await past({ ...house, aankomst: '2024-08-09', vertrek: '2024-08-20' });
    const named = await past({
      ...house,
      vorig_verblijf: null,
      aankomst: '2026-08-01',
      vertrek: '2026-08-09',
    });
    const cancelled = await past({
      ...{ persoon: old.persoon, aankomst: '2026-07-01', vertrek: null, status: 'vervallen' },
      ...{ vervallen_reden: 'Niet gekomen', gewijzigd_op: '2026-07-02T09:00:00+02:00' },
    });
    await sleeps(old, moved, named);
    const verzoek = await settled(old);
    const before = await counts();
    await keepToTerms(night(NIGHT));
    expect(await counts()).toBe(before);
    const [a, b, n, c] = [
      await stayOf(old.id),
      await stayOf(moved.id),
      await stayOf(named.id),
      await stayOf(cancelled.id),
    ];
    expect([a.naam, b.naam, c.naam, n.naam]).toEqual(['-', '-', '-', 'Ionela Stanciu']);
    // Its houses are still those of one guest, which counts how long somebody is here.
    expect([b.persoon, b.vorig_verblijf]).toEqual([a.persoon, a.id]);
    for (const gone of [a, b, c]) expect(await linked(gone.id, n.id)).toEqual([]);
    expect(await linked(c.id, a.id)).toEqual([]);
    expect(verzoek).not.toBeNull();
  });

  it('keeps its link as long as the route and the month need it, and loses it with the last name', async () => {
    const first = await past({ aankomst: '2025-10-01', vertrek: '2025-10-20' });
    const next = await past({ persoon: first.persoon, aankomst: '2025-10-25', vertrek: '2026-03-01' });
    await sleeps(first, next);
    const before = await counts();
    await keepToTerms(night(NIGHT));
    expect(await counts()).toBe(before);
    expect([(await stayOf(first.id)).naam, (await stayOf(first.id)).persoon]).toEqual(['-', first.persoon]);
    await keepToTerms(night('2027-03-25T03:15:00+01:00'));
    expect(await counts()).toBe(before);
    const [a, b] = [await stayOf(first.id), await stayOf(next.id)];
    expect([a.naam, b.naam, a.persoon === b.persoon]).toEqual(['-', '-', true]);
    expect(a.persoon).not.toBe(first.persoon);
  });

  it('leaves what was asked about it to nobody who came later and was counted with it', async () => {
    const old = await past({ aankomst: '2024-09-01', vertrek: '2024-09-09', bron: 'bestand' });
    const named = await past({
      ...{ persoon: old.persoon, bron: 'bestand', aankomst: '2026-08-01', vertrek: '2026-08-09' },
    });
    await settled(old);
    await keepToTerms(night(NIGHT));
    expect((await stayOf(old.id)).naam).toBe('-');
    expect((await copyOf(named.id)).verzoek).toBeNull();
  });

  it('leaves what was asked about it to its person, who is here still', async () => {
    const old = await past({ aankomst: '2024-09-01', vertrek: '2024-09-09' });
    const moved = await past({
      ...{ persoon: old.persoon, zekere_persoon: old.id, aankomst: '2026-08-01', vertrek: '2026-08-09' },
    });
    const verzoek = await settled(old);
    await keepToTerms(night(NIGHT));
    expect((await stayOf(old.id)).naam).toBe('-');
    expect((await copyOf(moved.id)).verzoek).toMatchObject([{ id: verzoek }]);
    // Also while the register still counts them as one.
    const first = await past({ aankomst: '2025-10-01', vertrek: '2025-10-20' });
    const next = await past({
      ...{ persoon: first.persoon, zekere_persoon: first.id, aankomst: '2025-10-25', vertrek: '2026-03-01' },
    });
    const asked = await settled(first);
    await keepToTerms(night(NIGHT));
    expect((await stayOf(first.id)).naam).toBe('-');
    expect((await copyOf(next.id)).verzoek).toMatchObject([{ id: asked }]);
  });

  it('is linked by no judgement about who is one person with whom', async () => {
    const old = await past({ aankomst: '2024-09-01', vertrek: '2024-09-09', bron: 'bestand' });
    const named = await past({
      ...{ persoon: old.persoon, bron: 'bestand', aankomst: '2026-08-01', vertrek: '2026-08-09' },
    });
    const ander = await past({ aankomst: '2026-08-10', vertrek: '2026-08-12' });
    const [p, q] = [
      [old.persoon, old.id],
      [ander.persoon, ander.id],
    ].sort() as [string[], string[]];
    await asOwner(database, (owner) =>
      sql`insert into zelfde_persoon (gemeente, id, persoon, andere_gemeente, andere_persoon, oordeel, besloten_op, zeker,
          andere_zeker)
        values (${gemeente}, gen_random_uuid(), ${p[0]}::uuid, ${gemeente}, ${q[0]}::uuid, 'zelfde', now(), ${p[1]}::uuid,
          ${q[1]}::uuid)`.execute(owner),
    );
    await keepToTerms(night(NIGHT));
    expect((await stayOf(old.id)).naam).toBe('-');
    expect(await linked(old.id, named.id)).toEqual([]);
  });

  it('is held by an open signal, and is said to be, but not beyond the maximum', async () => {
    const held = await past({ aankomst: '2024-06-01', vertrek: '2024-06-04' });
    const ancient = await past({ aankomst: '2019-06-01', vertrek: '2019-06-04' });
    const signaal = randomUUID();
    await asOwner(database, (owner) =>
      sql`insert into signaal (gemeente, id, soort, sleutel, organisatie, locatie, aangemaakt_op, gewijzigd_op) values
        (${gemeente}, ${signaal}, 'boven_maximum', ${signaal}, ${huis.organisatie}, ${huis.locatie.id}, now(), now())`.execute(
        owner,
      ),
    );
    const { soorten } = await showBewaren(asBeheer(), { gemeente });
    expect(soorten.find(({ soort }) => soort === 'verblijf')).toMatchObject({
      aantal: 1,
      aangehouden: [{ grond: 'signaal', aantal: 1 }],
    });
    await keepToTerms(night(NIGHT));
    expect((await stayOf(held.id)).naam).toBe('Ionela Stanciu');
    expect((await stayOf(ancient.id)).naam).toBe('-');
    await asOwner(database, (owner) =>
      sql`update signaal set status = 'afgehandeld' where id = ${signaal}`.execute(owner),
    );
    await keepToTerms(night(NIGHT));
    expect((await stayOf(held.id)).naam).toBe('-');
  });
});

describe('the term of a gemeente', () => {
  const set = (over: object) =>
    setTermijn(asBeheer(), {
      ...{
        gemeente,
        soort: 'verblijf',
        dagen: 60,
        vanaf: '2026-11-25',
        grondslag: 'Besluit van het college',
      },
      ...over,
    });

  it('is refused outside the bounds and in the past', async () => {
    await expect(set({ dagen: 5 })).rejects.toMatchObject({ code: 'bewaartermijn_buiten' });
    await expect(set({ vanaf: '2026-11-01' })).rejects.toMatchObject({ code: 'datum_in_verleden' });
  });

  it('that was recorded wrong is put right from the same day, before anything goes by it', async () => {
    const stay = await past({ aankomst: '2026-07-11', vertrek: '2026-07-14' });
    await set({ dagen: 30, grondslag: 'Een nul vergeten' });
    await set({ dagen: 300 });
    await keepToTerms(night(NIGHT));
    expect((await stayOf(stay.id)).naam).toBe('Ionela Stanciu');
    const { rows } = await asOwner(database, (owner) =>
      sql`select dagen from bewaartermijn where gemeente = ${gemeente} and soort = 'verblijf' order by nummer`.execute(
        owner,
      ),
    );
    expect(rows).toEqual([{ dagen: 30 }, { dagen: 300 }]);
  });

  it('holds from its day', async () => {
    const stay = await past({ aankomst: '2026-07-01', vertrek: '2026-07-04' });
    await set({});
    await keepToTerms(night('2026-11-24T03:15:00+01:00'));
    expect((await stayOf(stay.id)).naam).toBe('Ionela Stanciu');
    await keepToTerms(night(NIGHT));
    expect((await stayOf(stay.id)).naam).toBe('-');
  });
});

it('is late after two nights, and on a new installation only then', async () => {
  await keepToTerms(night(NIGHT));
  expect(await isLate(database.db, 1000)).toBe(false);
  expect((await retentionState(database.db, 0)).last).toBeInstanceOf(Date);
  await asOwner(database, (owner) =>
    sql`update bewaarronde set klaar_op = now() - interval '49 hours' where klaar_op is not null`.execute(
      owner,
    ),
  );
  expect(await isLate(database.db, 1)).toBe(true);
  await asOwner(database, (owner) => sql`update bewaarronde set klaar_op = null`.execute(owner));
  expect([await isLate(database.db, 1), await isLate(database.db, 49)]).toEqual([false, true]);
});

describe('the seals of the logs', () => {
  const broken = () => asOwner(database, brokenSeals);
  const seal = (now = NIGHT) => sealLogs(night(now));

  it('cover every line once, also one that came late with a lower number', async () => {
    await seal();
    const late = await asOwner(database, async (owner) => {
      const { rows } = await sql<{
        id: string;
      }>`select nextval(pg_get_serial_sequence('auditlog', 'id')) as id`.execute(owner);
      return rows[0]?.id;
    });
    await setTermijn(asBeheer(), {
      gemeente,
      soort: 'inzage',
      dagen: 400,
      vanaf: '2026-12-01',
      grondslag: 'Besluit college',
    });
    await seal();
    await asOwner(database, (owner) =>
      sql`insert into auditlog (id, tijdstip, gemeente, actor_soort, rollen, actie, object_soort, resultaat, oorsprong, referentie)
        overriding system value values (${late}, now(), ${gemeente}, 'systeem', '{}', 'proef', 'proef', 'gelukt', 'job', 'r')`.execute(
        owner,
      ),
    );
    expect(await seal()).toMatchObject({ auditlog: 1, inzage: 0 });
    expect(await broken()).toEqual([]);
  });

  it.each([
    [
      'a changed line',
      sql`update auditlog set resultaat = 'mislukt' where id = (select min(id) from auditlog)`,
      'inhoud',
    ],
    [
      'a line taken out',
      sql`delete from auditlog where id = (select max(lower(regels)) from zegel where log = 'auditlog' and keten <> '-')`,
      'inhoud',
    ],
    ['a seal taken out', sql`delete from zegel where log = 'auditlog' and nummer = 2`, 'keten'],
    [
      'a seal made over',
      sql`update zegel set inhoud = sha256('x') where log = 'auditlog' and nummer = 1`,
      'keten',
    ],
  ])('tell of %s', async (_what, damage, fout) => {
    await seal();
    await expect(
      asOwner(database, (owner) =>
        owner.transaction().execute(async (trx) => {
          await damage.execute(trx);
          const found = await brokenSeals(trx);
          expect(found[0]).toMatchObject({ log: 'auditlog', keten: gemeente, fout });
          throw new Error('taken back');
        }),
      ),
    ).rejects.toThrow('taken back');
    expect(await broken()).toEqual([]);
  });

  it('tell of a line put in behind their back', async () => {
    await seal('2026-11-25T05:00:00+01:00');
    await setTermijn(asBeheer(), {
      gemeente,
      soort: 'inzage',
      dagen: 400,
      vanaf: '2026-12-02',
      grondslag: 'Besluit college',
    });
    await seal('2026-11-25T07:00:00+01:00');
    await asOwner(database, (owner) =>
      owner.transaction().execute(async (trx) => {
        await sql`insert into auditlog (id, tijdstip, gemeente, actor_soort, rollen, actie, object_soort, resultaat, oorsprong, referentie)
          overriding system value values (-1, now(), ${gemeente}, 'systeem', '{}', 'proef', 'proef', 'gelukt', 'job', 'r')`.execute(
          trx,
        );
        expect(await brokenSeals(trx)).toMatchObject([{ log: 'auditlog', fout: 'los' }]);
        await sql`delete from auditlog where id = -1`.execute(trx);
      }),
    );
  });

  it('let lines of no gemeente go by their term too', async () => {
    const line = (id: number) =>
      asOwner(database, (owner) =>
        sql`insert into auditlog (id, tijdstip, gemeente, actor_soort, rollen, actie, object_soort, resultaat, oorsprong, referentie)
          overriding system value values (${id}, '2022-11-01T10:00:00Z', null, 'systeem', '{}', 'mijn:openen', 'verblijf', 'geweigerd',
            '192.0.2.1', 'r')`.execute(owner),
      );
    const { rows } = await asOwner(database, (owner) =>
      sql<{ id: number }>`select nextval(pg_get_serial_sequence('auditlog', 'id'))::int as id`.execute(owner),
    );
    await line(rows[0]?.id ?? 0);
    await seal();
    await keepToTerms(night(NIGHT));
    const left = await asOwner(database, (owner) =>
      sql`select from auditlog where gemeente is null and tijdstip < '2023-01-01'`.execute(owner),
    );
    expect(left.rows).toEqual([]);
    expect(await broken()).toEqual([]);
  });

  it('tell of lines said to be removed by their term that were not', async () => {
    await seal();
    await expect(
      asOwner(database, (owner) =>
        owner.transaction().execute(async (trx) => {
          await sql`update zegel set opgeruimd_op = now() where log = 'auditlog' and keten = ${gemeente} and nummer = 1`.execute(
            trx,
          );
          expect((await brokenSeals(trx))[0]).toMatchObject({
            log: 'auditlog',
            keten: gemeente,
            fout: 'inhoud',
          });
          throw new Error('taken back');
        }),
      ),
    ).rejects.toThrow('taken back');
  });

  it('stay behind when their lines go by their term, and still hold', async () => {
    await seal();
    await keepToTerms(night('2031-01-01T03:15:00+01:00'));
    const { rows } = await asOwner(database, (owner) =>
      sql<{
        n: number;
      }>`select count(*)::int as n from auditlog where gemeente = ${gemeente} and tijdstip < '2027-01-01'`.execute(
        owner,
      ),
    );
    expect(rows[0]?.n).toBe(0);
    expect(await broken()).toEqual([]);
  });
});
