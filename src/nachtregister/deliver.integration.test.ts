import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { createMachine, type Machine } from '../../test/api.ts';
import { testApp } from '../../test/app.ts';
import { asOwner, testDatabase } from '../../test/database.ts';
import { createHuis, type Huis } from '../../test/factories/huis.ts';

const database = await testDatabase();
const { app } = await testApp(database);

const gast = (huis: Huis, over: Record<string, unknown> = {}) => ({
  locatie: huis.locatie.id,
  naam: 'Zofia Kowalczyk',
  woonplaats: 'Rzeszów',
  land: '7028',
  aankomst: '2026-11-24',
  documentsoort: 'identiteitskaart',
  identiteitVastgesteld: 'persoonlijk',
  ...over,
});

async function arrange(): Promise<{ huis: Huis; machine: Machine }> {
  const huis = await createHuis(database);
  return { huis, machine: await createMachine(app, database, { organisatie: huis.organisatie }) };
}

/** Everything an organisation has in the register, to see that nothing changed. */
const contents = (huis: Huis): Promise<string> =>
  asOwner(database, async (owner) => {
    const parts: unknown[] = [];
    for (const table of ['verblijf', 'afwezigheid', 'nacht', 'overnachting', 'correctie', 'levering'])
      parts.push(
        (
          await sql`select * from ${sql.table(table)} t where organisatie = ${huis.organisatie} order by t::text`.execute(
            owner,
          )
        ).rows,
      );
    return JSON.stringify(parts);
  });

describe('a stay handed over', () => {
  it('is written once, however often it is sent, also after it was changed', async () => {
    const { huis, machine } = await arrange();
    const path = `/verblijven/${randomUUID()}`;
    const first = await machine.send('PUT', path, gast(huis));
    expect(first.statusCode).toBe(201);
    const again = await machine.send('PUT', path, gast(huis));
    expect(again.statusCode).toBe(200);
    expect(again.json()).toEqual(first.json());
    await machine.send('PUT', `${path}/vertrek`, { vertrek: '2026-11-24' });
    const after = await machine.send('PUT', path, gast(huis));
    expect(after.json()).toMatchObject({
      levering: first.json().levering,
      verblijf: { status: 'vertrokken', vertrek: '2026-11-24' },
    });
  });

  it('is refused under an identifier that was used for something else', async () => {
    const { huis, machine } = await arrange();
    const path = `/verblijven/${randomUUID()}`;
    await machine.send('PUT', path, gast(huis));
    const before = await contents(huis);
    const other = await machine.send('PUT', path, gast(huis, { werkgever: 'Kwekerij' }));
    expect(other.statusCode).toBe(409);
    expect(other.json().errors).toMatchObject([{ code: 'andere_inhoud', location: { pointer: '#/id' } }]);
    expect(await contents(huis)).toBe(before);
  });

  it('is accepted late, and marked', async () => {
    const { huis, machine } = await arrange();
    const late = await machine.send(
      'PUT',
      `/verblijven/${randomUUID()}`,
      gast(huis, { aankomst: '2026-11-20' }),
    );
    expect(late.json()).toMatchObject({ laat: true, levering: { laat: 1 } });
  });

  it('is tried without a trace when asked to', async () => {
    const { huis, machine } = await arrange();
    const before = await contents(huis);
    const path = `/verblijven/${randomUUID()}?proef=true`;
    const tried = await machine.send('PUT', path, gast(huis));
    expect(tried.statusCode).toBe(201);
    expect(tried.json().verblijf).toMatchObject({ naam: 'Zofia Kowalczyk', status: 'aanwezig' });
    const wrong = await machine.send('PUT', path, gast(huis, { documentsoort: undefined }));
    expect(wrong.json().errors).toMatchObject([{ location: { pointer: '#/documentsoort' } }]);
    expect(await contents(huis)).toBe(before);
    expect((await machine.get(path.split('?')[0] ?? '')).statusCode).toBe(404);
  });

  it('is corrected by who knows its newest version, with a reason', async () => {
    const { huis, machine } = await arrange();
    const path = `/verblijven/${randomUUID()}`;
    const { etag } = (await machine.send('PUT', path, gast(huis))).headers;
    const patch = { naam: 'Zofia Kowalczyk-Nowak', reden: 'Dubbele naam op het document' };
    expect((await machine.send('PATCH', path, patch)).statusCode).toBe(428);
    const stale = { 'if-match': '"2026-01-01T00:00:00.000Z"' };
    expect((await machine.send('PATCH', path, patch, stale)).statusCode).toBe(412);
    const done = await machine.send('PATCH', path, patch, { 'if-match': String(etag) });
    expect(done.json().verblijf.naam).toBe('Zofia Kowalczyk-Nowak');
    expect((await machine.get(path)).headers.etag).toBe(done.headers.etag);
    const { reden: _, ...without } = patch;
    const missing = await machine.send('PATCH', path, without, { 'if-match': '*' });
    expect(missing.json().errors).toMatchObject([{ code: 'verplicht', location: { pointer: '#/reden' } }]);
  });

  it('departs, comes back, moves and is cancelled', async () => {
    const { huis, machine } = await arrange();
    const id = randomUUID();
    await machine.send('PUT', `/verblijven/${id}`, gast(huis, { slaapplaats: huis.bedden[0] }));
    const left = await machine.send('PUT', `/verblijven/${id}/vertrek`, {});
    expect(left.json().verblijf).toMatchObject({ status: 'vertrokken', vertrek: '2026-11-24' });
    expect((await machine.send('DELETE', `/verblijven/${id}/vertrek`)).json().verblijf.status).toBe(
      'aanwezig',
    );
    const moved = await machine.send('PUT', `/verblijven/${id}/verplaatsingen/${randomUUID()}`, {
      locatie: huis.locatie.id,
      slaapplaats: huis.bedden[1],
    });
    expect(moved.json().verblijf.slaapplaats).toBe(huis.bedden[1]);
    const gone = await machine.send('PUT', `/verblijven/${id}/vervallen`, { reden: 'Dubbel ingeschreven' });
    expect(gone.json().verblijf.status).toBe('vervallen');
    const refused = await machine.send('PUT', `/verblijven/${id}/vertrek`, {});
    expect(refused.statusCode).toBe(409);
  });

  it('is announced, and arrives', async () => {
    const { huis, machine } = await arrange();
    const id = randomUUID();
    const {
      documentsoort: _,
      identiteitVastgesteld: __,
      ...announced
    } = gast(huis, { aankomst: '2026-11-25' });
    const sent = await machine.send('PUT', `/verblijven/${id}`, announced);
    expect(sent.json().verblijf.status).toBe('verwacht');
    const bare = await machine.send('PUT', `/verblijven/${id}/aankomst`, {});
    expect(bare.statusCode).toBe(400);
    const seen = { documentsoort: 'paspoort', identiteitVastgesteld: 'video' };
    const arrived = await machine.send('PUT', `/verblijven/${id}/aankomst`, seen);
    expect(arrived.json().verblijf).toMatchObject({ status: 'aanwezig', aankomst: '2026-11-24', ...seen });
  });
});

describe('many stays handed over at once', () => {
  it('each have their own result; one that is wrong does not spoil the rest', async () => {
    const { huis, machine } = await arrange();
    const [goed, bed] = [randomUUID(), randomUUID()];
    const verblijven = [
      { ...gast(huis), id: goed, slaapplaats: huis.bedden[0] },
      { ...gast(huis, { naam: 'Ion Popescu' }), id: randomUUID(), locatie: randomUUID() },
      { ...gast(huis, { naam: 'Elena Popescu' }), id: bed, slaapplaats: huis.bedden[0] },
      { ...gast(huis), id: randomUUID() },
      { ...gast(huis, { naam: 'Maria Ionescu', aankomst: '2027-12-31' }), id: randomUUID() },
      { id: 'geen-uuid', naam: 7 },
      { ...gast(huis, { naam: 'Ana Rusu' }), id: goed },
      { ...gast(huis, { naam: 'Mihai Rusu', aankomst: '2026-11-22' }), id: randomUUID() },
    ];
    const levering = randomUUID();
    const answer = await machine.send('POST', '/verblijven', { levering, verblijven });
    expect(answer.statusCode).toBe(200);
    const { resultaten } = answer.json() as {
      resultaten: {
        resultaat: string;
        laat: boolean;
        fouten: { code: string; location: { pointer: string } }[];
      }[];
    };
    expect(resultaten.map(({ resultaat }) => resultaat)).toEqual([
      'nieuw',
      ...Array(6).fill('geweigerd'),
      'nieuw',
    ]);
    expect(resultaten.map(({ fouten }) => fouten[0]?.code)).toEqual([
      undefined,
      'locatie_onbekend',
      'slaapplaats_bezet',
      'staat_al_ingeschreven',
      'aankomst_te_ver_vooruit',
      'ongeldig',
      'dubbel_in_levering',
      undefined,
    ]);
    expect(resultaten[2]?.fouten[0]?.location.pointer).toBe('#/verblijven/2/slaapplaats');
    expect(resultaten[7]?.laat).toBe(true);
    expect(answer.json().levering).toMatchObject({ aangenomen: 2, herhaald: 0, geweigerd: 6, laat: 1 });

    const again = await machine.send('POST', '/verblijven', { levering, verblijven });
    expect(again.json()).toEqual(answer.json());
    const anew = await machine.send('POST', '/verblijven', {
      levering: randomUUID(),
      verblijven: [verblijven[0]],
    });
    expect(anew.json().levering).toMatchObject({ aangenomen: 0, herhaald: 1 });
    const other = await machine.send('POST', '/verblijven', { levering, verblijven: [verblijven[0]] });
    expect(other.statusCode).toBe(409);
  });

  it('are all refused when asked to, with everything that is wrong', async () => {
    const { huis, machine } = await arrange();
    const before = await contents(huis);
    const verblijven = [
      { ...gast(huis), id: randomUUID() },
      { ...gast(huis, { naam: 'Ion 3' }), id: randomUUID() },
      { ...gast(huis, { naam: 'Ana Rusu', land: 'Polen' }), id: randomUUID() },
    ];
    const body = { levering: randomUUID(), verblijven };
    const answer = await machine.send('POST', '/verblijven?alles=true', body);
    expect(answer.statusCode).toBe(400);
    expect(
      answer.json().errors.map((one: { location: { pointer: string } }) => one.location.pointer),
    ).toEqual(['#/verblijven/1/naam', '#/verblijven/2/land']);
    expect(await contents(huis)).toBe(before);
    expect(
      (await machine.send('POST', '/verblijven?alles=true', { ...body, verblijven: [verblijven[0]] }))
        .statusCode,
    ).toBe(200);
  });

  it('of whom some are wrong by the database’s rules leave the others as they were asked', async () => {
    const { huis, machine } = await arrange();
    const persoon = (await machine.send('PUT', `/verblijven/${randomUUID()}`, gast(huis))).json().verblijf
      .persoon;
    const verblijven = Array.from({ length: 40 }, (_, index) => ({
      ...gast(huis, { naam: `Gast ${'abcdefghij'[index % 10]}${'klmn'[Math.floor(index / 10)]}` }),
      id: randomUUID(),
      // Every seventh is somewhere already.
      ...(index % 7 === 3 && { persoon }),
    }));
    const { levering, resultaten } = (
      await machine.send('POST', '/verblijven', { levering: randomUUID(), verblijven })
    ).json();
    const bad = verblijven.filter(({ persoon: given }) => given !== undefined).length;
    expect(levering).toMatchObject({ aangenomen: 40 - bad, geweigerd: bad });
    expect(
      new Set(
        resultaten.flatMap((one: { fouten: { code: string }[] }) => one.fouten.map(({ code }) => code)),
      ),
    ).toEqual(new Set(['overlap_persoon']));
  });
});

describe('a night handed over as a list', () => {
  const night = (huis: Huis, datum: string) => `/locaties/${huis.locatie.id}/nachten/${datum}`;
  const one = (huis: Huis, over: Record<string, unknown> = {}) => {
    const { locatie: _, aankomst: __, ...rest } = gast(huis, over);
    return { id: randomUUID(), ...rest };
  };

  it('becomes arrivals, departures and absences, night after night', async () => {
    const { huis, machine } = await arrange();
    const zofia = one(huis);
    const ion = one(huis, { naam: 'Ion Popescu' });
    const ana = one(huis, { naam: 'Ana Rusu' });
    const known = ({ id }: { id: string }) => id;

    const eerste = await machine.send('PUT', night(huis, '2026-11-22'), { aanwezig: [zofia, ion] });
    expect(eerste.json()).toMatchObject({
      voor: [],
      verschil: { aankomsten: [zofia, ion].map(known), vertrekken: [] },
      nacht: { aantal: 2, tijdigheid: 'ingehaald' },
      levering: { soort: 'nacht', laat: 1 },
    });
    expect(new Set(eerste.json().na)).toEqual(new Set([zofia, ion].map(known)));

    const tweede = await machine.send('PUT', night(huis, '2026-11-23'), {
      aanwezig: [zofia, ana],
      afwezig: [],
    });
    expect(tweede.json().verschil).toMatchObject({ aankomsten: [ana.id], vertrekken: [ion.id] });

    // Ion comes back, Zofia is away, Ana stays.
    const derde = { aanwezig: [ana, ion], afwezig: [zofia.id] };
    const before = await contents(huis);
    const tried = await machine.send('PUT', `${night(huis, '2026-11-24')}?proef=true`, derde);
    expect(tried.json().verschil).toMatchObject({
      terug: [{ verblijf: ion.id, weg: '2026-11-23' }],
      afwezigheden: [zofia.id],
    });
    expect(await contents(huis)).toBe(before);
    const done = await machine.send('PUT', night(huis, '2026-11-24'), derde);
    expect(done.json()).toMatchObject({ nacht: { aantal: 2, tijdigheid: 'op_tijd' } });
    expect(new Set(done.json().na)).toEqual(new Set([ana.id, ion.id]));

    const nachten = (await machine.get(`/nachten?locatie=${huis.locatie.id}&van=2026-11-22`)).json().nachten;
    expect(nachten.map(({ aantal }: { aantal: number }) => aantal)).toEqual([2, 2, 2]);
  });

  it('changes nothing when it is sent again, and what is different when another list comes', async () => {
    const { huis, machine } = await arrange();
    const [zofia, ion] = [one(huis), one(huis, { naam: 'Ion Popescu' })];
    const both = await machine.send('PUT', night(huis, '2026-11-24'), { aanwezig: [zofia, ion] });
    const before = await contents(huis);
    const again = await machine.send('PUT', night(huis, '2026-11-24'), { aanwezig: [zofia, ion] });
    expect(again.json()).toEqual(both.json());
    expect(await contents(huis)).toBe(before);
    const fewer = await machine.send('PUT', night(huis, '2026-11-24'), { aanwezig: [zofia] });
    expect(fewer.json()).toMatchObject({ verschil: { afwezigheden: [ion.id] }, nacht: { aantal: 1 } });
    const back = await machine.send('PUT', night(huis, '2026-11-24'), { aanwezig: [zofia, ion] });
    expect(back.json()).toMatchObject({
      verschil: { afwezigheidIngetrokken: [ion.id] },
      nacht: { aantal: 2 },
    });
  });

  it('that is wrong changes nothing, and says everything that is', async () => {
    const { huis, machine } = await arrange();
    const elders = await arrange();
    const vreemd = randomUUID();
    await elders.machine.send('PUT', `/verblijven/${vreemd}`, gast(elders.huis));
    const before = await contents(huis);
    const zofia = one(huis);
    const answer = await machine.send('PUT', night(huis, '2026-11-24'), {
      aanwezig: [zofia, zofia, { ...one(huis), aankomst: '2026-11-26' }],
      afwezig: [vreemd],
    });
    expect(answer.json().errors).toMatchObject([
      { code: 'dubbel_in_levering', location: { pointer: '#/aanwezig/1/id' } },
      { code: 'aankomst_na_nacht', location: { pointer: '#/aanwezig/2/aankomst' } },
      { code: 'verblijf_onbekend', location: { pointer: '#/afwezig/0' } },
    ]);
    expect(await contents(huis)).toBe(before);
    expect(answer.statusCode).toBe(400);
    const future = await machine.send('PUT', night(huis, '2026-11-25'), { aanwezig: [] });
    expect(future.json().errors).toMatchObject([{ code: 'nacht_nog_niet' }]);
    const stranger = await machine.send('PUT', night(elders.huis, '2026-11-24'), { aanwezig: [] });
    expect(stranger.statusCode).toBe(404);
  });
});

describe('a night’s list of which fields cannot be read', () => {
  const night = (locatie: string, datum = '2026-11-24') => `/locaties/${locatie}/nachten/${datum}`;
  const wrongs = (answer: { statusCode: number; json(): { errors: Wrong[] } }) => [
    answer.statusCode,
    ...answer
      .json()
      .errors.map(({ location, code }) => `${location.pointer ?? location.name} ${code}`)
      .sort(),
  ];
  type Wrong = { location: { pointer?: string; name?: string }; code: string };

  /** People on the list, each with something wrong that only a rule sees. */
  async function list() {
    const { huis, machine } = await arrange();
    const elders = await arrange();
    const vreemd = randomUUID();
    await elders.machine.send('PUT', `/verblijven/${vreemd}`, gast(elders.huis));
    const verwacht = randomUUID();
    const {
      documentsoort: _,
      identiteitVastgesteld: __,
      ...announced
    } = gast(huis, { aankomst: '2026-11-25' });
    await machine.send('PUT', `/verblijven/${verwacht}`, announced);
    const one = (over: Record<string, unknown>) => {
      const { locatie: _l, aankomst: _a, ...rest } = gast(huis, over);
      return { id: randomUUID(), ...rest };
    };
    const twice = one({});
    return {
      huis,
      machine,
      aanwezig: [
        twice,
        twice,
        one({ naam: 'Maria Ionescu' }),
        { ...one({ naam: 'Ana Rusu' }), aankomst: '2026-11-26' },
        one({ naam: 'Elena Popa', verwachtVertrek: '2026-11-01', documentsoort: undefined }),
        { ...announced, locatie: undefined, aankomst: undefined, id: verwacht },
        one({ naam: 'Ewa Nowak', slaapplaats: randomUUID() }),
      ],
      afwezig: [vreemd],
    };
  }
  const RULES = [
    '#/aanwezig/1/id dubbel_in_levering',
    '#/aanwezig/3/aankomst aankomst_na_nacht',
    '#/aanwezig/4/documentsoort documentsoort_verplicht',
    '#/aanwezig/4/verwachtVertrek vertrek_voor_aankomst',
    '#/aanwezig/5/documentsoort documentsoort_verplicht',
    '#/aanwezig/5/identiteitVastgesteld identiteit_verplicht',
    '#/aanwezig/6/slaapplaats slaapplaats_onbekend',
    '#/afwezig/0 verblijf_onbekend',
  ];

  it('is answered with those and with everything the rules say, in one answer', async () => {
    const { huis, machine, aanwezig, afwezig } = await list();
    const before = await contents(huis);
    const unreadable = {
      id: 'geen-uuid',
      naam: 'Ion 3',
      aankomst: '2026-11-20',
      vertrek: '2026-11-19',
      kleur: 'rood',
    };
    const answer = await machine.send('PUT', `${night(huis.locatie.id)}?proef=misschien`, {
      aanwezig: [...aanwezig, unreadable, 'niemand'],
      afwezig: [...afwezig, 7],
      kamer: 3,
    });
    expect(wrongs(answer)).toEqual([
      400,
      ...[
        ...RULES,
        '#/aanwezig/7/documentsoort documentsoort_verplicht',
        '#/aanwezig/7/id ongeldig',
        '#/aanwezig/7/identiteitVastgesteld identiteit_verplicht',
        '#/aanwezig/7/kleur veld_onbekend',
        '#/aanwezig/7/land verplicht',
        '#/aanwezig/7/naam naam_cijfers',
        '#/aanwezig/7/vertrek vertrek_voor_aankomst',
        '#/aanwezig/7/woonplaats verplicht',
        '#/aanwezig/8 ongeldig',
        '#/afwezig/1 ongeldig',
        '#/kamer veld_onbekend',
        'proef keuze_ongeldig',
      ].sort(),
    ]);
    expect(await contents(huis)).toBe(before);
  });

  it('says the same of the rules when every field can be read', async () => {
    const { huis, machine, aanwezig, afwezig } = await list();
    expect(wrongs(await machine.send('PUT', night(huis.locatie.id), { aanwezig, afwezig }))).toEqual([
      400,
      ...RULES,
    ]);
  });

  it('says what it can of people when the night or the location cannot be read', async () => {
    const { machine, aanwezig, afwezig, huis } = await list();
    const answer = await machine.send('PUT', night('overal', 'gisteren'), { aanwezig, afwezig });
    expect(wrongs(answer)).toEqual([
      400,
      '#/aanwezig/1/id dubbel_in_levering',
      '#/afwezig/0 verblijf_onbekend',
      'datum ongeldige_datum',
      'id ongeldig',
    ]);
    expect(wrongs(await machine.send('PUT', night(huis.locatie.id), [aanwezig]))).toEqual([
      400,
      '#/ ongeldig',
    ]);
  });
});

describe('the one press by a machine', () => {
  it('confirms once for one identifier, and is taken back until the closing hour', async () => {
    const { huis, machine } = await arrange();
    await huis.checkIn();
    const path = `/nachtbevestigingen/${randomUUID()}`;
    const first = await machine.send('PUT', path, {});
    expect(first.json().nachten).toMatchObject([{ locatie: huis.locatie.id, aantal: 1, nieuw: true }]);
    await huis.checkIn({ naam: 'Ion Popescu' });
    expect((await machine.send('PUT', path, {})).json()).toEqual(first.json());
    const anew = await machine.send('PUT', `/nachtbevestigingen/${randomUUID()}`, {});
    expect(anew.json().nachten).toMatchObject([{ aantal: 2, nieuw: false }]);
    expect((await machine.send('DELETE', `/locaties/${huis.locatie.id}/nachten/2026-11-24`)).statusCode).toBe(
      204,
    );
    const register = await machine.get(`/nachtregister?locatie=${huis.locatie.id}`);
    expect(register.json()).toMatchObject({ nacht: '2026-11-24', totaal: 2 });
  });

  it('takes absences, and gives them back', async () => {
    const { huis, machine } = await arrange();
    const verblijf = await huis.checkIn();
    const path = `/afwezigheden/${randomUUID()}`;
    const away = { verblijf, van: '2026-11-24', tot: '2026-11-26' };
    const first = await machine.send('PUT', path, away);
    expect(first.json().afwezigheid).toMatchObject(away);
    expect((await machine.send('PUT', path, away)).json()).toEqual(first.json());
    expect((await machine.send('PUT', path, { ...away, tot: '2026-11-27' })).statusCode).toBe(409);
    expect((await machine.get('/afwezigheden?nacht=2026-11-25')).json().afwezigheden).toMatchObject([away]);
    expect((await machine.send('DELETE', path)).statusCode).toBe(204);
    expect((await machine.send('DELETE', path)).statusCode).toBe(404);
  });
});
