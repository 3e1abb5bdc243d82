import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { createDeur } from '../../test/factories/aanmelding.ts';
import { contextFor, createHuisvester } from '../../test/factories/actor.ts';
import { createGemeente } from '../../test/factories/gemeente.ts';
import { createLocatie } from '../../test/factories/locatie.ts';
import { createOrganisatie } from '../../test/factories/organisatie.ts';
import { publiek } from '../platform/access/actor.ts';
import { Forbidden, NotFound } from '../platform/errors.ts';
import { listAanmeldpunten } from './list-aanmeldpunten.ts';
import { makeKiosk } from './make-kiosk.ts';
import { openAanmeldpunt } from './open-aanmeldpunt.ts';
import { openDeur } from './open-deur.ts';
import { pairKiosk } from './pair-kiosk.ts';
import { revokeAanmeldpunt } from './revoke-aanmeldpunt.ts';

const database = await testDatabase();
await createGemeente(database);
const organisatie = await createOrganisatie(database);
const { id: locatie } = await createLocatie(database, { organisatie: organisatie.id });
const ctx = contextFor(database, await createHuisvester(database, organisatie.id));
const medewerker = contextFor(
  database,
  await createHuisvester(database, organisatie.id, 'huisvester-medewerker'),
);
const other = await createOrganisatie(database);
const stranger = contextFor(database, await createHuisvester(database, other.id));
const at = (now: string) => contextFor(database, publiek, { now });
const sleutel = await createDeur(ctx, locatie);

describe('tablets and doors', () => {
  it('are of the own locations only, whoever asks', async () => {
    const kiosk = randomUUID();
    await makeKiosk(ctx, { id: kiosk, locatie, naam: 'Tablet' });
    const tries = [
      () => listAanmeldpunten(stranger, { locatie }),
      () => makeKiosk(stranger, { id: randomUUID(), locatie, naam: 'Van een ander' }),
      () => openDeur(stranger, { id: randomUUID(), locatie, versie: 1 }),
      () => revokeAanmeldpunt(stranger, { aanmeldpunt: kiosk }),
    ];
    for (const attempt of tries) await expect(attempt()).rejects.toBeInstanceOf(NotFound);
    expect((await listAanmeldpunten(ctx, { locatie })).kiosken.map(({ id }) => id)).toContain(kiosk);
    expect(await openAanmeldpunt(at('2026-11-24T21:30:00+01:00'), { sleutel })).toMatchObject({
      soort: 'deur',
    });
  });

  it('may be looked at by who works there, and changed by who answers for the house', async () => {
    expect((await listAanmeldpunten(medewerker, { locatie })).deur).not.toBeNull();
    const tries = [
      () => makeKiosk(medewerker, { id: randomUUID(), locatie, naam: 'Tablet' }),
      () => openDeur(medewerker, { id: randomUUID(), locatie, versie: 1 }),
      () => revokeAanmeldpunt(medewerker, { aanmeldpunt: randomUUID() }),
    ];
    for (const attempt of tries) await expect(attempt()).rejects.toBeInstanceOf(Forbidden);
  });
});

describe('a linking code', () => {
  const make = async () =>
    (await makeKiosk(ctx, { id: randomUUID(), locatie, naam: 'Tablet' })).koppelcode ?? '';

  it('works for fifteen minutes', async () => {
    const late = await make();
    await expect(pairKiosk(at('2026-11-24T21:45:01+01:00'), { koppelcode: late })).rejects.toMatchObject({
      code: 'koppelcode_onbekend',
    });
    const intime = await make();
    const { sleutel: secret } = await pairKiosk(at('2026-11-24T21:44:59+01:00'), { koppelcode: intime });
    expect(await openAanmeldpunt(at('2026-11-25T08:00:00+01:00'), { sleutel: secret })).toMatchObject({
      soort: 'kiosk',
    });
  });

  it('is shown once: the same form sent again makes nothing and shows none, also after cutting off', async () => {
    const form = { id: randomUUID(), locatie, naam: 'Tablet' };
    expect((await makeKiosk(ctx, form)).koppelcode).not.toBeNull();
    expect(await makeKiosk(ctx, form)).toEqual({ koppelcode: null });
    await revokeAanmeldpunt(ctx, { aanmeldpunt: form.id });
    expect(await makeKiosk(ctx, form)).toEqual({ koppelcode: null });
  });

  it('makes no tablet of a browser in which somebody is logged in', async () => {
    await expect(pairKiosk(ctx, { koppelcode: await make() })).rejects.toBeInstanceOf(Forbidden);
  });
});
