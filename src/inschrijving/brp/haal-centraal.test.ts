import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import document from '../../../test/fixtures/haal-centraal/openapi.json' with { type: 'json' };
import { brpAdres } from './brp-bron.ts';
import { haalCentraal } from './haal-centraal.ts';

/** What the published OpenAPI document (2.7.0) demands of the search we use, and says of its answers. */
const ajv = addFormats(new Ajv2020({ strict: false, unicodeRegExp: false }));
ajv.addSchema({ ...document, $id: 'brp' });
const schema = (name: string) => ajv.compile({ $ref: `brp#/components/schemas/${name}` });
const verzoek = schema('ZoekMetPostcodeEnHuisnummer');
const antwoord = schema('ZoekMetPostcodeEnHuisnummerResponse');
const foutbericht = schema('BadRequestFoutbericht');
const SLEUTEL = 'geheim-0123';

type Antwoord = { status: number; body: unknown; headers?: Record<string, string> };
const fout = (status: number, code: string, title = 'Fout.'): Antwoord => ({
  status,
  body: { status, title, code },
});
const soort = 'ZoekMetPostcodeEnHuisnummer';
/** By house number: what the API answers, in its own words. */
const antwoorden: Record<number, Antwoord | 'nooit'> = {
  1: { status: 200, body: { type: soort, personen: [{ leeftijd: 31 }, {}, { leeftijd: 40 }] } },
  2: { status: 200, body: { type: soort, personen: [] } },
  3: {
    status: 200,
    body: {
      type: soort,
      personen: [
        { leeftijd: 31 },
        { opschortingBijhouding: { reden: { code: 'E', omschrijving: 'emigratie' } } },
      ],
    },
  },
  4: fout(400, 'tooManyResults', 'Teveel zoekresultaten.'),
  5: fout(403, 'authorization'),
  6: { status: 503, body: 'unavailable' },
  7: { status: 200, body: { type: 'RaadpleegMetBurgerservicenummer', personen: [] } },
  10: fout(400, 'paramsValidation'),
  11: fout(429, 'tooManyRequests'),
  12: { ...fout(429, 'tooManyRequests'), headers: { 'retry-after': '3600' } },
  13: { ...fout(503, 'sourceUnavailable'), headers: { 'retry-after': '0' } },
  14: 'nooit',
  15: { status: 302, body: {}, headers: { location: '/personen' } },
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
      const known = asked.filter((one) => (one.body as typeof body).huisnummer === body.huisnummer).length;
      const answer =
        request.headers['x-api-key'] !== SLEUTEL
          ? fout(401, 'authentication')
          : !verzoek(body)
            ? fout(400, 'paramsValidation')
            : body.huisnummer === 13 && known > 1
              ? antwoorden[1]
              : (antwoorden[body.huisnummer] ?? fout(500, 'serverError'));
      if (answer === 'nooit' || answer === undefined) return;
      const kind = answer.status === 200 ? 'application/json; charset=utf-8' : 'application/problem+json';
      response.writeHead(answer.status, { 'content-type': kind, ...answer.headers });
      response.end(JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/haalcentraal/api/brp`;
});
afterAll(() => {
  server.closeAllConnections();
  return new Promise((done) => server.close(done));
});

const tel = (huisnummer: string, sleutel = SLEUTEL) => {
  const adres = brpAdres('7771 AB', huisnummer);
  if (adres === null) throw new Error(huisnummer);
  return haalCentraal({ url, sleutel }, 500).telOpAdres(adres);
};

describe('counting at an address by Haal Centraal BRP bevragen', () => {
  it('is tried with answers that the document allows', () => {
    const said = Object.values(antwoorden).filter((one) => one !== 'nooit');
    for (const { status, body } of said)
      if (status === 200) expect([body, antwoord(body)]).toEqual([body, true]);
      else if (typeof body === 'object') expect([body, foutbericht(body)]).toEqual([body, true]);
  });

  it('counts who lives there, without who left, and asks no more than it must', async () => {
    expect([await tel('1'), await tel('2'), await tel('3')]).toEqual([3, 0, 1]);
    expect(asked[0]).toEqual({
      method: 'POST',
      url: '/haalcentraal/api/brp/personen',
      key: SLEUTEL,
      body: { type: 'ZoekMetPostcodeEnHuisnummer', fields: ['leeftijd'], postcode: '7771AB', huisnummer: 1 },
    });
    expect(JSON.stringify(asked)).not.toMatch(/burgerservicenummer|naam/i);
  });

  it('does not know the number when there are more than the API counts', async () => {
    expect(await tel('4')).toBeNull();
  });

  it('says that it was refused, or that nothing came of it', async () => {
    await expect(tel('5')).rejects.toMatchObject({ code: 'brp_geweigerd' });
    await expect(tel('1', 'een andere sleutel')).rejects.toMatchObject({ code: 'brp_geweigerd' });
    for (const nummer of ['6', '7', '8', '10', '15'])
      await expect(tel(nummer)).rejects.toMatchObject({ code: 'brp_onbereikbaar' });
    const nowhere = haalCentraal({ url: 'http://127.0.0.1:1/x', sleutel: 'x' });
    await expect(nowhere.telOpAdres({ postcode: '7771AB', huisnummer: 1 })).rejects.toMatchObject({
      code: 'brp_onbereikbaar',
    });
  });

  it('asks once more when told to come back soon, and else says that it is too busy', async () => {
    expect(await tel('13')).toBe(3);
    const times = (huisnummer: number) =>
      asked.filter(({ body }) => (body as { huisnummer: number }).huisnummer === huisnummer).length;
    for (const nummer of ['11', '12'])
      await expect(tel(nummer)).rejects.toMatchObject({ code: 'brp_te_druk' });
    expect([times(11), times(12), times(13)]).toEqual([1, 1, 2]);
  });

  it('gives up on an answer that does not come', async () => {
    await expect(tel('14')).rejects.toMatchObject({ code: 'brp_onbereikbaar' });
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
