import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { testApp } from '../../test/app.ts';
import { asOwner, testDatabase } from '../../test/database.ts';
import { contextFor, createHuisvester, createStaff } from '../../test/factories/actor.ts';
import { file, judgedImport } from '../../test/factories/bestandsimport.ts';
import { createBewonerscode } from '../../test/factories/bewonerscode.ts';
import { createRegistratieveld } from '../../test/factories/gemeente.ts';
import { createHuis } from '../../test/factories/huis.ts';
import { createVerblijf, createVerblijven } from '../../test/factories/verblijf.ts';
import { makeCode } from '../aanmelding/index.ts';
import { approveImport } from '../bestandsimport/approve-import.ts';
import { writeImport } from '../bestandsimport/write-import.ts';
import { decideZelfde, listZelfde } from '../inschrijving/zelfde-personen.ts';
import {
  correctVerblijf,
  moveVerblijf,
  registerVerblijf,
  registerVerblijven,
} from '../nachtregister/index.ts';
import { recordVerzoek } from '../privacy/record-verzoek.ts';
import { makeBewonerscode } from './make-bewonerscode.ts';

const database = await testDatabase();
const huis = await createHuis(database);
for (const veld of ['geboortedatum', 'nationaliteit'] as const)
  await createRegistratieveld(database, { gemeente: '0160', veld });
const ander = await createHuis(database, [2], { organisatie: huis.organisatie });
const elders = await createHuis(database);
const registratie = contextFor(database, await createStaff(database, 'registratie'));
const { browserOf } = await testApp(database);

/** The copy that who has the code of a stay gets, which only the resident knows. */
async function kopie(verblijf: string): Promise<Record<string, { id: string }[] | null>> {
  const stay = await asOwner(database, (owner) =>
    owner
      .selectFrom('verblijf')
      .select(['gemeente', 'organisatie', 'id'])
      .where('id', '=', verblijf)
      .executeTakeFirstOrThrow(),
  );
  return kopieMet(await createBewonerscode(database, stay, makeCode()));
}

/** The same by a code that the huisvester made, which is a look at the stay. */
const kopieVanHuisvester = async (verblijf: string, ctx = huis.ctx()) =>
  kopieMet((await makeBewonerscode(ctx, { verblijf })).code);

async function kopieMet(code: string): Promise<Record<string, { id: string }[] | null>> {
  const browser = await browserOf();
  expect((await browser.post('/mijn/nl', { actie: 'inloggen', code })).statusCode).toBe(302);
  return (await browser.get('/mijn/nl/bestand/json')).json();
}
const ziet = async (verblijf: string) => ((await kopie(verblijf)).verblijf ?? []).map(({ id }) => id).sort();
/** The stays that are certainly of one person with a stay, as the own page asks it. */
const zeker = (verblijf: string) =>
  asOwner(database, async (owner) => {
    const { rows } = await sql<{ id: string }>`select zekere_verblijven(${verblijf}::uuid) as id`.execute(
      owner,
    );
    return rows.map(({ id }) => id).sort();
  });
const persoonVan = (verblijf: string) =>
  asOwner(database, async (owner) => {
    const row = await owner
      .selectFrom('verblijf')
      .select('persoon')
      .where('id', '=', verblijf)
      .executeTakeFirst();
    return row?.persoon ?? '';
  });
const stays = (naam: string) =>
  asOwner(database, (owner) =>
    owner.selectFrom('verblijf').selectAll().where('naam', '=', naam).orderBy('aankomst').execute(),
  );
/** Takes out who it was, as the nightly work does. */
const anonimiseer = (verblijf: string) =>
  asOwner(database, (owner) =>
    sql`select verblijven_anonimiseren(array[${verblijf}::uuid], now())`.execute(owner),
  );
const AT = '2026-11-24T13:00:00+01:00';

/** Has a file taken in, line by line: name, home town, arrival, departure, date of birth. */
async function neemIn(...lines: string[]) {
  const ctx = huis.ctx(AT);
  const { id } = await judgedImport(
    ctx,
    file('Naam;Woonplaats;Land;Aankomst;Vertrek;Geboortedatum', ...lines),
    { toewijzing: { locatie: huis.locatie.id } },
  );
  await approveImport(ctx, { id, gezien: lines.length });
  await writeImport(ctx, { id });
}
let volgende = 0;
const naam = () => {
  volgende += 1;
  return `Jan Proef${String.fromCharCode(...[...String(volgende)].map((n) => 97 + Number(n)))}`;
};
const PLEK = 'Opole;PL';

describe('stays that are not certainly of one person', () => {
  it('are counted as one when a file has the same name and place, and show nobody the other', async () => {
    const wie = naam();
    await neemIn(`${wie};${PLEK};1-3-2026;1-4-2026;`, `${wie};${PLEK};1-5-2026;1-6-2026;`);
    await neemIn(`${wie};${PLEK};1-7-2026;1-8-2026;`);
    const all = await stays(wie);
    expect(new Set(all.map(({ persoon }) => persoon)).size).toBe(1);
    for (const { id } of all) expect(await ziet(id)).toEqual([id]);
  });

  it('are of two persons when the birth date says so, in one file and in the next', async () => {
    const wie = naam();
    await neemIn(`${wie};${PLEK};1-3-2026;1-4-2026;1-1-1990`, `${wie};${PLEK};15-3-2026;1-6-2026;2-2-1991`);
    await neemIn(`${wie};${PLEK};1-7-2026;1-8-2026;2-2-1991`, `${wie};${PLEK};1-7-2026;1-8-2026;3-3-1992`);
    const all = await stays(wie);
    expect(all).toHaveLength(4);
    const [first, second, ...later] = all;
    const same = later.find(({ geboortedatum }) => geboortedatum === '1991-02-02');
    expect(same?.persoon).toBe(second?.persoon);
    expect(new Set(all.map(({ persoon }) => persoon)).size).toBe(3);
    expect(first?.persoon).not.toBe(second?.persoon);
  });

  it('are not joined by a file to one of two who have the same name', async () => {
    const wie = naam();
    const [een, twee] = [
      await huis.checkIn({ naam: wie, woonplaats: 'Opole', aankomst: '2026-11-20' }),
      await huis.checkIn({ naam: wie, woonplaats: 'Opole', aankomst: '2026-11-20' }),
    ];
    await neemIn(`${wie};${PLEK};1-3-2026;1-4-2026;`);
    const [imported] = (await stays(wie)).filter(({ bron }) => bron === 'bestand');
    expect([await persoonVan(een), await persoonVan(twee)]).not.toContain(imported?.persoon);
  });

  it('are not joined when who is chosen at check-in was born on another day', async () => {
    const wie = naam();
    const eerst = await huis.checkIn({ naam: wie, geboortedatum: '1990-01-01', vertrek: '2026-11-22' });
    const persoon = await persoonVan(eerst);
    const nu = await huis.checkIn({
      naam: wie,
      aankomst: '2026-11-23',
      geboortedatum: '1991-01-01',
      persoon,
    });
    expect(await persoonVan(nu)).not.toBe(persoon);
    expect(await ziet(nu)).toEqual([nu]);
  });

  it('stay apart when another system says whose they are', async () => {
    const wie = naam();
    const eerst = await huis.checkIn({ naam: wie, vertrek: '2026-11-22' });
    const persoon = await persoonVan(eerst);
    const { id } = await registerVerblijf(huis.ctx(), {
      ...huis.stay({ naam: wie, aankomst: '2026-11-23', persoon }),
      bron: 'api',
    });
    expect(await persoonVan(id)).toBe(persoon);
    expect([await ziet(id), await ziet(eerst)]).toEqual([[id], [eerst]]);
  });

  it('show nobody the request, the steps or the log lines of the other', async () => {
    const wie = naam();
    await neemIn(`${wie};${PLEK};1-3-2026;1-4-2026;`, `${wie};${PLEK};20-11-2026;20-12-2026;`);
    const [een, twee] = await stays(wie);
    if (een === undefined || twee === undefined) throw new Error('two were taken in');
    await recordVerzoek(huis.ctx(), {
      ...{ verblijf: een.id, id: randomUUID(), soort: 'correctie', toelichting: 'Ik heet anders' },
    });
    await asOwner(database, async (owner) => {
      await sql`insert into brp_inschrijving (gemeente, id, persoon, vanaf, status, bron, vastgelegd_op)
        values ('0160', gen_random_uuid(), ${een.persoon}, '2026-03-01', 'ingeschreven', 'medewerker', now())`.execute(
        owner,
      );
      await sql`insert into inschrijfstap (gemeente, organisatie, persoon, stap, datum, verzoek, vastgelegd_op)
        values ('0160', ${huis.organisatie}, ${een.persoon}, 'afspraak', '2026-12-01', gen_random_uuid(), now())`.execute(
        owner,
      );
    });
    const { verzoek, brp_inschrijving, inschrijfstap, inzage } = await kopieVanHuisvester(twee.id);
    expect([verzoek, brp_inschrijving, inschrijfstap]).toEqual([null, null, null]);
    const own = await kopie(een.id);
    expect(own.verzoek).toHaveLength(1);
    expect(own.auditlog).toContainEqual(expect.objectContaining({ object_soort: 'verzoek' }));
    const about = (await kopie(twee.id)).auditlog ?? [];
    expect(about).not.toContainEqual(expect.objectContaining({ object_soort: 'verzoek' }));
    // The press that made the code is the one look at this stay.
    expect(inzage).toHaveLength(1);
  });

  it('stay apart once a name was corrected to somebody else’s', async () => {
    const wie = naam();
    const eerst = await huis.checkIn({ naam: wie, vertrek: '2026-11-22' });
    const nu = await huis.checkIn({ naam: wie, aankomst: '2026-11-23', persoon: await persoonVan(eerst) });
    expect(await ziet(nu)).toEqual([eerst, nu].sort());
    await correctVerblijf(huis.ctx(), {
      ...{ verblijf: nu, reden: 'De verkeerde gekozen', wijzigingen: { naam: naam() } },
    });
    expect([await ziet(nu), await ziet(eerst)]).toEqual([[nu], [eerst]]);
  });

  it('stay apart once the stay before a corrected name was anonymised', async () => {
    const wie = naam();
    const eerst = await huis.checkIn({ naam: wie, vertrek: '2026-11-22' });
    const persoon = await persoonVan(eerst);
    const nu = await huis.checkIn({ naam: wie, aankomst: '2026-11-23', persoon });
    await asOwner(database, (owner) =>
      sql`insert into brp_inschrijving (gemeente, id, persoon, vanaf, status, bron, vastgelegd_op)
        values ('0160', gen_random_uuid(), ${persoon}, '2026-11-20', 'ingeschreven', 'medewerker', now())`.execute(
        owner,
      ),
    );
    await correctVerblijf(huis.ctx(), {
      ...{ verblijf: nu, reden: 'De verkeerde gekozen', wijzigingen: { naam: naam() } },
    });
    await anonimiseer(eerst);
    expect((await kopie(nu)).brp_inschrijving).toBeNull();
    // The other way round: of whom the first stay was.
    const vorig = await createVerblijf(database, huis.locatie, {
      ...{ naam: wie, aankomst: '2026-11-01', vertrek: '2026-11-05' },
    });
    const { id } = await createVerblijf(database, huis.locatie, {
      ...{ naam: wie, persoon: vorig.persoon, zekere_persoon: vorig.id },
    });
    await correctVerblijf(huis.ctx(), {
      ...{ verblijf: vorig.id, reden: 'Een ander', wijzigingen: { naam: naam() } },
    });
    await anonimiseer(vorig.id);
    expect((await stays(wie)).find((one) => one.id === id)?.zekere_persoon).toBeNull();
  });

  it('leave each what was done before the other came, when registratie says two', async () => {
    const wie = naam();
    const rows = [
      { aankomst: '2026-03-01', vertrek: '2026-04-01', aangemaakt_op: '2026-03-01T12:00:00+01:00' },
      { aankomst: '2026-05-01', vertrek: '2026-06-01', aangemaakt_op: '2026-05-01T12:00:00+02:00' },
    ];
    const persoon = randomUUID();
    const [een, twee] = await createVerblijven(
      database,
      huis.locatie,
      rows.map((row) => ({ ...row, naam: wie, persoon, bron: 'bestand' as const })),
    );
    await asOwner(database, (owner) =>
      sql`insert into brp_inschrijving (gemeente, id, persoon, vanaf, status, bron, vastgelegd_op)
        values ('0160', gen_random_uuid(), ${persoon}, '2026-03-05', 'ingeschreven', 'medewerker', '2026-03-05')`.execute(
        owner,
      ),
    );
    await decideZelfde(registratie, {
      ...{ een: persoon, ander: persoon, oordeel: 'verschillend' },
      ...{ een_verblijf: twee?.id ?? '', ander_verblijf: een?.id ?? '' },
    });
    expect((await kopie(twee?.id ?? '')).brp_inschrijving).toBeNull();
    expect((await kopie(een?.id ?? '')).brp_inschrijving).toHaveLength(1);
  });

  it('never meet, whatever two people have in common and however they came in', async () => {
    const velden = {
      woonplaats: fc.boolean(),
      land: fc.boolean(),
      geboortedatum: fc.boolean(),
      naam: fc.boolean(),
    };
    const weg = fc.constantFrom('bestand', 'twee bestanden', 'api', 'api met persoon', 'balie');
    await fc.assert(
      fc.asyncProperty(fc.record({ ...velden, bekend: fc.boolean(), weg }), async (zo) => {
        const [wie, ook] = [naam(), naam()];
        const jan = {
          naam: wie,
          woonplaats: 'Opole',
          land: '7028',
          geboortedatum: zo.bekend ? '1990-01-01' : null,
        };
        const piet = {
          naam: zo.naam ? wie : ook,
          woonplaats: zo.woonplaats ? 'Opole' : 'Kielce',
          land: zo.land ? '7028' : '7047',
          geboortedatum: zo.geboortedatum ? jan.geboortedatum : '1991-01-01',
        };
        const line = (one: typeof jan, dagen: string) =>
          [one.naam, one.woonplaats, one.land === '7028' ? 'PL' : 'RO', dagen, one.geboortedatum ?? ''].join(
            ';',
          );
        const lines = [line(jan, '1-3-2026;1-4-2026'), line(piet, '1-5-2026;1-6-2026')];
        if (zo.weg === 'bestand') await neemIn(...lines);
        else if (zo.weg === 'twee bestanden') for (const one of lines) await neemIn(one);
        else {
          const eerst = await huis.checkIn({ ...jan, aankomst: '2026-11-20', vertrek: '2026-11-22' });
          const persoon = zo.weg === 'api met persoon' ? await persoonVan(eerst) : null;
          const later = huis.stay({ ...piet, aankomst: '2026-11-23', persoon });
          if (zo.weg === 'balie') await registerVerblijf(huis.ctx(), later);
          else await registerVerblijven(huis.ctx(), { verblijven: [{ ...later, bron: 'api' }] });
        }
        const both = [...(await stays(wie)), ...(zo.naam ? [] : await stays(ook))];
        expect(both).toHaveLength(2);
        for (const { id } of both) expect(await zeker(id)).toEqual([id]);
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});

describe('stays that are certainly of one person', () => {
  it('are those of who moved, also under a name put right since', async () => {
    const wie = naam();
    const eerst = await huis.checkIn({ naam: wie });
    const id = randomUUID();
    await moveVerblijf(huis.ctx(), { verblijf: eerst, locatie: ander.locatie.id, per: '2026-11-23', id });
    await correctVerblijf(huis.ctx(), { verblijf: id, reden: 'Tikfout', wijzigingen: { naam: `${wie}a` } });
    expect(await ziet(id)).toEqual([eerst, id].sort());
  });

  it('are those of whom an employee chose at check-in', async () => {
    const wie = naam();
    const eerst = await huis.checkIn({ naam: wie, vertrek: '2026-11-22' });
    const nu = await huis.checkIn({ naam: wie, aankomst: '2026-11-23', persoon: await persoonVan(eerst) });
    expect([await ziet(nu), await ziet(eerst)]).toEqual([[eerst, nu].sort(), [eerst, nu].sort()]);
  });

  it('are those of whom an employee chose, also when an earlier one has no name any more', async () => {
    const wie = naam();
    const eerst = await huis.checkIn({ naam: wie, aankomst: '2026-11-18', vertrek: '2026-11-20' });
    const persoon = await persoonVan(eerst);
    const dan = await huis.checkIn({ naam: wie, aankomst: '2026-11-20', vertrek: '2026-11-22', persoon });
    await anonimiseer(eerst);
    const nu = await huis.checkIn({ naam: wie, aankomst: '2026-11-23', persoon });
    expect(await ziet(nu)).toEqual([dan, nu].sort());
  });

  it('are those that registratie confirms of one person with another home town', async () => {
    const wie = naam();
    const eerst = await huis.checkIn({ naam: wie, woonplaats: 'Opole', vertrek: '2026-11-22' });
    const persoon = await persoonVan(eerst);
    const nu = await huis.checkIn({ naam: wie, woonplaats: 'Kielce', aankomst: '2026-11-23', persoon });
    expect(await ziet(nu)).toEqual([nu]);
    await decideZelfde(registratie, {
      ...{ een: persoon, ander: persoon, oordeel: 'zelfde', een_verblijf: nu, ander_verblijf: eerst },
    });
    expect(await ziet(nu)).toEqual([eerst, nu].sort());
  });

  it('keep who looked at them when registratie says that they are another’s', async () => {
    const wie = naam();
    await neemIn(`${wie};${PLEK};1-3-2026;1-4-2026;`, `${wie};${PLEK};1-5-2026;1-6-2026;`);
    const [een, twee] = await stays(wie);
    const looks = async () => ((await kopieVanHuisvester(een?.id ?? '')).inzage ?? []).length;
    const before = await looks();
    await decideZelfde(registratie, {
      ...{ een: een?.persoon ?? '', ander: een?.persoon ?? '', oordeel: 'verschillend' },
      ...{ een_verblijf: twee?.id ?? '', ander_verblijf: een?.id ?? '' },
    });
    expect(await looks()).toBeGreaterThan(before);
    // It is not asked again of the two.
    expect(
      (await listZelfde(registratie, {})).voorstellen.filter(({ een: one }) => one.naam === wie),
    ).toEqual([]);
  });

  it('are those that registratie confirms: of a file, and apart when it says two', async () => {
    const [wie, twee] = [naam(), naam()];
    for (const one of [wie, twee])
      await neemIn(`${one};${PLEK};1-3-2026;1-4-2026;`, `${one};${PLEK};1-5-2026;1-6-2026;`);
    const voorstel = async (van: string) =>
      (await listZelfde(registratie, {})).voorstellen.find(({ een, geteld }) => een.naam === van && geteld);
    const decide = async (van: string, oordeel: 'zelfde' | 'verschillend') => {
      const found = await voorstel(van);
      if (found === undefined) throw new Error('nothing was suggested');
      await decideZelfde(registratie, {
        ...{ een: found.een.persoon, ander: found.ander.persoon, oordeel },
        ...{ een_verblijf: found.een.verblijf, ander_verblijf: found.ander.verblijf },
      });
    };
    await decide(wie, 'zelfde');
    const ids = (await stays(wie)).map(({ id }) => id);
    expect(await ziet(ids[0] ?? '')).toEqual([...ids].sort());
    expect(await voorstel(wie)).toBeUndefined();

    await decide(twee, 'verschillend');
    const apart = await stays(twee);
    expect(new Set(apart.map(({ persoon }) => persoon)).size).toBe(2);
    expect(await ziet(apart[0]?.id ?? '')).toEqual([apart[0]?.id]);
  });

  it('are those at another organisation that registratie confirms, with who registered them', async () => {
    const wie = naam();
    const hier = await huis.checkIn({ naam: wie, aankomst: '2026-10-20' });
    const daar = await createVerblijf(database, elders.locatie, {
      ...{ naam: wie, aankomst: '2026-07-20', vertrek: '2026-10-10' },
    });
    expect(await ziet(hier)).toEqual([hier]);
    await decideZelfde(registratie, { een: await persoonVan(hier), ander: daar.persoon, oordeel: 'zelfde' });
    const { verblijf, auditlog } = await kopie(hier);
    expect(verblijf).toMatchObject([
      { id: daar.id, organisatie: elders.organisatie },
      { id: hier, organisatie: huis.organisatie },
    ]);
    // What was decided about the person is among what was done with the data.
    expect(auditlog).toContainEqual(
      expect.objectContaining({ object_soort: 'persoon', actor_soort: 'gemeente' }),
    );
    const employee = contextFor(database, await createHuisvester(database, elders.organisatie));
    expect(await ziet(daar.id)).toEqual([daar.id, hier].sort());
    // A code that the huisvester made is known there too.
    const { verblijf: shown } = await kopieVanHuisvester(daar.id, employee);
    expect((shown ?? []).map(({ id }) => id)).toEqual([daar.id]);
    await decideZelfde(registratie, {
      een: await persoonVan(hier),
      ander: daar.persoon,
      oordeel: 'verschillend',
    });
    expect(await ziet(hier)).toEqual([hier]);
  });
});
