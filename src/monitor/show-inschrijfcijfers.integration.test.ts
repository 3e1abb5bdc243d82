import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { asOwner, testDatabase } from '../../test/database.ts';
import { contextFor, createActor, createHuisvester, createStaff } from '../../test/factories/actor.ts';
import { createGemeente } from '../../test/factories/gemeente.ts';
import { createLocatie } from '../../test/factories/locatie.ts';
import { createOrganisatie } from '../../test/factories/organisatie.ts';
import { createVerblijf, createVerblijven } from '../../test/factories/verblijf.ts';
import { listWerklijst } from '../inschrijving/list-werklijst.ts';
import { setStap } from '../inschrijving/set-stap.ts';
import { decideZelfde } from '../inschrijving/zelfde-personen.ts';
import { publiek } from '../platform/access/actor.ts';
import { Forbidden } from '../platform/errors.ts';
import { inschrijfregels } from './inschrijfregels.ts';
import { type Inschrijvingencijfers, showInschrijfcijfers } from './show-inschrijfcijfers.ts';

const database = await testDatabase();
/** Today is 24 November 2026. */
const staff = async (role: Parameters<typeof createStaff>[1], ...gemeenten: string[]) =>
  contextFor(database, await createStaff(database, role, ...gemeenten));
const people = (count: number, over: Record<string, unknown>) => Array.from({ length: count }, () => over);
const LONG = { aankomst: '2026-11-01', verwacht_vertrek: '2027-06-01' };
const SHORT = { aankomst: '2026-11-01', verwacht_vertrek: '2026-12-20' };
const LOST = { aankomst: '2026-08-01', verwacht_vertrek: '2026-11-20' };
let organisatie: string;
let huizen: Awaited<ReturnType<typeof createLocatie>>[];

beforeAll(async () => {
  await createGemeente(database);
  await createGemeente(database, { code: '0175' });
  organisatie = (await createOrganisatie(database, {}, { gemeenten: ['0160', '0175'] })).id;
  const house = (kern: string, over = {}) =>
    createLocatie(database, { organisatie, kern, naam: kern, ...over });
  huizen = [await house('Gramsbergen'), await house('Bergentheim'), await house('Dedemsvaart')];
  const [een, twee, drie] = huizen as [(typeof huizen)[0], (typeof huizen)[0], (typeof huizen)[0]];
  const ommen = await house('Ommen', { gemeente: '0175' });
  const registratie = await staff('registratie', '0160');

  const late = await createVerblijven(database, een, people(14, LONG));
  await createVerblijven(database, een, people(9, SHORT));
  await createVerblijven(database, een, people(6, LOST));
  await createVerblijven(database, twee, people(3, SHORT));
  await createVerblijven(database, drie, people(11, LOST));
  await createVerblijven(database, drie, people(2, { ...LONG, aankomst: '2026-12-01', status: 'verwacht' }));
  await createVerblijven(database, drie, people(8, { ...SHORT, vertrek: '2026-11-20' }));
  await createVerblijven(database, ommen, people(7, LONG));
  await setStap(registratie, {
    verzoek: randomUUID(),
    personen: late.slice(0, 8).map(({ persoon }) => persoon),
    stap: 'ingeschreven',
    datum: '2026-11-20',
  });
  // Registered, and gone.
  const gone = await createVerblijven(database, drie, people(6, { ...LONG, vertrek: '2026-11-22' }));
  await setStap(registratie, {
    verzoek: randomUUID(),
    personen: gone.map(({ persoon }) => persoon),
    stap: 'ingeschreven',
    datum: '2026-11-20',
  });
  // One human being at two landlords.
  const other = await createOrganisatie(database);
  const elders = await createLocatie(database, {
    organisatie: other.id,
    kern: 'Dedemsvaart',
    naam: 'Elders',
  });
  const pair = [
    await createVerblijf(database, een, { ...SHORT, naam: 'Anna Nowak' }),
    await createVerblijf(database, elders, { aankomst: '2026-11-10', naam: 'Anna Nowak' }),
  ].map(({ persoon }) => persoon);
  await decideZelfde(registratie, { een: pair[0] ?? '', ander: pair[1] ?? '', oordeel: 'zelfde' });
});

/** What the worklist of registratie says. */
const werklijst = async (...gemeenten: string[]) =>
  (await listWerklijst(await staff('registratie', ...gemeenten), { alles: true } as never)).cijfers;

/** Every figure that is shown, with the one it should be. */
const pairs = (
  { totaal }: Inschrijvingencijfers,
  { nachtregister, ...rest }: Awaited<ReturnType<typeof werklijst>>,
) =>
  (['brp', 'route', 'lijst'] as const)
    .flatMap((part) =>
      Object.entries(totaal[part]).map(([key, figure]) => [figure, (rest[part] as never)[key]]),
    )
    .concat([[totaal.nachtregister, nachtregister]]);

describe('figures of registering', () => {
  it('are those of the worklist, or hidden', async () => {
    const cijfers = await werklijst('0160');
    expect(cijfers).toMatchObject({
      nachtregister: 44,
      brp: { ingeschreven: 8, niet_ingeschreven: 0, onbekend: 36 },
      lijst: { te_laat: 6, binnenkort: 2, nagaan: 17, vertrokken: 6 },
    });
    const figures = await showInschrijfcijfers(await staff('beleid', '0160'), {});
    expect(figures).toMatchObject({ op: '2026-11-24', locaties: null, werklijst: false });
    const shown = pairs(figures, cijfers);
    expect(shown).toHaveLength(11);
    for (const [figure, is] of shown) if (figure !== null) expect(figure).toBe(is);
    // Two are announced; with who is overdue they are who belongs in the BRP.
    expect(shown.filter(([figure]) => figure === null)).toEqual([
      [null, 6],
      [null, 2],
    ]);
  });

  it('by kern hide the small ones, and what would give them away', async () => {
    const { kernen } = await showInschrijfcijfers(await staff('beleid', '0160'), {});
    expect(kernen.map(({ naam }) => naam)).toEqual(['Bergentheim', 'Dedemsvaart', 'Gramsbergen']);
    expect(kernen[0]).toEqual({
      naam: 'Bergentheim',
      aanwezig: null,
      brp: { ingeschreven: 0, niet_ingeschreven: 0, onbekend: null },
    });
    expect(kernen.filter(({ aanwezig }) => aanwezig === null).length).toBeGreaterThanOrEqual(2);
    expect(kernen[2]).toMatchObject({ naam: 'Gramsbergen', aanwezig: 29, brp: { onbekend: 21 } });
  });

  it('by location are for who may ask the register, and add up to those of the gemeente', async () => {
    const cijfers = await werklijst('0160');
    for (const role of ['toezicht', 'registratie'] as const) {
      const { locaties, werklijst: opens } = await showInschrijfcijfers(await staff(role, '0160'), {});
      expect(opens).toBe(role === 'registratie');
      const sum = (of: (row: NonNullable<typeof locaties>[number]['cijfers']) => number) =>
        (locaties ?? []).reduce((total, row) => total + of(row.cijfers), 0);
      expect(sum((row) => row.nachtregister)).toBe(cijfers.nachtregister);
      expect(sum((row) => row.brp.ingeschreven)).toBe(cijfers.brp.ingeschreven);
      expect(sum((row) => row.route.rni)).toBe(cijfers.route.rni);
      expect(sum((row) => row.lijst.vertrokken)).toBe(cijfers.lijst.vertrokken);
      const small = locaties?.find(({ naam }) => naam === 'Bergentheim');
      expect(small?.cijfers.nachtregister).toBe(3);
    }
    for (const role of ['beleid', 'belastingen', 'beheer'] as const)
      expect((await showInschrijfcijfers(await staff(role, '0160'), {})).locaties).toBeNull();
  });

  it('are of one gemeente at a time, of the reader only; a location only where the register may be asked', async () => {
    const elsewhere = await showInschrijfcijfers(await staff('beleid', '0160'), { gemeente: '0175' });
    expect(elsewhere.gemeente.code).toBe('0160');
    const both = await showInschrijfcijfers(await staff('beleid', '0160', '0175'), { gemeente: '0175' });
    expect(both.totaal.nachtregister).toBe(7);
    expect(both.totaal.lijst).toEqual((await werklijst('0175')).lijst);
    const mixed = await createActor(database, [
      { rol: 'beleid', gemeente: '0160', organisatie: null },
      { rol: 'toezicht', gemeente: '0175', organisatie: null },
    ]);
    const of = (gemeente: string) => showInschrijfcijfers(contextFor(database, mixed), { gemeente });
    expect((await of('0160')).locaties).toBeNull();
    expect((await of('0175')).locaties?.map(({ naam }) => naam)).toEqual(['Ommen']);
  });

  it('do not join somebody by a pair across gemeenten, which only who works for both may know', async () => {
    const before = await showInschrijfcijfers(await staff('beleid', '0160'), {});
    const [een, , drie] = huizen;
    const here = [
      await createVerblijf(database, een as never, { ...LOST, naam: 'Beata Wilk' }),
      await createVerblijf(database, drie as never, { ...LOST, naam: 'Wilk Beata' }),
    ];
    await asOwner(database, async (owner) => {
      const there = randomUUID();
      for (const { persoon } of here)
        await sql`insert into zelfde_persoon values ('0160', gen_random_uuid(), least(${persoon}::uuid, ${there}::uuid),
          '0175', greatest(${persoon}::uuid, ${there}::uuid), 'zelfde', now(), null)`.execute(owner);
    });
    const after = await showInschrijfcijfers(await staff('beleid', '0160'), {});
    expect(after.totaal.nachtregister).toBe((before.totaal.nachtregister ?? 0) + 2);
    expect(after.totaal.nachtregister).toBe((await werklijst('0160')).nachtregister);
  });

  it('never hold a name, a person or a stay, in files neither', async () => {
    const answers = [
      await showInschrijfcijfers(await staff('beleid', '0160'), {}),
      await showInschrijfcijfers(await staff('toezicht', '0160'), {}),
    ];
    const text = JSON.stringify([...answers, ...answers.map((figures) => inschrijfregels(figures, 'en'))]);
    const stays = await asOwner(database, (owner) => owner.selectFrom('verblijf').selectAll().execute());
    for (const { id, persoon, naam, woonplaats } of stays)
      for (const secret of [id, persoon, naam, woonplaats]) expect(text).not.toContain(secret);
    const rows = inschrijfregels(answers[0] as Inschrijvingencijfers, 'nl');
    expect(rows).toHaveLength(11 + 3 * 4);
    for (const { aantal } of rows) expect([1, 2, 3, 4]).not.toContain(aantal);
  });

  it('are refused to huisvesters, to who has no role, and to who is not logged in', async () => {
    const actors = [await createHuisvester(database, organisatie), await createActor(database, []), publiek];
    for (const actor of actors)
      await expect(showInschrijfcijfers(contextFor(database, actor), {})).rejects.toThrow(Forbidden);
  });
});
