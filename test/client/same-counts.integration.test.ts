import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { identifierOf, onderdak } from '../../client/index.mjs';
import { zoekLand } from '../../src/beleid/landen.ts';
import { approveImport } from '../../src/bestandsimport/approve-import.ts';
import type { Bestand } from '../../src/bestandsimport/lees-bestand.ts';
import { medereizigersVan } from '../../src/bestandsimport/medereizigers.ts';
import { writeImport } from '../../src/bestandsimport/write-import.ts';
import { makeUpNacht } from '../../src/nachtregister/index.ts';
import { addDays, nightsBetween } from '../../src/platform/dates/index.ts';
import { createKoppeling } from '../api.ts';
import { testApp } from '../app.ts';
import { asOwner, testDatabase } from '../database.ts';
import { file, judgedImport } from '../factories/bestandsimport.ts';
import { createGemeente } from '../factories/gemeente.ts';
import { createHuis, type Huis } from '../factories/huis.ts';
import { bookings, bookingsCsv } from '../hotel-bookings.ts';
import { ROOT } from '../targets.ts';

/** After the last night of either set, so that all of them can be confirmed. */
const NOW = '2027-01-10T12:00:00+01:00';
/** Stays one delivery may hold. */
const MOST = 1000;

const database = await testDatabase();
const { app } = await testApp(database, { now: NOW });
await createGemeente(database, { nachtregister_vanaf: '2015-01-01' });
await app.listen({ port: 0, host: '127.0.0.1' });
const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;

/** A stay as the interface takes it. */
type Stay = {
  id: string;
  locatie: string;
  naam: string;
  woonplaats: string;
  land: string;
  aankomst: string;
  vertrek: string;
  meereizend?: 'nee' | 'minderjarig_kind';
};
/** What is shown and seen at the desk; a file of long ago is not asked it. */
const PROOF = { documentsoort: 'identiteitskaart', identiteitVastgesteld: 'persoonlijk' } as const;

/** A house in which either set fits, in use since before the first booking. */
const house = () => createHuis(database, [], { maximum: 2000, in_gebruik_van: '2015-01-01' });

const land = (text: string): string => {
  const found = zoekLand(text);
  if (found === undefined) throw new Error(`no country ${text}`);
  return found.code;
};

/** Everything that was registered there, as facts: who, when, and what the confirmed nights count. */
async function registered({ locatie }: Huis) {
  return asOwner(database, async (owner) => {
    const { rows: people } = await sql<{ naam: string; aankomst: string; vertrek: string }>`
      select naam, woonplaats, land, aankomst, vertrek, meereizend, status from verblijf
      where locatie = ${locatie.id}::uuid order by naam, aankomst`.execute(owner);
    const { rows: counts } = await sql<{ personen: number; nachten: number }>`
      select count(distinct persoon)::int as personen, count(*)::int as nachten from overnachting
      where locatie = ${locatie.id}::uuid and tijdigheid = 'ingehaald'`.execute(owner);
    const { rows: nights } = await sql<{ nacht: string; aantal: number }>`
      select nacht, aantal from nacht where locatie = ${locatie.id}::uuid order by nacht`.execute(owner);
    const busiest = nights.reduce((most, one) => (one.aantal > most.aantal ? one : most), {
      nacht: '',
      aantal: 0,
    });
    return { people, ...counts[0], nights, busiest };
  });
}

const period = (people: readonly { aankomst: string; vertrek: string }[]) =>
  nightsBetween(
    people.map(({ aankomst }) => aankomst).sort()[0] ?? '',
    people
      .map(({ vertrek }) => vertrek)
      .sort()
      .at(-1) ?? '',
  );

/** Registers a file on the pages' way, and makes up its nights. */
async function byFile(bestand: Bestand, gasten?: Bestand) {
  const huis = await house();
  const ctx = huis.ctx(NOW);
  const { id, uitkomst } = await judgedImport(ctx, bestand, gasten ? { gasten } : {});
  await approveImport(ctx, { id, gezien: uitkomst?.goed ?? 0 });
  await writeImport(ctx, { id });
  const { people } = await registered(huis);
  for (const nacht of period(people)) await makeUpNacht(ctx, { nacht, locaties: [huis.locatie.id] });
  return registered(huis);
}

async function machine(huis: Huis) {
  const { id, secret } = await createKoppeling(database, { organisatie: huis.organisatie });
  return { id, secret, client: onderdak({ url, clientId: id, clientSecret: secret }) };
}

/** Confirms afterwards, through the interface, every night of what is there. */
async function confirmAll(huis: Huis, { client }: Awaited<ReturnType<typeof machine>>) {
  for (const nacht of period((await registered(huis)).people)) {
    const { error } = await client.PUT('/nachtbevestigingen/{id}', {
      params: { path: { id: identifierOf('nacht', huis.locatie.id, nacht) } },
      body: { nacht, locaties: [huis.locatie.id] },
    });
    expect(error).toBeUndefined();
  }
  return registered(huis);
}

it('the bookings of a real hotel come to the same through the interface as through a file', async () => {
  const csv = bookingsCsv(bookings());
  const filed = await byFile(file(csv));

  const huis = await house();
  const link = await machine(huis);
  const rows = parse(csv, { columns: true, delimiter: ';' }) as Record<string, string>[];
  const stays = rows.flatMap((row, index): Stay[] => {
    const of = (key: string) => row[key] ?? '';
    const nights = Number(of('Nights'));
    const kinderen = Number(of('Children')) + Number(of('Babies'));
    const personen = Number(of('Adults')) + kinderen;
    const naam = of('Guest name');
    // As the file import does: nobody registers a stay without a night.
    if (nights === 0) return [];
    const others = medereizigersVan(naam, { personen, kinderen: Math.min(kinderen, personen - 1) });
    return [{ naam, meereizend: 'nee' as const }, ...others].map((who, at) => ({
      id: identifierOf('boeking', huis.locatie.id, index, at),
      locatie: huis.locatie.id,
      ...who,
      woonplaats: of('City'),
      land: land(of('Country')),
      aankomst: of('Arrival'),
      vertrek: addDays(of('Arrival'), nights),
    }));
  });
  for (let from = 0; from < stays.length; from += MOST) {
    const part = stays.slice(from, from + MOST).map((stay) => ({ ...stay, ...PROOF }));
    const { data } = await link.client.POST('/verblijven', {
      body: { levering: identifierOf('levering', huis.locatie.id, from), verblijven: part },
    });
    expect(data?.levering).toMatchObject({ aangenomen: part.length, geweigerd: 0 });
  }
  const sent = await confirmAll(huis, link);

  expect(rows).toHaveLength(1266);
  expect(sent).toMatchObject({ nachten: 13_794, busiest: { nacht: '2015-07-13', aantal: 294 } });
  expect(sent).toEqual(filed);
}, 300_000);

it('the files of HotelDruid come to the same through the command as through the pages', async () => {
  const pms = (naam: string) => ({ naam, inhoud: readFileSync(join(ROOT, 'test/fixtures/pms', naam)) });
  const [reserveringen, klanten] = [pms('hoteldruid-prenotazioni.csv'), pms('hoteldruid-clienti.csv')];
  const filed = await byFile(reserveringen, klanten);

  const huis = await house();
  const link = await machine(huis);
  const read = ({ inhoud }: Bestand) =>
    parse(Buffer.from(inhoud), { columns: true }) as Record<string, string>[];
  const clients = read(klanten);
  const lines = read(reserveringen).map((row) => {
    const guest = clients.find(({ Cognome, Nome }) => Cognome === row.Cognome && Nome === row.Nome);
    const home = [guest?.['Città di Residenza'], land(guest?.['Nazione di Residenza'] ?? '')];
    const name = `${row.Nome} ${row.Cognome}`;
    return [name, name, ...home, row.Arrivo, row.Partenza, ...Object.values(PROOF)].join(';');
  });
  const csv = join(mkdtempSync(join(tmpdir(), 'onderdak-pms-')), 'hoteldruid.csv');
  const head = 'kenmerk;naam;woonplaats;land;aankomst;vertrek;documentsoort;identiteitVastgesteld';
  writeFileSync(csv, [head, ...lines].join('\n'));
  const env = { ONDERDAK_URL: url, ONDERDAK_CLIENT_ID: link.id, ONDERDAK_CLIENT_SECRET: link.secret };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['client/onderdak.mjs', 'stays', 'import', csv, '--location', huis.locatie.id],
    { env: { PATH: process.env.PATH, ...env } },
  );
  expect(stdout).toContain('3 new, 0 known, 0 refused, 3 late');
  const sent = await confirmAll(huis, link);

  expect(sent).toMatchObject({ personen: 3, nachten: 7, busiest: { nacht: '2026-12-03', aantal: 2 } });
  expect(sent).toEqual(filed);
}, 60_000);
