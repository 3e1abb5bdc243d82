import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { contextFor, createHuisvester, createStaff } from '../../test/factories/actor.ts';
import { createGemeente } from '../../test/factories/gemeente.ts';
import { createLocatie, type Locatie } from '../../test/factories/locatie.ts';
import { createOrganisatie, type Organisatie } from '../../test/factories/organisatie.ts';
import type { Actor } from '../platform/access/actor.ts';
import { nothing } from '../platform/access/reach.ts';
import { withActor, withTaken } from '../platform/access/with-actor.ts';
import { Conflict, Forbidden, InvalidInput, NotFound, Refused } from '../platform/errors.ts';
import { handleSignaal } from './handle-signaal.ts';
import { type NewSignaal, raiseSignaal, raiseSignalen } from './index.ts';
import { listSignalen } from './list-signalen.ts';
import { showSignaal } from './show-signaal.ts';

const database = await testDatabase();
const NOW = new Date('2026-11-24T20:30:00.000Z');
let organisatie: Organisatie;
let hardenberg: Locatie;
let ommen: Locatie;
let toezicht: Actor;
let collega: Actor;
let registratie: Actor;
let elders: Actor;
let regio: Actor;

const over = (locatie: Locatie, nacht: string): NewSignaal => ({
  gemeente: locatie.gemeente,
  soort: 'boven_maximum',
  sleutel: `boven_maximum:${locatie.id}:${nacht}`,
  organisatie: locatie.organisatie,
  locatie: locatie.id,
  nacht,
  details: { aantal: 23, maximum: 20 },
});
const raise = (signalen: NewSignaal[], now = NOW) =>
  withTaken(database.db, (trx) => raiseSignalen(trx, signalen, now));
const as = (actor: Actor, now?: string) => contextFor(database, actor, { now });

/** A new signal at a location, as its id and version. */
async function fresh(locatie = hardenberg) {
  const before = await listSignalen(as(regio), { alles: true, status: 'alle' });
  await raise([{ ...over(locatie, '2026-11-01'), sleutel: `test:${randomUUID()}` }]);
  const after = await listSignalen(as(regio), { alles: true, status: 'alle' });
  const added = after.rows.find(({ id }) => !before.rows.some((row) => row.id === id));
  if (added === undefined) throw new Error('no signal was raised');
  return { id: added.id, versie: added.gewijzigdOp };
}

beforeAll(async () => {
  await createGemeente(database);
  await createGemeente(database, { code: '0175' });
  organisatie = await createOrganisatie(database, {}, { gemeenten: ['0160', '0175'] });
  hardenberg = await createLocatie(database, { organisatie: organisatie.id });
  ommen = await createLocatie(database, { organisatie: organisatie.id, gemeente: '0175', naam: 'De Vecht' });
  toezicht = await createStaff(database, 'toezicht');
  collega = await createStaff(database, 'toezicht');
  registratie = await createStaff(database, 'registratie');
  elders = await createStaff(database, 'toezicht', '0175');
  regio = await createStaff(database, 'regio-toezicht', '0160', '0175');
});

describe('raising a signal', () => {
  it('happens once for the same thing, many at once', async () => {
    const three = [over(hardenberg, '2026-10-01'), over(hardenberg, '2026-10-02'), over(ommen, '2026-10-01')];
    expect(await raise(three)).toBe(3);
    expect(await raise([...three, over(ommen, '2026-10-02')])).toBe(1);
    expect(await raise([])).toBe(0);
  });
  it('is open to the huisvester whose location it is, who sees no signals', async () => {
    const reach = { ...nothing, organisatie: organisatie.id };
    const made = await withActor(database.db, reach, async (trx) => ({
      nieuw: await raiseSignaal(trx, over(hardenberg, '2026-10-03'), NOW),
      seen: await trx.selectFrom('signaal').select('id').execute(),
    }));
    expect(made).toEqual({ nieuw: true, seen: [] });
  });
  it('is refused for another organisation', async () => {
    const other = await createOrganisatie(database, {});
    await expect(
      withActor(database.db, { ...nothing, organisatie: other.id }, (trx) =>
        raiseSignaal(trx, over(hardenberg, '2026-10-04'), NOW),
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });
});

describe('the worklist', () => {
  it('shows staff their own gemeente, and the region all of its own', async () => {
    const own = await listSignalen(as(toezicht), {});
    expect(new Set(own.rows.map((row) => row.gemeente))).toEqual(new Set(['0160']));
    expect(own.gemeenten).toEqual([{ code: '0160', naam: 'Hardenberg' }]);
    const theirs = await listSignalen(as(elders), {});
    expect(new Set(theirs.rows.map((row) => row.gemeente))).toEqual(new Set(['0175']));
    expect(theirs.total).toBe(theirs.rows.length);
    const all = await listSignalen(as(regio), {});
    expect(all.total).toBe(own.total + theirs.total);
    const filtered = await listSignalen(as(regio), { gemeente: '0175' });
    expect(filtered.total).toBe(theirs.total);
  });
  it('has nothing for a gemeente that is only asked for', async () => {
    expect((await listSignalen(as(elders), { gemeente: '0160' })).total).toBe(0);
    expect((await listSignalen(as(elders), { locatie: hardenberg.id })).total).toBe(0);
  });
  it('is closed to huisvesters, belastingen and beleid', async () => {
    const actors = [
      await createHuisvester(database, organisatie.id),
      await createStaff(database, 'belastingen'),
      await createStaff(database, 'beleid'),
    ];
    for (const actor of actors) await expect(listSignalen(as(actor), {})).rejects.toThrow(Forbidden);
  });
  it('searches without diacritics, filters, sorts and pages', async () => {
    const found = await listSignalen(as(regio), { zoek: 'de vécht', sorteer: 'nacht' });
    expect(found.rows.map((row) => row.locatieNaam)).toEqual(['De Vecht', 'De Vecht']);
    expect(found.rows.map((row) => row.nacht)).toEqual(['2026-10-01', '2026-10-02']);
    expect((await listSignalen(as(regio), { soort: 'snf_verlopen' })).total).toBe(0);
    expect((await listSignalen(as(regio), { eigenaar: 'mij' })).total).toBe(0);
    const far = await listSignalen(as(regio), { pagina: '99' });
    expect(far.page).toBe(1);
    expect(far.rows.length).toBe(far.total);
  });
});

describe('handling a signal', () => {
  it('takes it, closes it with a reason, reopens it, and keeps every step', async () => {
    const { id, versie } = await fresh();
    const step = (
      over: { naar: 'in_behandeling' | 'afgehandeld'; notitie?: string; versie: string },
      at: string,
    ) => handleSignaal(as(toezicht, at), { actie: 'status', id, verzoek: randomUUID(), ...over });
    await step({ naar: 'in_behandeling', versie }, '2026-11-24T21:30:00+01:00');
    const taken = (await showSignaal(as(toezicht), { id })).signaal;
    expect(taken).toMatchObject({ status: 'in_behandeling', eigenaar: toezicht.id });

    await expect(
      step({ naar: 'afgehandeld', versie: taken.gewijzigdOp }, '2026-11-24T21:31:00+01:00'),
    ).rejects.toMatchObject({ code: 'reden_verplicht', field: 'notitie' });
    await step(
      { naar: 'afgehandeld', versie: taken.gewijzigdOp, notitie: 'Gebeld, twee gaan morgen weg.' },
      '2026-11-24T21:32:00+01:00',
    );
    const closed = (await showSignaal(as(toezicht), { id })).signaal;
    await step(
      { naar: 'in_behandeling', versie: closed.gewijzigdOp, notitie: 'Weer te veel.' },
      '2026-11-24T21:33:00+01:00',
    );
    const { geschiedenis, magBehandelen, eigenaren } = await showSignaal(as(toezicht), { id });
    expect(geschiedenis.map(({ van, naar }) => `${van}>${naar}`)).toEqual([
      'afgehandeld>in_behandeling',
      'in_behandeling>afgehandeld',
      'nieuw>in_behandeling',
    ]);
    expect(magBehandelen).toBe(true);
    expect(eigenaren.map((person) => person.id).sort()).toEqual([toezicht.id, collega.id, regio.id].sort());
  });

  it('gives it to a colleague who may handle it there, and to nobody else', async () => {
    const { id, versie } = await fresh();
    const give = (eigenaar: string | null) =>
      handleSignaal(as(toezicht), {
        actie: 'toewijzen',
        id,
        versie,
        verzoek: randomUUID(),
        eigenaar: eigenaar ?? '',
      });
    await expect(give(elders.id)).rejects.toThrow(Refused);
    await expect(give(registratie.id)).rejects.toThrow(Refused);
    await expect(give(null)).rejects.toThrow(InvalidInput);
    await give(collega.id);
    expect((await showSignaal(as(collega), { id })).signaal).toMatchObject({
      status: 'in_behandeling',
      eigenaar: collega.id,
    });
    expect((await listSignalen(as(collega), { eigenaar: 'mij' })).rows.map((row) => row.id)).toEqual([id]);
  });

  it('tells the second of two that somebody else was first', async () => {
    const { id, versie } = await fresh();
    const take = (actor: Actor, at: string) =>
      handleSignaal(as(actor, at), {
        actie: 'status',
        naar: 'in_behandeling',
        id,
        versie,
        verzoek: randomUUID(),
      });
    await take(toezicht, '2026-11-24T21:40:00+01:00');
    await expect(take(collega, '2026-11-24T21:40:01+01:00')).rejects.toThrow(Conflict);
    expect((await showSignaal(as(collega), { id })).geschiedenis).toHaveLength(1);
  });

  it('does the same form twice once, and refuses its id for something else', async () => {
    const { id } = await fresh();
    const verzoek = randomUUID();
    const note = (notitie: string) => handleSignaal(as(toezicht), { actie: 'notitie', id, verzoek, notitie });
    await note('Morgen langs.');
    await note('Morgen langs.');
    await expect(note('Iets anders.')).rejects.toThrow(Conflict);
    expect((await showSignaal(as(toezicht), { id })).geschiedenis.map((event) => event.notitie)).toEqual([
      'Morgen langs.',
    ]);
  });

  it('keeps no BSN, and no step that the table does not have', async () => {
    const { id, versie } = await fresh();
    await expect(
      handleSignaal(as(toezicht), { actie: 'notitie', id, verzoek: randomUUID(), notitie: 'BSN 111222333' }),
    ).rejects.toMatchObject({ issues: [{ path: 'notitie', code: 'bsn_geweigerd' }] });
    await expect(
      handleSignaal(as(toezicht), {
        actie: 'status',
        naar: 'afgehandeld',
        id,
        versie,
        verzoek: randomUUID(),
        notitie: 'Klaar',
      }),
    ).rejects.toMatchObject({ code: 'overgang_niet_toegestaan' });
  });

  it('is not there for another gemeente, nor to handle for who only registers', async () => {
    const { id, versie } = await fresh();
    await expect(showSignaal(as(elders), { id })).rejects.toThrow(NotFound);
    const take = { actie: 'status', naar: 'in_behandeling', id, versie, verzoek: randomUUID() } as const;
    await expect(handleSignaal(as(elders), take)).rejects.toThrow(NotFound);
    await expect(handleSignaal(as(registratie), take)).rejects.toThrow(Forbidden);
    expect((await showSignaal(as(registratie), { id })).magBehandelen).toBe(false);
    await expect(showSignaal(as(toezicht), { id: 'x' })).rejects.toThrow(InvalidInput);
  });
});
