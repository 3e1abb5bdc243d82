import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { asOwner, testDatabase } from '../../test/database.ts';
import { contextFor, createHuisvester, createStaff } from '../../test/factories/actor.ts';
import { createGemeente } from '../../test/factories/gemeente.ts';
import { createLocatie } from '../../test/factories/locatie.ts';
import { createOrganisatie } from '../../test/factories/organisatie.ts';
import { createVerblijf, type Verblijf } from '../../test/factories/verblijf.ts';
import { depart, undoDepart } from '../nachtregister/index.ts';
import { systeem } from '../platform/access/actor.ts';
import { withTaken } from '../platform/access/with-actor.ts';
import { heldBySignalen } from '../signalen/index.ts';
import { listSignalen } from '../signalen/list-signalen.ts';
import { showSignaal } from '../signalen/show-signaal.ts';
import { setStap } from './set-stap.ts';
import { signFormulier, withdrawFormulier } from './sign-formulier.ts';
import { signaleerVertrek } from './vertreksignalen.ts';
import { decideZelfde } from './zelfde-personen.ts';

const database = await testDatabase();
await createGemeente(database);
await createGemeente(database, { code: '0175' });
const organisatie = await createOrganisatie(database);
const other = await createOrganisatie(database);
const huis = await createLocatie(database, { organisatie: organisatie.id, maximum: 40 });
const elders = await createLocatie(database, { organisatie: other.id });
const registratie = contextFor(database, await createStaff(database, 'registratie', '0160'));
const toezicht = contextFor(database, await createStaff(database, 'toezicht', '0160'));
const vreemd = contextFor(database, await createStaff(database, 'toezicht', '0175'));
const huisvester = contextFor(database, await createHuisvester(database, organisatie.id));
const klok = contextFor(database, systeem);

/** Tonight is 24 November 2026. */
const newcomer = (place = huis) =>
  createVerblijf(database, place, {
    naam: `Anna ${randomUUID()
      .slice(0, 8)
      .replace(/[0-9-]/g, 'x')}`,
    aankomst: '2026-11-01',
    verwacht_vertrek: '2027-06-01',
  });
const sign = ({ id }: Verblijf) =>
  signFormulier(huisvester, {
    id: randomUUID(),
    verblijf: id,
    taal: 'pl',
    naam: 'Anna Nowak',
    akkoord: 'ja',
  });
const leave = ({ id }: Verblijf, vertrek = '2026-11-23') => depart(huisvester, { verblijf: id, vertrek });
const signalen = async (status: 'open' | 'alle' = 'open', ctx = toezicht) =>
  (await listSignalen(ctx, { soort: 'vertrokken_met_formulier', status, alles: true } as never)).rows;
const set = (persoon: string, stap: 'uitgeschreven' | 'uitgenodigd') =>
  setStap(registratie, { verzoek: randomUUID(), personen: [persoon], stap, datum: '2026-11-24' });
/** Whatever is still open goes, so that each test begins alone. */
const clean = () =>
  asOwner(database, (owner) => owner.updateTable('signaal').set({ status: 'afgehandeld' }).execute());

describe('who signed the form and left', () => {
  it('is signalled once, with the day and without a name, to toezicht and registratie of that gemeente only', async () => {
    const stay = await newcomer();
    await sign(stay);
    await signaleerVertrek(klok);
    expect(await signalen()).toEqual([]);
    await leave(stay);
    expect(await signaleerVertrek(klok)).toEqual({ gemeld: 1, gesloten: 0 });
    expect(await signaleerVertrek(klok)).toEqual({ gemeld: 0, gesloten: 0 });
    const [signaal, ...more] = await signalen('open', registratie);
    expect(more).toEqual([]);
    expect(signaal).toMatchObject({ locatie: huis.id, nacht: null });
    expect(signaal?.details).toEqual({ vertrek: '2026-11-23', getekend: '2026-11-24' });
    expect(JSON.stringify(signaal)).not.toContain(stay.naam);
    expect(await signalen('alle', vreemd)).toEqual([]);
    await clean();
  });

  it('asks for the signal when departing, in that transaction, and only with a form', async () => {
    const asked = async () => {
      const jobs: string[] = [];
      const ctx = {
        ...huisvester,
        jobs: { ...huisvester.jobs, ask: async (_: unknown, name: string) => void jobs.push(name) },
      };
      const [without, withForm] = [await newcomer(), await newcomer()];
      await sign(withForm);
      await depart(ctx, { verblijf: without.id, vertrek: '2026-11-23' });
      expect(jobs).toEqual([]);
      await depart(ctx, { verblijf: withForm.id, vertrek: '2026-11-23' });
      await undoDepart(ctx, { verblijf: withForm.id });
      return jobs;
    };
    expect(await asked()).toEqual(['inschrijving-vertrek', 'inschrijving-vertrek']);
  });

  it('is closed by whoever sets the step, and not signalled again', async () => {
    const stay = await newcomer();
    await sign(stay);
    await leave(stay);
    await signaleerVertrek(klok);
    const [open] = await signalen();
    await set(stay.persoon, 'uitgenodigd');
    expect(await signalen()).toHaveLength(1);
    await set(stay.persoon, 'uitgeschreven');
    expect(await signalen()).toEqual([]);
    const { signaal, geschiedenis } = await showSignaal(toezicht, { id: open?.id ?? '' });
    expect(signaal.status).toBe('afgehandeld');
    expect(geschiedenis).toMatchObject([{ van: 'nieuw', naar: 'afgehandeld', door: expect.any(String) }]);
    expect(await signaleerVertrek(klok)).toEqual({ gemeld: 0, gesloten: 0 });
  });

  it('stays handled when toezicht closed it without a step', async () => {
    const stay = await newcomer();
    await sign(stay);
    await leave(stay);
    await signaleerVertrek(klok);
    await clean();
    expect(await signaleerVertrek(klok)).toEqual({ gemeld: 0, gesloten: 0 });
  });

  it('is not gone after all: the register closes what it raised, and signals the next departure anew', async () => {
    const stay = await newcomer();
    await sign(stay);
    await leave(stay);
    await signaleerVertrek(klok);
    const [open] = await signalen();
    await undoDepart(huisvester, { verblijf: stay.id });
    expect(await signaleerVertrek(klok)).toEqual({ gemeld: 0, gesloten: 1 });
    const { signaal, geschiedenis } = await showSignaal(toezicht, { id: open?.id ?? '' });
    expect(signaal.status).toBe('ongegrond');
    expect(geschiedenis).toMatchObject([{ van: 'nieuw', naar: 'ongegrond', door: null }]);
    await leave(stay);
    expect(await signaleerVertrek(klok)).toEqual({ gemeld: 1, gesloten: 0 });
    await withdrawFormulier(huisvester, { verblijf: stay.id });
    expect(await signaleerVertrek(klok)).toEqual({ gemeld: 0, gesloten: 1 });
  });

  it('is not signalled while the same human being is elsewhere in the gemeente', async () => {
    const [stay, there] = [await newcomer(), await newcomer(elders)];
    await sign(stay);
    await decideZelfde(registratie, { een: stay.persoon, ander: there.persoon, oordeel: 'zelfde' });
    await leave(stay);
    expect(await signaleerVertrek(klok)).toEqual({ gemeld: 0, gesloten: 0 });
  });

  it('holds the data of who left while it is open, and of nobody else', async () => {
    const [stay, room] = [await newcomer(), await newcomer()];
    await sign(stay);
    await leave(stay);
    await leave(room);
    await signaleerVertrek(klok);
    const held = await withTaken(database.db, (trx) => heldBySignalen(trx, '0160', [stay.id, room.id]));
    expect(held).toEqual([stay.id]);
  });
});
