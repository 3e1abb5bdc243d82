import { Webhook } from 'standardwebhooks';
import { expect, it } from 'vitest';
import { keysOf } from '../platform/identity/keys-of.ts';
import { cloudEvent, geheimVan, signed } from './cloudevent.ts';

const event = {
  id: '0190b5a2-5b1e-7c3a-9f00-000000000001',
  volgnummer: '7',
  soort: 'nacht.bevestigd' as const,
  gemeente: '0160',
  onderwerp: 'locatie/2026-11-24',
  tijdstip: new Date('2026-11-24T20:30:00Z'),
  inhoud: { locatie: 'locatie', nacht: '2026-11-24' },
};

it('is a CloudEvent by the NL GOV profile', () => {
  expect(cloudEvent(event, 'https://onderdak.example')).toEqual({
    specversion: '1.0',
    id: event.id,
    source: 'urn:nld:gemeente:0160:systeem:onderdak',
    type: 'nl.onderdak.nacht.bevestigd',
    subject: 'locatie/2026-11-24',
    time: '2026-11-24T20:30:00.000Z',
    datacontenttype: 'application/json',
    dataschema: 'https://onderdak.example/api/v1/docs',
    sequence: '0000000000000000007',
    data: event.inhoud,
  });
});

it('is signed with a secret of its subscription alone, as any receiver can check', () => {
  const keys = keysOf('a secret of the tests, of forty characters');
  const secret = geheimVan(keys, 'een');
  expect(geheimVan(keys, 'een')).toBe(secret);
  expect(geheimVan(keys, 'twee')).not.toBe(secret);
  const body = JSON.stringify(event);
  const now = new Date();
  expect(new Webhook(secret).verify(body, signed(secret, event.id, body, now))).toEqual(JSON.parse(body));
  const forged = signed(geheimVan(keys, 'twee'), event.id, body, now);
  expect(() => new Webhook(secret).verify(body, forged)).toThrow();
});
