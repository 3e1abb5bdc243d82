import { randomUUID } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { beforeEach, describe, expect, it } from 'vitest';
import { createMachine } from '../../test/api.ts';
import { testApp } from '../../test/app.ts';
import { asOwner, testDatabase } from '../../test/database.ts';
import { contextFor, createHuisvester, createStaff, NOW } from '../../test/factories/actor.ts';
import { createHuis } from '../../test/factories/huis.ts';
import { confirmNachten, depart, registerVerblijf, remindNachten } from '../nachtregister/index.ts';
import { systeem } from '../platform/access/actor.ts';
import { InvalidInput, NotFound } from '../platform/errors.ts';
import { endAbonnement, listAbonnementen, makeAbonnement, replayBezorgingen } from './abonnement.ts';
import { deliverGebeurtenissen, WACHTTIJDEN } from './deliver-gebeurtenissen.ts';
import { makeSender, type Send } from './send-webhook.ts';

const database = await testDatabase();
const { app } = await testApp(database);
const huis = await createHuis(database, [2, 2], { in_gebruik_van: '2026-11-20' });
const beheer = contextFor(database, await createStaff(database, 'beheer', '0160'));
const jobs = (now = NOW) => contextFor(database, systeem, { now });

type Sent = {
  url: string;
  body: { type: string; data: Record<string, unknown>; id: string };
  headers: Record<string, string>;
};
const sent: Sent[] = [];
/** A receiver that takes everything. */
const takes: Send = async (url, body, headers) => {
  sent.push({ url, body: JSON.parse(body), headers });
};
const refuses: Send = async () => {
  throw new Error('500');
};

/** A receiver of our own, on this machine. */
async function listen(answer: RequestListener) {
  const server = createServer(answer);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return { server, port: (server.address() as AddressInfo).port };
}

const subscribe = (ctx = huis.ctx(), over: object = {}) => {
  const input = {
    id: randomUUID(),
    url: `https://ontvanger.example/${randomUUID()}`,
    soorten: ['verblijf.aangekomen', 'verblijf.vertrokken', 'nacht.bevestigd', 'levering.ontvangen'],
    ...over,
  } as Parameters<typeof makeAbonnement>[1];
  return makeAbonnement(ctx, input).then(({ geheim }) => ({ ...input, geheim }));
};

beforeEach(async () => {
  sent.length = 0;
  await asOwner(database, async (owner) => {
    await owner.deleteFrom('bezorging').execute();
    await owner.deleteFrom('gebeurtenis').execute();
    await owner.deleteFrom('abonnement').execute();
  });
});

describe('what happens', () => {
  it('is told to who asked, signed, without names, whichever way it was written', async () => {
    const { geheim, url } = await subscribe();
    const id = await huis.checkIn({ naam: 'Zofia Geheimska' });
    await confirmNachten(huis.ctx(), {});
    await depart(huis.ctx(), { verblijf: id });
    const machine = await createMachine(app, database, { organisatie: huis.organisatie });
    await machine.send('PUT', `/nachtbevestigingen/${randomUUID()}`, {});
    expect(await deliverGebeurtenissen(jobs(), takes)).toEqual({ bezorgd: 4, later: 0, mislukt: 0 });
    expect(sent.map(({ body }) => body.type)).toEqual([
      'nl.onderdak.verblijf.aangekomen',
      'nl.onderdak.nacht.bevestigd',
      'nl.onderdak.verblijf.vertrokken',
      'nl.onderdak.levering.ontvangen',
    ]);
    expect(sent[0]).toMatchObject({ url, body: { data: { verblijf: id, locatie: huis.locatie.id } } });
    expect(JSON.stringify(sent)).not.toContain('Geheimska');
    const [first] = sent;
    const check = new Webhook(geheim);
    // The clock of the tests stands still; the library compares with the machine's own.
    const fresh = { ...first?.headers, 'webhook-timestamp': String(Math.floor(Date.now() / 1000)) };
    expect(() => check.verify(JSON.stringify(first?.body), fresh as Record<string, string>)).toThrow();
    expect(first?.headers['webhook-signature']).toBe(
      check.sign(first?.body.id ?? '', new Date(NOW), JSON.stringify(first?.body)),
    );
    expect(await deliverGebeurtenissen(jobs(), takes)).toEqual({ bezorgd: 0, later: 0, mislukt: 0 });
  });

  it('is kept only when it is committed, and only when somebody asked', async () => {
    await huis.checkIn({ naam: 'Niemand Vroeg' });
    const { url } = await subscribe();
    const ctx = { ...huis.ctx(), dryRun: true };
    await registerVerblijf(ctx, huis.stay({ naam: 'Ana Proef' }));
    await registerVerblijf(huis.ctx(), huis.stay({ naam: 'Ana 3' })).catch(() => {});
    await deliverGebeurtenissen(jobs(), takes);
    expect(sent.filter((one) => one.url === url)).toEqual([]);
  });

  it('that concerns the gemeente is told to it: missing nights and signals, and no single person', async () => {
    const own = await subscribe(beheer, {
      soorten: ['nacht.bevestigd', 'nacht.ontbreekt', 'signaal.opgeworpen'],
    });
    await expect(subscribe(beheer, { soorten: ['verblijf.aangekomen'] })).rejects.toThrow(InvalidInput);
    await remindNachten(jobs('2026-11-25T12:30:00+01:00'));
    await deliverGebeurtenissen(jobs('2026-11-25T12:31:00+01:00'), takes);
    const types = sent.filter(({ url }) => url === own.url).map(({ body }) => body.type);
    expect(types).toContain('nl.onderdak.nacht.ontbreekt');
    expect(types).toContain('nl.onderdak.signaal.opgeworpen');
  });

  it('of one organisation is never told to another', async () => {
    const other = await createHuis(database);
    const mine = await subscribe(other.ctx());
    await huis.checkIn({ naam: 'Ion Popescu' });
    await confirmNachten(huis.ctx(), {});
    await deliverGebeurtenissen(jobs(), takes);
    expect(sent.filter(({ url }) => url === mine.url)).toEqual([]);
  });
});

describe('a receiver that does not answer', () => {
  it('is tried later and later, then left to a person, who has it sent anew', async () => {
    const { id } = await subscribe(huis.ctx(), { soorten: ['verblijf.aangekomen'] });
    await huis.checkIn({ naam: 'Ana Rusu' });
    let now = new Date(NOW);
    for (const minutes of WACHTTIJDEN) {
      expect(await deliverGebeurtenissen(jobs(now.toISOString()), refuses)).toMatchObject({ later: 1 });
      const early = new Date(now.getTime() + (minutes * 60 - 1) * 1000).toISOString();
      expect(await deliverGebeurtenissen(jobs(early), refuses)).toMatchObject({ later: 0, mislukt: 0 });
      now = new Date(now.getTime() + minutes * 60_000);
    }
    expect(await deliverGebeurtenissen(jobs(now.toISOString()), refuses)).toMatchObject({ mislukt: 1 });
    const { nietBezorgd, abonnementen } = await listAbonnementen(huis.ctx(), {});
    expect(abonnementen).toMatchObject([{ id, mislukt: 1, bezorgd: 0 }]);
    expect(nietBezorgd).toMatchObject([{ status: 'mislukt', fout: '500', pogingen: WACHTTIJDEN.length + 1 }]);
    expect(await replayBezorgingen(huis.ctx(now.toISOString()), { abonnement: id })).toBe(1);
    expect(await deliverGebeurtenissen(jobs(now.toISOString()), takes)).toMatchObject({ bezorgd: 1 });
    expect((await listAbonnementen(huis.ctx(), {})).nietBezorgd).toEqual([]);
  });

  it('that hangs holds up nobody else', async () => {
    const slow = await subscribe(huis.ctx(), { url: 'https://traag.example/' });
    const quick = await subscribe();
    await huis.checkIn({ naam: 'Mihai Rusu' });
    let release = () => {};
    const hangs = new Promise<void>((resolve) => {
      release = resolve;
    });
    const send: Send = async (url, body, headers) => {
      if (url === slow.url) await hangs;
      return takes(url, body, headers);
    };
    const working = deliverGebeurtenissen(jobs(), send);
    await expect.poll(() => sent.map(({ url }) => url)).toEqual([quick.url]);
    // Another process finds nothing to do meanwhile: what is under way is the first one's.
    expect(await deliverGebeurtenissen(jobs(), takes)).toEqual({ bezorgd: 0, later: 0, mislukt: 0 });
    release();
    expect(await working).toMatchObject({ bezorgd: 2 });
  });

  it('is not waited for longer than it may take, and told of in one word', async () => {
    const { server, port } = await listen(() => {});
    const here = `http://127.0.0.1:${port}/`;
    try {
      await expect(makeSender({ inside: false })(here, '{}', {})).rejects.toThrow('https');
      await expect(makeSender({ inside: false })(`https://127.0.0.1:${port}/`, '{}', {})).rejects.toThrow(
        'binnenkant',
      );
      await expect(makeSender({ inside: false })('https://localhost/', '{}', {})).rejects.toThrow(
        'binnenkant',
      );
      await expect(makeSender({ inside: false })('https://[::ffff:10.0.0.1]/', '{}', {})).rejects.toThrow(
        'binnenkant',
      );
      await expect(makeSender({ inside: true, patience: 200 })(here, '{}', {})).rejects.toThrow(
        'te_langzaam',
      );
    } finally {
      server.closeAllConnections();
      server.close();
    }
    await expect(makeSender({ inside: true })(here, '{}', {})).rejects.toThrow('ECONNREFUSED');
  });

  it('is taken at its word, also when it sends us on elsewhere', async () => {
    const { server, port } = await listen((request, response) => {
      response.writeHead(request.url === '/goed' ? 204 : 302, { location: '/goed' }).end();
    });
    try {
      await makeSender({ inside: true })(`http://127.0.0.1:${port}/goed`, '{}', {});
      await expect(makeSender({ inside: true })(`http://127.0.0.1:${port}/weg`, '{}', {})).rejects.toThrow(
        '302',
      );
    } finally {
      server.close();
    }
  });
});

describe('a subscription', () => {
  it('ends, and with it what still waited', async () => {
    const { id } = await subscribe();
    await huis.checkIn({ naam: 'Elena Stan' });
    await endAbonnement(huis.ctx(), { abonnement: id });
    await huis.checkIn({ naam: 'Radu Stan' });
    expect(await deliverGebeurtenissen(jobs(), takes)).toEqual({ bezorgd: 0, later: 0, mislukt: 0 });
  });

  it('is nobody else’s to see, end or send anew', async () => {
    const { id } = await subscribe();
    const other = await createHuis(database);
    expect((await listAbonnementen(other.ctx(), {})).abonnementen).toEqual([]);
    await expect(endAbonnement(other.ctx(), { abonnement: id })).rejects.toThrow(NotFound);
    await expect(replayBezorgingen(other.ctx(), { abonnement: id })).rejects.toThrow(NotFound);
    await expect(endAbonnement(beheer, { abonnement: id })).rejects.toThrow(NotFound);
    const medewerker = contextFor(
      database,
      await createHuisvester(database, huis.organisatie, 'huisvester-medewerker'),
    );
    await expect(listAbonnementen(medewerker, {})).rejects.toThrow('koppeling:beheren');
  });

  it.each([
    'geen adres',
    'ftp://ontvanger.example/',
    'https://wie:wat@ontvanger.example/',
    'javascript:alert(1)',
  ])('of %s is refused', async (url) => {
    await expect(subscribe(huis.ctx(), { url })).rejects.toThrow(InvalidInput);
  });
});
