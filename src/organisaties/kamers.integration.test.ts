import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { contextFor, createHuisvester } from '../../test/factories/actor.ts';
import { createGemeente } from '../../test/factories/gemeente.ts';
import { createKamers, createLocatie } from '../../test/factories/locatie.ts';
import { createOrganisatie } from '../../test/factories/organisatie.ts';
import { createVerblijf } from '../../test/factories/verblijf.ts';
import { addSlaapplaatsen } from './add-slaapplaatsen.ts';
import { arrangeKamers } from './arrange-kamers.ts';
import { planVanHetHuis } from './plan-van-het-huis.ts';
import { removeKamer, removeSlaapplaats } from './remove-kamer.ts';
import { renameKamer, renameSlaapplaats } from './rename-kamer.ts';

const database = await testDatabase();
await createGemeente(database);

async function house() {
  const organisatie = await createOrganisatie(database);
  const locatie = await createLocatie(database, { organisatie: organisatie.id });
  const ctx = contextFor(database, await createHuisvester(database, organisatie.id));
  const plan = (now?: string) =>
    planVanHetHuis(now ? contextFor(database, ctx.actor, { now }) : ctx, { locatie: locatie.id });
  return { locatie, ctx, plan };
}
const rooms = (plan: Awaited<ReturnType<typeof planVanHetHuis>>) =>
  plan.kamers.map(({ naam, slaapplaatsen }) => `${naam}: ${slaapplaatsen.map((bed) => bed.naam).join(', ')}`);

describe('rooms and beds', () => {
  it('come in one go: 4 rooms of 2, once, and go on counting', async () => {
    const { ctx, locatie, plan } = await house();
    const vier = { id: randomUUID(), locatie: locatie.id, kamers: '4', bedden: '2', naam: 'Kamer' };
    await arrangeKamers(ctx, vier);
    await arrangeKamers(ctx, vier);
    await expect(arrangeKamers(ctx, { ...vier, kamers: '3' })).rejects.toMatchObject({ name: 'Conflict' });
    await arrangeKamers(ctx, { ...vier, id: randomUUID(), kamers: '1', bedden: '0' });
    expect(rooms(await plan())).toEqual([
      'Kamer 1: Bed 1, Bed 2',
      'Kamer 2: Bed 1, Bed 2',
      'Kamer 3: Bed 1, Bed 2',
      'Kamer 4: Bed 1, Bed 2',
      'Kamer 5: ',
    ]);
    expect(await plan()).toMatchObject({ slaapplaatsen: 8, vrij: 8, aanwezig: 0 });
    await expect(arrangeKamers(ctx, { ...vier, id: randomUUID(), kamers: '101' })).rejects.toMatchObject({
      issues: [{ path: 'kamers', code: 'te_groot', params: { maximum: 100 } }],
    });
  });

  it('are added to and renamed; no two of one name', async () => {
    const { ctx, locatie, plan } = await house();
    const [een, twee] = await createKamers(database, locatie, [1, 1]);
    const more = { id: randomUUID(), kamer: een?.id ?? '', bedden: '2' };
    await addSlaapplaatsen(ctx, more);
    await addSlaapplaatsen(ctx, more);
    await renameKamer(ctx, { kamer: twee?.id ?? '', naam: 'Zolder (noord)' });
    await renameSlaapplaats(ctx, { slaapplaats: twee?.slaapplaatsen[0] ?? '', naam: 'A' });
    expect(rooms(await plan())).toEqual(['Kamer 1: Bed 1, Bed 2, Bed 3', 'Zolder (noord): A']);
    await expect(renameKamer(ctx, { kamer: een?.id ?? '', naam: 'Zolder (noord)' })).rejects.toMatchObject({
      code: 'naam_bestaat',
      field: 'naam',
    });
    const { ctx: other } = await house();
    await expect(renameKamer(other, { kamer: een?.id ?? '', naam: 'Weg' })).rejects.toMatchObject({
      name: 'NotFound',
    });
  });

  it('tell free from taken and expected, and who has no bed', async () => {
    const { locatie, plan } = await house();
    const [kamer] = await createKamers(database, locatie, [3]);
    const [a, b] = kamer?.slaapplaatsen ?? [];
    await createVerblijf(database, locatie, { slaapplaats: a });
    await createVerblijf(database, locatie, { slaapplaats: b, status: 'verwacht', aankomst: '2026-12-01' });
    await createVerblijf(database, locatie);
    const { kamers, ...counts } = await plan();
    expect(kamers[0]?.slaapplaatsen.map(({ stand, vanaf }) => [stand, vanaf])).toEqual([
      ['bezet', null],
      ['verwacht', '2026-12-01'],
      ['vrij', null],
    ]);
    expect(counts).toEqual({ slaapplaatsen: 3, vrij: 2, aanwezig: 2, zonderSlaapplaats: 1 });
  });

  it('go from a day on, but never from under somebody', async () => {
    const { ctx, locatie, plan } = await house();
    const [een, twee] = await createKamers(database, locatie, [2, 1]);
    const [taken, free] = een?.slaapplaatsen ?? [];
    await createVerblijf(database, locatie, { slaapplaats: taken, verwacht_vertrek: '2026-12-01' });
    const uit = (slaapplaats: string | undefined, vanaf: string) =>
      removeSlaapplaats(ctx, { slaapplaats: slaapplaats ?? '', vanaf });
    await expect(uit(taken, '2026-11-24')).rejects.toMatchObject({ code: 'slaapplaats_in_gebruik' });
    await expect(uit(taken, '2026-11-30')).rejects.toMatchObject({ code: 'slaapplaats_in_gebruik' });
    await expect(uit(free, '2026-11-23')).rejects.toMatchObject({ code: 'vanaf_verleden' });
    await expect(removeKamer(ctx, { kamer: een?.id ?? '', vanaf: '2026-11-25' })).rejects.toMatchObject({
      code: 'slaapplaats_in_gebruik',
      params: { aantal: 1 },
    });
    await uit(free, '2026-11-24');
    await removeKamer(ctx, { kamer: twee?.id ?? '', vanaf: '2026-11-25' });
    await uit(taken, '2026-12-01');
    expect(rooms(await plan())).toEqual(['Kamer 1: Bed 1', 'Kamer 2: Bed 1']);
    expect(rooms(await plan('2026-11-25T12:00:00+01:00'))).toEqual(['Kamer 1: Bed 1']);
    expect(rooms(await plan('2026-12-01T12:00:00+01:00'))).toEqual(['Kamer 1: ']);
  });

  it('hold who is overdue', async () => {
    const { ctx, locatie } = await house();
    const [kamer] = await createKamers(database, locatie, [1]);
    const [bed] = kamer?.slaapplaatsen ?? [];
    await createVerblijf(database, locatie, { slaapplaats: bed, verwacht_vertrek: '2026-11-22' });
    await expect(
      removeSlaapplaats(ctx, { slaapplaats: bed ?? '', vanaf: '2026-12-24' }),
    ).rejects.toMatchObject({ code: 'slaapplaats_in_gebruik' });
  });
});
