import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Ajv from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brpAdres } from './brp-bron.ts';
import { haalCentraal } from './haal-centraal.ts';

/** What the published OpenAPI document (2.7.0) demands of this search. */
const verzoek = new Ajv({ strict: false }).compile({
  type: 'object',
  required: ['type', 'fields', 'postcode', 'huisnummer'],
  additionalProperties: false,
  properties: {
    type: { const: 'ZoekMetPostcodeEnHuisnummer' },
    fields: {
      type: 'array',
      minItems: 1,
      maxItems: 130,
      items: { type: 'string', pattern: '^[a-zA-Z0-9\\._]{1,200}$' },
    },
    postcode: { type: 'string', pattern: '^[1-9]{1}[0-9]{3}[ ]?[A-Za-z]{2}$' },
    huisnummer: { type: 'integer', minimum: 1, maximum: 99999 },
    huisletter: { type: 'string', pattern: '^[a-zA-Z]{1}$' },
    huisnummertoevoeging: { type: 'string', pattern: '^[a-zA-Z0-9 \\-]{1,4}$' },
  },
});

type Antwoord = { status: number; body: unknown };
/** By house number: what the API answers, in its own words. */
const antwoorden: Record<number, Antwoord> = {
  1: {
    status: 200,
    body: { type: 'ZoekMetPostcodeEnHuisnummer', personen: [{ leeftijd: 31 }, {}, { leeftijd: 40 }] },
  },
  2: { status: 200, body: { type: 'ZoekMetPostcodeEnHuisnummer', personen: [] } },
  3: {
    status: 200,
    body: {
      type: 'ZoekMetPostcodeEnHuisnummer',
      personen: [
        { leeftijd: 31 },
        { opschortingBijhouding: { reden: { code: 'E', omschrijving: 'emigratie' } } },
      ],
    },
  },
  4: { status: 400, body: { status: 400, title: 'Teveel zoekresultaten.', code: 'tooManyResults' } },
  5: { status: 403, body: { status: 403, code: 'authorization' } },
  6: { status: 503, body: 'unavailable' },
  7: { status: 200, body: { type: 'RaadpleegMetBurgerservicenummer', personen: [] } },
};
const asked: { method: string | undefined; url: string | undefined; key: unknown; body: unknown }[] = [];
let server: Server;
let url = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(parts).toString('utf8')) as { huisnummer: number };
      asked.push({ method: request.method, url: request.url, key: request.headers['x-api-key'], body });
      const { status, body: answer } = antwoorden[body.huisnummer] ?? { status: 500, body: {} };
      response.writeHead(verzoek(body) ? status : 400, { 'content-type': 'application/json; charset=utf-8' });
      response.end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/haalcentraal/api/brp`;
});
afterAll(() => new Promise((done) => server.close(done)));

const tel = (huisnummer: string) => {
  const adres = brpAdres('7771 AB', huisnummer);
  if (adres === null) throw new Error(huisnummer);
  return haalCentraal({ url, sleutel: 'geheim' }).telOpAdres(adres);
};

describe('counting at an address by Haal Centraal BRP bevragen', () => {
  it('counts who lives there, without who left, and asks no more than it must', async () => {
    expect([await tel('1'), await tel('2'), await tel('3')]).toEqual([3, 0, 1]);
    expect(asked[0]).toEqual({
      method: 'POST',
      url: '/haalcentraal/api/brp/personen',
      key: 'geheim',
      body: { type: 'ZoekMetPostcodeEnHuisnummer', fields: ['leeftijd'], postcode: '7771AB', huisnummer: 1 },
    });
    expect(JSON.stringify(asked)).not.toMatch(/burgerservicenummer|naam/i);
  });

  it('does not know the number when there are more than the API counts', async () => {
    expect(await tel('4')).toBeNull();
  });

  it('says that it was refused, or that nothing came of it', async () => {
    await expect(tel('5')).rejects.toMatchObject({ code: 'brp_geweigerd' });
    for (const nummer of ['6', '7', '8'])
      await expect(tel(nummer)).rejects.toMatchObject({ code: 'brp_onbereikbaar' });
    const nowhere = haalCentraal({ url: 'http://127.0.0.1:1/x', sleutel: 'x' });
    await expect(nowhere.telOpAdres({ postcode: '7771AB', huisnummer: 1 })).rejects.toMatchObject({
      code: 'brp_onbereikbaar',
    });
  });

  it.each([
    ['12', { huisnummer: 12 }],
    ['12a', { huisnummer: 12, huisletter: 'A' }],
    ['12-3', { huisnummer: 12, toevoeging: '3' }],
    ['12 bis', { huisnummer: 12, toevoeging: 'bis' }],
    ['12a-3', { huisnummer: 12, huisletter: 'A', toevoeging: '3' }],
  ])('%s comes apart as the document asks', async (huisnummer, parts) => {
    const adres = brpAdres('7771 AB', huisnummer);
    expect(adres).toEqual({ postcode: '7771AB', ...parts });
    const { toevoeging, ...rest } = adres ?? { postcode: '', huisnummer: 0 };
    const body = { type: 'ZoekMetPostcodeEnHuisnummer', fields: ['leeftijd'], ...rest };
    expect(verzoek({ ...body, ...(toevoeging && { huisnummertoevoeging: toevoeging }) })).toBe(true);
  });
});
