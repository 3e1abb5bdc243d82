import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { asOwner, testDatabase } from '../../test/database.ts';
import { contextFor, createActor, createStaff } from '../../test/factories/actor.ts';
import { createGemeente } from '../../test/factories/gemeente.ts';
import type { Actor } from '../platform/access/actor.ts';
import { actorOf } from '../platform/access/actor.ts';
import { decideToelating } from './decide-toelating.ts';
import { registerOrganisatie } from './register-organisatie.ts';
import { requestToelating } from './request-toelating.ts';
import { showAanmelding } from './show-aanmelding.ts';

const database = await testDatabase();
await createGemeente(database);
await createGemeente(database, { code: '0175' });

let next = 20_000_000;
const aanmelding = (over = {}) => ({
  id: randomUUID(),
  kvk: String(next++),
  naam: 'Vechtdal Verblijf',
  soorten: ['huisvester', 'uitzender'] as ('huisvester' | 'uitzender')[],
  straat: 'Esweg',
  huisnummer: '12',
  postcode: '7783ab',
  woonplaats: 'Gramsbergen',
  email: 'kantoor@vechtdal-verblijf.example',
  telefoon: '0524 000112',
  taal: 'nl' as const,
  gemeente: '0160',
  ...over,
});

/** The same person, with the roles now on record. */
async function again(actor: Actor): Promise<Actor> {
  const rows = await asOwner(database, (owner) =>
    owner.selectFrom('toekenning').selectAll().where('gebruiker', '=', actor.id).execute(),
  );
  return actorOf(actor.id ?? '', rows, null);
}

const mails = () =>
  asOwner(database, (owner) =>
    owner
      .selectFrom('bericht')
      .select(['aan', 'onderwerp', 'tekst', 'taal'])
      .orderBy('aangemaakt_op')
      .execute(),
  );

describe('registering an organisation', () => {
  it('makes its beheerder, asks the gemeente, and changes nothing when sent again', async () => {
    const person = await createActor(database, []);
    const form = aanmelding({ naam: 'Vechtdal Verblijf B.V.', telefoon: '(0524) 00 01 12' });
    await registerOrganisatie(contextFor(database, person), form);
    await registerOrganisatie(contextFor(database, person), form);

    const now = await again(person);
    expect(now).toMatchObject({ soort: 'huisvester', organisatie: form.id });
    expect(await showAanmelding(contextFor(database, now), {})).toMatchObject({
      eigen: { naam: 'Vechtdal Verblijf B.V.', toelatingen: [{ gemeente: '0160', status: 'aangevraagd' }] },
    });
    const toGemeente = (await mails()).filter(({ tekst }) => tekst.includes(form.id));
    expect(toGemeente).toEqual([
      expect.objectContaining({
        aan: 'nachtregister@hardenberg.example',
        taal: 'nl',
        tekst: expect.stringContaining(`http://localhost:3000/aanvragen/organisaties/${form.id}`),
      }),
    ]);
    await expect(
      registerOrganisatie(contextFor(database, person), { ...form, naam: 'Iets anders' }),
    ).rejects.toMatchObject({ name: 'Conflict' });
  });

  it('refuses a trade register number that is taken, whoever has it', async () => {
    const form = aanmelding();
    await registerOrganisatie(contextFor(database, await createActor(database, [])), form);
    const other = await createActor(database, []);
    await expect(
      registerOrganisatie(contextFor(database, other), aanmelding({ kvk: form.kvk })),
    ).rejects.toMatchObject({ code: 'kvk_bestaat', field: 'kvk' });
    expect((await again(other)).organisatie).toBeNull();
  });

  it('lets one of two win who send the same number at once', async () => {
    const kvk = String(next++);
    const people = await Promise.all([createActor(database, []), createActor(database, [])]);
    const results = await Promise.allSettled(
      people.map((person) => registerOrganisatie(contextFor(database, person), aanmelding({ kvk }))),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('names every wrong field at once', async () => {
    const person = await createActor(database, []);
    const wrong = aanmelding({ kvk: '123', soorten: [], email: 'kantoor', postcode: '77', gemeente: '' });
    await expect(registerOrganisatie(contextFor(database, person), wrong)).rejects.toMatchObject({
      issues: expect.arrayContaining([
        expect.objectContaining({ path: 'kvk', code: 'kvk_ongeldig' }),
        expect.objectContaining({ path: 'soorten', code: 'verplicht' }),
        expect.objectContaining({ path: 'email', code: 'ongeldig_emailadres' }),
        expect.objectContaining({ path: 'postcode', code: 'postcode_ongeldig' }),
        expect.objectContaining({ path: 'gemeente', code: 'verplicht' }),
      ]),
    });
    await expect(
      registerOrganisatie(contextFor(database, person), aanmelding({ gemeente: '9999' })),
    ).rejects.toMatchObject({ code: 'keuze_ongeldig', field: 'gemeente' });
  });

  it('is not for staff, who would decide on themselves', async () => {
    const staff = await createStaff(database, 'registratie');
    await expect(registerOrganisatie(contextFor(database, staff), aanmelding())).rejects.toMatchObject({
      code: 'aanmelden_als_gemeente',
    });
  });
});

describe('deciding on an organisation', () => {
  async function registered(taal: 'nl' | 'en' = 'nl') {
    const person = await createActor(database, []);
    const form = aanmelding({ taal, email: `${randomUUID()}@verblijf.example` });
    await registerOrganisatie(contextFor(database, person), form);
    return { form, actor: await again(person) };
  }
  const besluit = (organisatie: string, soort: 'toegelaten' | 'geweigerd' | 'ingetrokken', reden = '') => ({
    gemeente: '0160',
    organisatie,
    besluit: soort,
    reden,
  });
  const mailsTo = async (address: string) => (await mails()).filter(({ aan }) => aan === address);

  it('admits, tells the organisation in its language, once', async () => {
    const { form } = await registered('en');
    const staff = contextFor(database, await createStaff(database, 'registratie'));
    await decideToelating(staff, besluit(form.id, 'toegelaten'));
    await decideToelating(staff, besluit(form.id, 'toegelaten'));
    expect(await mailsTo(form.email)).toEqual([
      expect.objectContaining({ taal: 'en', onderwerp: expect.stringContaining('is admitted') }),
    ]);
  });

  it('refuses with a reason, after which the organisation asks again', async () => {
    const { form, actor } = await registered();
    const staff = contextFor(database, await createStaff(database, 'toezicht'));
    await expect(decideToelating(staff, besluit(form.id, 'geweigerd', '  '))).rejects.toMatchObject({
      code: 'reden_verplicht',
      field: 'reden',
    });
    await decideToelating(
      staff,
      besluit(form.id, 'geweigerd', 'Het KVK-nummer hoort bij een ander bedrijf.'),
    );
    expect((await mailsTo(form.email))[0]?.tekst).toContain('hoort bij een ander bedrijf');
    await expect(decideToelating(staff, besluit(form.id, 'toegelaten'))).rejects.toMatchObject({
      code: 'overgang_niet_toegestaan',
    });
    await requestToelating(contextFor(database, actor), { gemeente: '0160' });
    await decideToelating(staff, besluit(form.id, 'toegelaten'));
    await expect(requestToelating(contextFor(database, actor), { gemeente: '0160' })).rejects.toMatchObject({
      code: 'al_toegelaten',
    });
  });

  it('withdraws with a reason; only the gemeente undoes that', async () => {
    const { form, actor } = await registered();
    const staff = contextFor(database, await createStaff(database, 'registratie'));
    await decideToelating(staff, besluit(form.id, 'toegelaten'));
    await decideToelating(staff, besluit(form.id, 'ingetrokken', 'Huisvest hier niet meer.'));
    await expect(requestToelating(contextFor(database, actor), { gemeente: '0160' })).rejects.toMatchObject({
      code: 'overgang_niet_toegestaan',
    });
    await decideToelating(staff, besluit(form.id, 'toegelaten', 'Toch nog een locatie.'));
  });

  it('is each gemeente’s own', async () => {
    const { form, actor } = await registered();
    await requestToelating(contextFor(database, actor), { gemeente: '0175' });
    await requestToelating(contextFor(database, actor), { gemeente: '0175' });
    const ommen = contextFor(database, await createStaff(database, 'registratie', '0175'));
    await expect(decideToelating(ommen, besluit(form.id, 'toegelaten'))).rejects.toMatchObject({
      name: 'NotFound',
    });
    await decideToelating(ommen, { ...besluit(form.id, 'toegelaten'), gemeente: '0175' });
    const beleid = contextFor(database, await createStaff(database, 'beleid'));
    await expect(decideToelating(beleid, besluit(form.id, 'toegelaten'))).rejects.toMatchObject({
      name: 'Forbidden',
    });
    await expect(
      decideToelating(contextFor(database, actor), besluit(form.id, 'toegelaten')),
    ).rejects.toMatchObject({ name: 'Forbidden' });
  });
});
