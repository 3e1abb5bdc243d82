import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { createTenant } from '../../test/access/tenant.ts';
import { type Browser, testApp } from '../../test/app.ts';
import { asOwner, testDatabase } from '../../test/database.ts';
import { createActors } from '../../test/factories/actor.ts';
import { createConceptaangifte } from '../../test/factories/belasting.ts';

const database = await testDatabase();
const { ids, gemeente, organisatie } = await createTenant(database, '0160', {
  ...{ person: 'Zofiamerk', place: 'Alfaplaats' },
});
const { browserOf } = await testApp(database);
const { belastingen, 'huisvester-beheerder': huisvester } = await createActors(database, {
  ...{ gemeenten: [gemeente], organisatie },
});
const staf = await browserOf(belastingen);
const eigen = await browserOf(huisvester);

/** A declaration that still waits for who is liable, with a flat rate. */
const concept = await createConceptaangifte(database, { gemeente, organisatie, locatie: ids.locatie ?? '' });
await asOwner(database, async (owner) => {
  // An ordinance that has everything a form can be about.
  await sql`alter table verordening disable trigger vast`.execute(owner);
  const forfait = JSON.stringify([{ totSlaapplaatsen: null, nachten: 365 }]);
  await owner
    .updateTable('verordening')
    .set({ vrijstellingen: ['asielopvang'], forfait } as never)
    .execute();
  await sql`alter table verordening enable trigger vast`.execute(owner);
});

const LANG = 'x'.repeat(501);

/** What a refused form sums up: each message with the field it leads to, which must be there. */
async function summary(browser: Browser, url: string, values: Record<string, string>): Promise<string[]> {
  const { statusCode, body } = await browser.post(url, values);
  expect([url, statusCode]).toEqual([url, 400]);
  const [, box = ''] = /role="alert"[^>]*>(.*?)<\/ul>/s.exec(body) ?? [];
  const items = [...box.matchAll(/<li>(.*?)<\/li>/gs)].map(([, item = '']) => item);
  expect(items.length).toBeGreaterThan(0);
  return items.map((item) => {
    const [, id] = /href="#([^"]+)"/.exec(item) ?? [];
    const text = item.replace(/<[^>]+>/g, '');
    if (id === undefined) return text;
    expect(body, `${text} leads to #${id}`).toMatch(new RegExp(`id="${id}"`));
    return text;
  });
}

const fields = async (...asked: Parameters<typeof summary>) =>
  (await summary(...asked)).map((message) => message.replace(/: [^:]*$/, ''));

describe('what is wrong in a form of the tax is named, and leads to its field', () => {
  const regel = `/verblijfsbelasting/aangiften/${ids.aangifte}/regels/${ids.regel}`;
  const _id = ids.aangifte ?? '';
  it('in an ordinance', async () => {
    const asked = { actie: 'verordening', gemeente, 'forfait-1-tot': 'veel', 'forfait-2-nachten': '0' };
    const messages = await summary(staf, '/verblijfsbelasting/verordeningen', {
      ...asked,
      voorlopig: '101',
      _id,
    });
    expect(messages.map((message) => message.replace(/: [^:]*$/, ''))).toEqual([
      'Naam van de belasting',
      'Citeertitel',
      'Geldt vanaf',
      'Tarief in euro per persoon per nacht',
      'Belaste huisvesting',
      'Hoe er wordt geheven',
      'Tijdvak',
      'Voorlopige aanslag: percentage van een jaar eerder',
      'Dagen om te reageren',
      'Afronding',
      'Klasse 1: tot en met zoveel slaapplaatsen',
      'Klasse 1: overnachtingen per jaar',
      'Klasse 2: overnachtingen per jaar',
    ]);
    // Also of what may stay empty it says what is wrong with what was filled in.
    expect(messages.filter((message) => message.includes('kunnen we niet lezen'))).toEqual([]);
    const tarief = { actie: 'tarief', gemeente, vanaf: '', tarief: 'gratis' };
    expect(await fields(staf, '/verblijfsbelasting/verordeningen', tarief)).toEqual([
      'Geldt vanaf',
      'Tarief in euro per persoon per nacht',
    ]);
  });
  it('in what is recorded of a location', async () => {
    const asked = { vanaf: '', reden: '' };
    expect(await fields(staf, regel, { ...asked, actie: 'plicht', organisatie: '' })).toEqual([
      ...['Belastingplichtig', 'Vanaf de nacht van', 'Reden'],
    ]);
    expect(await fields(staf, regel, { ...asked, actie: 'vrijstelling', soort: '' })).toEqual([
      ...['Vrijgesteld', 'Vanaf de nacht van', 'Reden'],
    ]);
    expect(
      await fields(staf, regel, { ...asked, actie: 'omvang', slaapplaatsen: '0', kamers: 'x', tot: 'ooit' }),
    ).toEqual(['Vanaf de nacht van', 'Tot de nacht van', 'Slaapplaatsen', 'Kamers', 'Reden']);
  });
  it('in a declaration, for who levies and for who hands it in', async () => {
    const of = (aangifte: string) => `/verblijfsbelasting/aangiften/${aangifte}`;
    expect(await summary(staf, of(_id), { actie: 'heffen', reden: LANG })).toEqual([
      'Reden: Dit is te lang. Gebruik hoogstens 500 tekens.',
    ]);
    const values = { actie: 'indienen', [`reden-${concept.regel}`]: LANG, berekening: 'gratis' };
    expect(await fields(eigen, of(concept.aangifte), values)).toEqual([
      expect.stringMatching(/^Huis Alfaplaats, /),
      'Waarover wilt u betalen',
    ]);
  });
  it('in an objection and its decision', async () => {
    const aanslag = `/verblijfsbelasting/aanslagen/${ids.aanslag}`;
    expect(await fields(staf, aanslag, { _id, motivering: '', ontvangenOp: 'ooit' })).toEqual([
      ...['Motivering van het bezwaar', 'Ontvangen op'],
    ]);
    const bezwaar = `/verblijfsbelasting/bezwaren/${ids.bezwaar}`;
    expect(await fields(staf, bezwaar, { [`minder-${ids.regel}`]: '-1' })).toEqual([
      ...['Besluit', 'Motivering van het besluit', expect.stringMatching(/^Huis Alfaplaats, /)],
    ]);
  });
  it('in the day of a payment, which is recorded, and corrected with a reason', async () => {
    await asOwner(database, async (owner) => {
      await sql`alter table aanslag disable trigger vast`.execute(owner);
      await sql`update aanslag set soort = 'voldoening', bezwaar_tot = null where id = ${ids.aanslag}`.execute(
        owner,
      );
      await sql`alter table aanslag enable trigger vast`.execute(owner);
    });
    const aanslag = `/verblijfsbelasting/aanslagen/${ids.aanslag}`;
    const pay = { actie: 'betaling', betaaldOp: '2026-11-02' };
    expect(await fields(staf, aanslag, { ...pay, betaaldOp: '' })).toEqual(['Betaald op']);
    expect((await staf.post(aanslag, pay)).statusCode).toBe(302);
    expect((await staf.post(aanslag, pay)).statusCode).toBe(302);
    const other = { ...pay, betaaldOp: '2026-11-03' };
    expect(await fields(staf, aanslag, other)).toEqual(['Reden van de verbetering']);
    expect((await staf.post(aanslag, { ...other, reden: 'Een dag later bijgeschreven.' })).statusCode).toBe(
      302,
    );
    for (const reader of [staf, eigen]) {
      const [, said = ''] = /(Eerst vastgelegd[^<]*)</.exec((await reader.get(aanslag)).body) ?? [];
      expect(said).toMatch(/^Eerst vastgelegd: ma 2 nov 2026\. .* Een dag later bijgeschreven\.$/);
    }
  });
  it('and of what can not be filled in there it leads nowhere', async () => {
    const asked = { actie: 'concepten', gemeente, tijdvak: '2026-11' };
    expect(await summary(staf, '/verblijfsbelasting', asked)).toEqual([
      'Dit tijdvak is nog niet voorbij. Tellen kan vanaf de dag erna.',
    ]);
    // Somebody objected meanwhile: said on the page, though the form is no longer there to fill in.
    const again = { _id, motivering: 'Te veel nachten', ontvangenOp: '' };
    expect(await summary(staf, `/verblijfsbelasting/aanslagen/${ids.aanslag}`, again)).toHaveLength(1);
  });
});

describe('what a button did is said as it is', () => {
  const press = async (actie: string) => {
    const { headers } = await staf.post('/verblijfsbelasting', { actie, gemeente, tijdvak: '2026-10' });
    return (await staf.get(String(headers.location))).body;
  };

  it('when there was nothing to levy', async () => {
    expect(await press('heffen')).toContain('Er was niets te heffen.');
  });

  it('with how many were new and how many stayed the same', async () => {
    expect(await press('concepten')).toMatch(/Nieuw of veranderd: \d+, gelijk gebleven: \d+\./);
  });
});
