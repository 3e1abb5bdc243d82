import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createMachine } from '../../test/api.ts';
import { testApp } from '../../test/app.ts';
import { testDatabase } from '../../test/database.ts';
import { createHuis } from '../../test/factories/huis.ts';
import { makeUpNachten } from '../nachtregister/index.ts';
import { readTable } from '../platform/files/index.ts';

const database = await testDatabase();
const { app } = await testApp(database);
const huis = await createHuis(database);
const locatie = huis.locatie.id;
const machine = await createMachine(app, database, { organisatie: huis.organisatie });
const verblijf = {
  locatie,
  naam: 'Zofia Kowalczyk',
  woonplaats: 'Rzeszów',
  land: '7028',
  aankomst: '2026-10-12',
  vertrek: '2026-10-14',
  documentsoort: 'identiteitskaart',
  identiteitVastgesteld: 'persoonlijk',
};
const geleverd = [{ code: 'maand_geleverd', in: 'body' }];

describe('a delivered month, for another system', () => {
  it('comes as JSON, and as CSV, XLSX or PDF with its hash when that is asked for', async () => {
    const other = await createHuis(database);
    await makeUpNachten(other.ctx(), { locaties: [other.locatie.id], van: '2026-10-01', tot: '2026-10-31' });
    const sender = await createMachine(app, database, { organisatie: other.organisatie });
    const path = `/locaties/${other.locatie.id}/maanden/2026-10`;
    const { id, hash } = (await sender.send('PUT', path, {})).json() as { id: string; hash: string };
    const ask = (accept: string, language = 'nl') =>
      sender.get(`/maandleveringen/${id}`, { accept, 'accept-language': language });
    expect((await ask('*/*')).json()).toMatchObject({ id, hash });

    const csv = await ask('text/csv');
    expect(csv.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'cache-control': 'no-store',
      'api-version': '1.0.0',
    });
    expect(csv.headers['content-disposition']).toMatch(
      /^attachment; filename="[A-Za-z0-9-]+2026-10-1\.csv"$/,
    );
    const lines = csv.body.trim().split('\r\n');
    expect(lines).toHaveLength(32);
    expect(lines.slice(1).every((line) => line.includes(hash))).toBe(true);
    expect(lines.at(-1)).toContain('2026-10-31');
    expect((await ask('text/csv', 'en')).body).not.toBe(csv.body);

    const sheets = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const xlsx = await ask(sheets);
    expect(xlsx.headers['content-type']).toBe(sheets);
    const table = await readTable(xlsx.rawPayload);
    expect(JSON.stringify([...(table.rows as Iterable<unknown>)])).toContain(hash);

    const pdf = await ask('application/pdf');
    expect(pdf.headers['content-type']).toBe('application/pdf');
    expect(pdf.headers['content-disposition']).toBe(
      String(csv.headers['content-disposition']).replace('.csv', '.pdf'),
    );
    expect(pdf.rawPayload.toString('latin1').startsWith('%PDF-1.7')).toBe(true);
    expect((await ask('image/png')).statusCode).toBe(406);
    for (const accept of ['text/csv', sheets, 'application/pdf'])
      expect((await machine.get(`/maandleveringen/${id}`, { accept })).statusCode).toBe(404);
  });

  it('answers every way in with what to do, and takes the same again within a correction', async () => {
    await makeUpNachten(huis.ctx(), { locaties: [locatie], van: '2026-10-01', tot: '2026-11-01' });
    const seen = (await machine.get(`/locaties/${locatie}/maanden/2026-10`)).json();
    expect(seen).toMatchObject({ status: 'te_leveren', oordeel: 'niets', levering: null });
    const put = await machine.send('PUT', `/locaties/${locatie}/maanden/2026-10`, {});
    expect(put.json()).toMatchObject({ versie: 1, overnachtingen: 0, ingehaald: 31 });

    const id = randomUUID();
    const send = () => machine.send('PUT', `/verblijven/${id}`, verblijf, { 'accept-language': 'en' });
    const night = { aanwezig: [{ ...verblijf, locatie: undefined, vertrek: undefined, id }], afwezig: [] };
    const answer = await send();
    expect(answer.statusCode).toBe(409);
    expect(answer.json().errors).toMatchObject(geleverd);
    expect(answer.json().errors[0].detail).toContain('PUT /maandcorrecties/{id}');
    const pushed = await machine.send('PUT', `/locaties/${locatie}/nachten/2026-10-12`, night);
    expect([pushed.statusCode, pushed.json().errors[0].code]).toEqual([409, 'maand_geleverd']);
    const batch = await machine.send('POST', '/verblijven', {
      levering: randomUUID(),
      verblijven: [{ ...verblijf, id }],
    });
    expect(JSON.stringify(batch.json())).toContain('maand_geleverd');

    const correctie = randomUUID();
    const reden = 'Een gast was vergeten';
    const open = { locatie, maand: '2026-10', reden };
    expect(
      (await machine.send('PUT', `/maandcorrecties/${correctie}`, { ...open, reden: '' })).statusCode,
    ).toBe(400);
    expect((await machine.send('PUT', `/maandcorrecties/${correctie}`, open)).statusCode).toBe(200);
    expect((await send()).statusCode).toBe(201);
    const done = await machine.send('PUT', `/maandcorrecties/${correctie}/afronding`, {});
    expect(done.json().maandlevering).toMatchObject({
      versie: 2,
      wijze: 'correctie',
      reden,
      overnachtingen: 2,
    });
    const list = (await machine.get('/maandleveringen?maand=2026-10')).json();
    expect(list.maandleveringen.map((v: { versie: number }) => v.versie)).toEqual([2, 1]);
    const first = list.maandleveringen[1];
    expect((await machine.get(`/maandleveringen/${first.id}`)).json()).toEqual(first);
    expect((await machine.send('DELETE', `/verblijven/${id}/vertrek`)).statusCode).toBe(409);
  });
});
