import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { asOwner, testDatabase } from '../../test/database.ts';
import { contextFor, createHuisvester, createStaff } from '../../test/factories/actor.ts';
import { createGemeente } from '../../test/factories/gemeente.ts';
import { createLocatie } from '../../test/factories/locatie.ts';
import { createOrganisatie } from '../../test/factories/organisatie.ts';
import { createVerblijf } from '../../test/factories/verblijf.ts';
import type { Actor } from '../platform/access/actor.ts';
import { Forbidden, NotFound, Refused } from '../platform/errors.ts';
import { checkAdressen } from './adrescontrole/check-adressen.ts';
import { fetchAdressen } from './adrescontrole/fetch-adressen.ts';
import { showAdrescontrole } from './adrescontrole/show-adrescontrole.ts';
import { listWerklijst } from './list-werklijst.ts';
import { planInschrijfdag } from './plan-inschrijfdag.ts';
import { pointOut } from './point-out.ts';
import { setStap } from './set-stap.ts';
import { showBewoner } from './show-bewoner.ts';
import { listInschrijfdagen, showInschrijfdag } from './show-inschrijfdag.ts';
import { showInschrijving } from './show-inschrijving.ts';
import { signFormulier, withdrawFormulier } from './sign-formulier.ts';
import { decideZelfde, listZelfde } from './zelfde-personen.ts';

const database = await testDatabase();
await createGemeente(database);
await createGemeente(database, { code: '0175' });
const organisatie = await createOrganisatie(database);
const other = await createOrganisatie(database);
const huis = await createLocatie(database, { organisatie: organisatie.id, maximum: 4 });
const elders = await createLocatie(database, { organisatie: other.id });
const ommen = await createLocatie(database, { organisatie: other.id, gemeente: '0175' });
const registratie = contextFor(database, await createStaff(database, 'registratie', '0160'));
const vreemd = contextFor(database, await createStaff(database, 'registratie', '0175'));
const huisvester = contextFor(database, await createHuisvester(database, organisatie.id));
const toezicht = contextFor(database, await createStaff(database, 'toezicht', '0160'));

/** Tonight is 24 November 2026. */
const long = { aankomst: '2026-11-01', verwacht_vertrek: '2027-06-01' };
const namen = [
  'Anna',
  'Beata',
  'Celina',
  'Dorota',
  'Ewa',
  'Felicja',
  'Gabriela',
  'Halina',
  'Irena',
  'Jadwiga',
];
let next = 0;
/** Somebody of a name of its own. */
const newcomer = (over: Parameters<typeof createVerblijf>[2] = {}, where = huis) =>
  createVerblijf(database, where, {
    naam: `${namen[next++ % namen.length]} Nowak${'abcdefgh'[next % 8]}`,
    ...over,
  });

const periodesOf = (persoon: string) =>
  asOwner(database, (owner) =>
    owner
      .selectFrom('brp_inschrijving')
      .select(['vanaf', 'tot', 'status', 'bron'])
      .where('persoon', '=', persoon)
      .orderBy('vanaf')
      .execute(),
  );
const set = (
  persoon: string,
  stap: 'ingeschreven' | 'uitgeschreven' | 'uitgenodigd',
  datum: string,
  ctx = registratie,
) => setStap(ctx, { verzoek: randomUUID(), personen: [persoon], stap, datum });

describe('the worklist', () => {
  it('has who is overdue with the reason, and a reading record for everybody shown', async () => {
    const stay = await newcomer(long);
    const { list, cijfers } = await listWerklijst(registratie, { toon: 'te_laat', alles: true } as never);
    const row = list.rows.find(({ persoon }) => persoon === stay.persoon);
    expect(row).toMatchObject({
      lijst: 'te_laat',
      stand: 'open',
      route: { route: 'brp', uiterlijk: '2026-11-06' },
    });
    expect(cijfers.lijst.te_laat).toBe(list.total);
    const seen = await asOwner(database, (owner) =>
      owner.selectFrom('inzage').select('persoon').where('referentie', '=', registratie.reference).execute(),
    );
    expect(seen.map(({ persoon }) => persoon).sort()).toEqual(list.rows.map(({ persoon }) => persoon).sort());
  });

  it('is nobody’s but registratie’s, and shows nobody of another gemeente', async () => {
    const stay = await newcomer(long);
    await expect(listWerklijst(toezicht, {})).rejects.toBeInstanceOf(Forbidden);
    await expect(listWerklijst(huisvester, {})).rejects.toBeInstanceOf(Forbidden);
    const { list } = await listWerklijst(vreemd, { toon: 'hier', alles: true } as never);
    expect(list.rows.map(({ persoon }) => persoon)).not.toContain(stay.persoon);
    await expect(showBewoner(vreemd, { persoon: stay.persoon })).rejects.toBeInstanceOf(NotFound);
    await expect(set(stay.persoon, 'uitgenodigd', '2026-11-20', vreemd)).rejects.toBeInstanceOf(NotFound);
  });

  it('lets the five days begin when the expectation changed', async () => {
    const stay = await newcomer(long);
    await asOwner(database, (owner) =>
      sql`insert into correctie (gemeente, organisatie, verblijf, soort, oud, nieuw, op) values ('0160', ${organisatie.id},
        ${stay.id}, 'wijziging', '{"verwacht_vertrek": "2026-12-01"}', '{"verwacht_vertrek": "2027-06-01"}',
        '2026-11-22T10:00:00Z')`.execute(owner),
    );
    expect((await showBewoner(registratie, { persoon: stay.persoon })).route.uiterlijk).toBe('2026-11-27');
  });
});

describe('a step', () => {
  it('takes somebody off the list once registered, and keeps it by period', async () => {
    const { persoon } = await newcomer(long);
    await set(persoon, 'uitgenodigd', '2026-11-20');
    expect(await showBewoner(registratie, { persoon })).toMatchObject({
      stand: 'uitgenodigd',
      lijst: 'te_laat',
    });
    await set(persoon, 'ingeschreven', '2026-11-23');
    expect(await showBewoner(registratie, { persoon })).toMatchObject({ stand: 'ingeschreven', lijst: null });
    await set(persoon, 'uitgeschreven', '2026-11-24');
    expect(await periodesOf(persoon)).toEqual([
      { vanaf: '2026-11-23', tot: '2026-11-24', status: 'ingeschreven', bron: 'medewerker' },
      { vanaf: '2026-11-24', tot: null, status: 'niet_ingeschreven', bron: 'medewerker' },
    ]);
    // Said better: registered a week earlier, and still.
    await set(persoon, 'ingeschreven', '2026-11-16');
    expect(await periodesOf(persoon)).toEqual([
      { vanaf: '2026-11-16', tot: null, status: 'ingeschreven', bron: 'medewerker' },
    ]);
  });

  it('sent twice happens once', async () => {
    const { persoon } = await newcomer(long);
    const step = {
      verzoek: randomUUID(),
      personen: [persoon],
      stap: 'ingeschreven' as const,
      datum: '2026-11-20',
    };
    await setStap(registratie, step);
    await setStap(registratie, step);
    const { stappen } = await showBewoner(registratie, { persoon });
    expect(stappen).toHaveLength(1);
    expect(await periodesOf(persoon)).toHaveLength(1);
  });

  it('is refused when it is still to come, says no reason, or was not chosen', async () => {
    const { persoon } = await newcomer(long);
    await expect(set(persoon, 'ingeschreven', '2026-11-25')).rejects.toMatchObject({
      code: 'stap_in_toekomst',
    });
    const notNeeded = {
      verzoek: randomUUID(),
      personen: [persoon],
      stap: 'niet_nodig' as const,
      datum: '2026-11-20',
    };
    await expect(setStap(registratie, notNeeded)).rejects.toMatchObject({
      code: 'reden_kiezen',
      field: 'reden',
    });
    await expect(setStap(registratie, { ...notNeeded, stap: '' as 'niet_nodig' })).rejects.toMatchObject({
      issues: [{ path: 'stap', code: 'verplicht' }],
    });
    await setStap(registratie, { ...notNeeded, reden: 'elders_ingeschreven' });
    expect(await periodesOf(persoon)).toMatchObject([{ status: 'niet_ingeschreven', vanaf: '2026-11-20' }]);
  });
});

describe('a registration day', () => {
  it('gives everybody chosen an appointment, tells the huisvester, and ticks off who came', async () => {
    const stays = [await newcomer(long), await newcomer(long)];
    const personen = stays.map(({ persoon }) => persoon);
    const id = randomUUID();
    const day = { id, locatie: huis.id, personen, datum: '2026-11-24', van: '14:00' };
    expect(await planInschrijfdag(registratie, day)).toEqual({ id, aantal: 2 });
    await planInschrijfdag(registratie, day);
    const mail = await asOwner(database, (owner) =>
      owner
        .selectFrom('bericht')
        .select(['onderwerp', 'tekst'])
        .where('sleutel', '=', `inschrijfdag:${id}`)
        .execute(),
    );
    expect(mail).toHaveLength(1);
    expect(mail[0]?.tekst).toContain('2 bewoners');
    expect(mail[0]?.tekst).not.toContain('Nowak');
    const first = personen[0] ?? '';
    await setStap(registratie, {
      verzoek: randomUUID(),
      personen: [first],
      stap: 'ingeschreven',
      datum: day.datum,
    });
    const { dag, bewoners } = await showInschrijfdag(registratie, { dag: id });
    expect(dag).toMatchObject({ aantal: 2, ingeschreven: 1, van: '14:00' });
    expect(bewoners.map(({ stand }) => stand).sort()).toEqual(['afspraak', 'ingeschreven']);
    const seen = await showInschrijving(huisvester, { verblijf: stays[1]?.id ?? '' });
    expect(seen.inschrijfdag).toEqual({ datum: '2026-11-24', van: '14:00' });
  });

  it('takes nobody who is elsewhere, and no day or place of another gemeente', async () => {
    const stay = await newcomer(long, elders);
    const day = {
      id: randomUUID(),
      locatie: huis.id,
      personen: [stay.persoon],
      datum: '2026-11-30',
      van: '09:30',
    };
    await expect(planInschrijfdag(registratie, day)).rejects.toMatchObject({ code: 'bewoner_elders' });
    await expect(planInschrijfdag(vreemd, day)).rejects.toBeInstanceOf(NotFound);
    await expect(planInschrijfdag(registratie, { ...day, datum: '2026-11-23' })).rejects.toBeInstanceOf(
      Refused,
    );
    expect(await listInschrijfdagen(vreemd, {})).toEqual([]);
  });
});

describe('one person at two organisations', () => {
  const name = { naam: 'Zbigniew Wiśniewski-Żak' };
  it('is suggested, never joined by itself; once confirmed the stays count together', async () => {
    const first = await newcomer({ ...name, aankomst: '2026-07-20', vertrek: '2026-10-10' }, elders);
    const second = await newcomer({
      naam: 'Wisniewski-Zak Zbigniew',
      aankomst: '2026-10-15',
      verwacht_vertrek: '2026-12-20',
    });
    const { persoon } = second;
    expect(await showBewoner(registratie, { persoon })).toMatchObject({
      route: { route: 'rni' },
      verblijven: [{}],
    });
    const { voorstellen } = await listZelfde(registratie, {});
    const mine = voorstellen.filter(({ een, ander }) => [een.persoon, ander.persoon].includes(persoon));
    expect(mine).toMatchObject([{ gelijk: ['naam', 'woonplaats'], tegelijk: false }]);

    await set(first.persoon, 'ingeschreven', '2026-08-01');
    await decideZelfde(registratie, { een: persoon, ander: first.persoon, oordeel: 'zelfde' });
    const joined = await showBewoner(registratie, { persoon: first.persoon });
    expect(joined).toMatchObject({ persoon, route: { route: 'brp' }, stand: 'ingeschreven' });
    expect(joined.verblijven).toHaveLength(2);
    expect(await periodesOf(persoon)).toMatchObject([{ vanaf: '2026-08-01', status: 'ingeschreven' }]);
    // What is noted later is noted for both.
    await set(persoon, 'uitgeschreven', '2026-11-20');
    expect(await periodesOf(first.persoon)).toEqual(await periodesOf(persoon));

    await decideZelfde(registratie, { een: first.persoon, ander: persoon, oordeel: 'verschillend' });
    expect((await showBewoner(registratie, { persoon })).verblijven).toHaveLength(1);
    const after = await listZelfde(registratie, {});
    expect(after.voorstellen.some(({ een, ander }) => [een.persoon, ander.persoon].includes(persoon))).toBe(
      false,
    );
  });

  it('is not suggested when born on another day, and cannot be joined over a border that nobody sees across', async () => {
    const born = { naam: 'Magdalena Bogacka' };
    await newcomer({ ...born, geboortedatum: '1990-01-01' });
    await newcomer({ ...born, geboortedatum: '1991-01-01' }, elders);
    const here = await newcomer({ naam: 'Ireneusz Sowa' });
    const there = await newcomer({ naam: 'Ireneusz Sowa' }, ommen);
    const { voorstellen } = await listZelfde(registratie, {});
    expect(
      voorstellen.filter(({ een }) => ['Magdalena Bogacka', 'Ireneusz Sowa'].includes(een.naam)),
    ).toEqual([]);
    const pair = { een: here.persoon, ander: there.persoon, oordeel: 'zelfde' } as const;
    await expect(decideZelfde(registratie, pair)).rejects.toBeInstanceOf(NotFound);
    await expect(decideZelfde(vreemd, pair)).rejects.toBeInstanceOf(NotFound);
    // Who works for both gemeenten sees both, and may say so; then neither alone sees more than before.
    const both = contextFor(database, await createStaff(database, 'registratie', '0160', '0175'));
    await decideZelfde(both, pair);
    expect((await showBewoner(both, { persoon: here.persoon })).verblijven).toHaveLength(2);
    expect((await showBewoner(registratie, { persoon: here.persoon })).verblijven).toHaveLength(1);
    expect((await showBewoner(vreemd, { persoon: there.persoon })).verblijven).toHaveLength(1);
  });
});

describe('a huisvester', () => {
  it('sees the route of an own resident and what was done, and notes that it pointed it out', async () => {
    const { id, persoon } = await newcomer(long);
    await set(persoon, 'uitgenodigd', '2026-11-20');
    const verzoek = randomUUID();
    await pointOut(huisvester, { verblijf: id, verzoek });
    await pointOut(huisvester, { verblijf: id, verzoek });
    const seen = await showInschrijving(huisvester, { verblijf: id });
    expect(seen.stappen.map(({ stap }) => stap)).toEqual(['gewezen', 'uitgenodigd']);
    expect(seen).toMatchObject({ gewezenOp: '2026-11-24', ingeschreven: false, route: { route: 'brp' } });
    expect((await showBewoner(registratie, { persoon })).stappen).toHaveLength(2);
  });

  it('sees and does nothing about a resident of another', async () => {
    const stay = await newcomer(long, elders);
    const foreign = { verblijf: stay.id };
    await expect(showInschrijving(huisvester, foreign)).rejects.toBeInstanceOf(NotFound);
    await expect(pointOut(huisvester, { ...foreign, verzoek: randomUUID() })).rejects.toBeInstanceOf(
      NotFound,
    );
    await expect(withdrawFormulier(huisvester, foreign)).rejects.toBeInstanceOf(NotFound);
    const form = { id: randomUUID(), taal: 'pl', naam: 'Anna Nowak', akkoord: 'ja', ...foreign } as const;
    await expect(signFormulier(huisvester, form)).rejects.toBeInstanceOf(NotFound);
    await expect(showInschrijving(registratie, foreign)).rejects.toBeInstanceOf(Forbidden);
  });
});

describe('the deregistration form', () => {
  const sign = (verblijf: string, id = randomUUID()) =>
    signFormulier(huisvester, { id, verblijf, taal: 'pl', naam: 'Anna Nowak', akkoord: 'ja' });

  it('is silent while the resident is here, and a signal to registratie once the resident left', async () => {
    const stay = await newcomer(long);
    const id = randomUUID();
    await sign(stay.id, id);
    await sign(stay.id, id);
    const { persoon } = stay;
    expect(await showBewoner(registratie, { persoon })).toMatchObject({
      lijst: 'te_laat',
      formulier: { taal: 'pl' },
    });
    await asOwner(database, (owner) =>
      owner
        .updateTable('verblijf')
        .set({ status: 'vertrokken', vertrek: '2026-11-23' })
        .where('id', '=', stay.id)
        .execute(),
    );
    const left = await showBewoner(registratie, { persoon });
    expect(left).toMatchObject({ lijst: 'vertrokken', laatste: { vertrek: '2026-11-23' } });
    await set(persoon, 'uitgeschreven', '2026-11-24');
    expect((await showBewoner(registratie, { persoon })).lijst).toBeNull();
  });

  it('is one at a time, and can be taken back', async () => {
    const stay = await newcomer(long);
    await sign(stay.id);
    await sign(stay.id);
    expect((await showInschrijving(huisvester, { verblijf: stay.id })).formulier).toMatchObject({
      naam: 'Anna Nowak',
    });
    await withdrawFormulier(huisvester, { verblijf: stay.id });
    expect((await showInschrijving(huisvester, { verblijf: stay.id })).formulier).toBeNull();
  });

  it('needs the tick', async () => {
    const stay = await newcomer(long);
    const attempt = signFormulier(huisvester, {
      ...{ id: randomUUID(), verblijf: stay.id, taal: 'pl', naam: 'Anna Nowak' },
      akkoord: undefined as unknown as 'ja',
    });
    await expect(attempt).rejects.toMatchObject({ issues: [{ path: 'akkoord', code: 'akkoord_verplicht' }] });
  });
});

describe('a check of addresses', () => {
  const csv = (...lines: string[]) =>
    new TextEncoder().encode(['Straat;Postcode;Huisnummer;Aantal', ...lines, ''].join('\n'));
  const check = (bestand: Uint8Array, over: object = {}, actor?: Actor) =>
    checkAdressen(actor === undefined ? registratie : contextFor(database, actor), {
      ...{
        id: randomUUID(),
        gemeente: '0160',
        soort: 'brp' as const,
        peildatum: '2026-11-24',
        drempel: 6,
        bestand,
      },
      ...over,
    });
  const found = async (id: string) => (await showAdrescontrole(toezicht, { id })).bevindingen;
  const line = (aantal: number, place = quiet) => `Esweg;${place.postcode};${place.huisnummer};${aantal}`;
  const quiet = { postcode: '7791 ZZ', huisnummer: '77' };

  it('signals too many, too few, unknown and vacant but lived in, once as long as it is open', async () => {
    const place = await createLocatie(database, { organisatie: organisatie.id, maximum: 3, ...quiet });
    for (let n = 0; n < 2; n++) await newcomer(long, place);
    const first = await check(csv(line(5), 'Esweg;7791 ZZ;99;8', 'Esweg;7791 ZZ;98;3'));
    expect(await found(first.id)).toMatchObject([
      { oordeel: 'boven_maximum', inBrp: 5, inRegister: 2, maximum: 3, signaalNieuw: true },
      { oordeel: 'onbekend', inBrp: 8, locatie: null, adres: 'Esweg 99, 7791 ZZ', signaalNieuw: true },
    ]);
    expect(first).toMatchObject({ gevonden: 2, nieuw: 2 });

    const again = await check(csv(line(6), 'Esweg;7791 ZZ;99;8'));
    expect(again).toMatchObject({ gevonden: 2, nieuw: 0 });
    const [before, now] = [await found(first.id), await found(again.id)];
    expect(now.map(({ signaal }) => signaal)).toEqual(before.map(({ signaal }) => signaal));

    await asOwner(database, (owner) => owner.updateTable('signaal').set({ status: 'afgehandeld' }).execute());
    expect(await check(csv(line(6)))).toMatchObject({ gevonden: 1, nieuw: 1 });
    const few = await check(csv(line(1)));
    expect(await found(few.id)).toMatchObject([{ oordeel: 'te_weinig', hoortInBrp: 2 }]);
    const right = await check(csv(line(2)));
    expect(await found(right.id)).toMatchObject([{ oordeel: 'klopt', signaal: null }]);
    const vacant = await check(csv(line(0)), { soort: 'leegstand' });
    expect(await found(vacant.id)).toMatchObject([{ oordeel: 'leeg_bewoond', inRegister: 2 }]);
  });

  it('takes a location that a whole file lacks as one with nobody', async () => {
    const { id } = await check(csv('Esweg;7791 ZX;1;1'), { volledig: true });
    expect((await found(id)).length).toBeGreaterThan(2);
    const part = await check(csv('Esweg;7791 ZX;1;1'));
    expect(await found(part.id)).toEqual([]);
  });

  it('compares a count of a day on which a location was still in use with who slept there then', async () => {
    const there = { postcode: '7791 ZW', huisnummer: '5' };
    const place = await createLocatie(database, { organisatie: organisatie.id, maximum: 9, ...there });
    const gone = { aankomst: '2026-09-01', vertrek: '2026-11-18', status: 'vertrokken' as const };
    for (let n = 0; n < 7; n++) await newcomer(gone, place);
    const ended = { status: 'beeindigd' as const, in_gebruik_tot: '2026-11-18', reden: 'Verkocht' };
    await asOwner(database, (owner) =>
      owner.updateTable('locatie').set(ended).where('id', '=', place.id).execute(),
    );
    const before = await check(csv(line(7, there)), { peildatum: '2026-11-10' });
    expect(await found(before.id)).toMatchObject([{ oordeel: 'klopt', locatie: place.id, inRegister: 7 }]);
    const after = await check(csv(line(7, there)), { peildatum: '2026-11-18' });
    expect(await found(after.id)).toMatchObject([{ oordeel: 'onbekend', locatie: null }]);
  });

  it('counts by the BRP itself only where there is a link, and compares no house it could not count', async () => {
    const asked = { id: randomUUID(), gemeente: '0160' };
    await expect(fetchAdressen(registratie, asked)).rejects.toMatchObject({ code: 'brp_staat_uit' });
    // As a source would: nobody anywhere, but at the house of the first test more than it counts.
    const bron = {
      telOpAdres: async ({ huisnummer }: { huisnummer: number }) => (huisnummer === 77 ? null : 0),
    };
    const { id } = await fetchAdressen(registratie, asked, bron);
    const { controle, bevindingen } = await showAdrescontrole(toezicht, { id });
    // Two of the houses stand at one address, which is asked once.
    expect(controle).toMatchObject({ onleesbaar: 1, rijen: 2, volledig: false });
    expect(bevindingen).toHaveLength(2);
    expect(bevindingen.map(({ inBrp }) => inBrp)).toEqual(bevindingen.map(() => 0));
    expect(bevindingen.every(({ adres }) => !adres.includes(' 77,'))).toBe(true);
  });

  it('is for the own gemeente, by registratie and toezicht, and shows nothing to another', async () => {
    await expect(check(csv(line(1)), { gemeente: '0175' })).rejects.toBeInstanceOf(NotFound);
    const tax = await createStaff(database, 'belastingen', '0160');
    await expect(check(csv(line(1)), {}, tax)).rejects.toBeInstanceOf(Forbidden);
    const { id } = await check(csv(line(1)));
    await expect(showAdrescontrole(vreemd, { id })).rejects.toBeInstanceOf(NotFound);
    await expect(check(csv(line(1)), { peildatum: '2026-11-25' })).rejects.toMatchObject({
      code: 'peildatum_ongeldig',
    });
    await expect(check(csv(line(2)), { id })).rejects.toThrow('adrescontrole');
  });
});
