import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { asOwner, testDatabase } from '../../test/database.ts';
import { contextFor, createHuisvester, createStaff } from '../../test/factories/actor.ts';
import { createGemeente } from '../../test/factories/gemeente.ts';
import { createLocatie } from '../../test/factories/locatie.ts';
import { createOrganisatie } from '../../test/factories/organisatie.ts';
import { createVerblijf } from '../../test/factories/verblijf.ts';
import { changePlanologischeStatus } from './change-planologische-status.ts';
import { changeVoorstel } from './change-voorstel.ts';
import { decideLocatie } from './decide-locatie.ts';
import { decideWijziging } from './decide-wijziging.ts';
import { endLocatie } from './end-locatie.ts';
import { locatieJobs } from './jobs.ts';
import { judgeVoorstel } from './judge-voorstel.ts';
import { listAanvragen } from './list-aanvragen.ts';
import { listLocaties } from './list-locaties.ts';
import { proposeLocatie } from './propose-locatie.ts';
import { proposeWijziging } from './propose-wijziging.ts';
import { showAanvraagWijziging } from './show-aanvraag.ts';
import { showLocatie } from './show-locatie.ts';
import { updateLocatie } from './update-locatie.ts';

const database = await testDatabase();
await createGemeente(database);
await createGemeente(database, { code: '0175' });

const voorstel = (over = {}) => ({
  gemeente: '0160',
  naam: 'Erve Oosterveld',
  straat: 'Oosterveldweg',
  huisnummer: '8',
  postcode: '7783 AC',
  woonplaats: 'gramsbergen',
  huisvestingsvorm: 'kamerverhuur' as const,
  plaatssoort: 'bebouwde_kom' as const,
  maximum: '8',
  motivering: '',
  contact_naam: 'Gerrit Timmerman',
  contact_telefoon: '06-12345678',
  snf_nummer: '',
  snf_geldig_tot: '',
  plek: '52.61123, 6.67345',
  vergunning_kenmerk: 'Z2025-0012',
  vergunning_van: '2025-01-01',
  vergunning_tot: '2035-01-01',
  in_gebruik_van: '2026-11-01',
  ...over,
});

async function house(over: Parameters<typeof createOrganisatie>[1] = {}) {
  const email = `${randomUUID()}@verblijf.example`;
  const organisatie = await createOrganisatie(database, { email, ...over });
  return { organisatie, ctx: contextFor(database, await createHuisvester(database, organisatie.id)) };
}
const staff = async (gemeente = '0160') =>
  contextFor(database, await createStaff(database, 'registratie', gemeente));

async function proposed(over = {}, by?: Awaited<ReturnType<typeof house>>) {
  const of = by ?? (await house());
  const id = randomUUID();
  await proposeLocatie(of.ctx, { id, ...voorstel(over) });
  return { id, ...of };
}

const signalen = async (locatie: string) =>
  (
    await asOwner(database, (owner) =>
      owner.selectFrom('signaal').select('soort').where('locatie', '=', locatie).orderBy('soort').execute(),
    )
  ).map(({ soort }) => soort);

const mailsTo = (address: string) =>
  asOwner(database, (owner) =>
    owner.selectFrom('bericht').select(['onderwerp', 'tekst']).where('aan', '=', address).execute(),
  );

describe('proposing a location', () => {
  it('keeps it as typed, with the place as officially written, once', async () => {
    const { id, ctx } = await proposed();
    await proposeLocatie(ctx, { id, ...voorstel() });
    await expect(proposeLocatie(ctx, { id, ...voorstel({ maximum: '9' }) })).rejects.toMatchObject({
      name: 'Conflict',
    });
    const { locatie } = await showLocatie(ctx, { locatie: id });
    expect(locatie).toMatchObject({
      status: 'voorgesteld',
      woonplaats: 'Gramsbergen',
      kern: 'Gramsbergen',
      maximum: 8,
      motivering: null,
      contact_telefoon: '+31612345678',
      breedtegraad: 52.61123,
      lengtegraad: 6.67345,
    });
    const waiting = (await mailsTo('nachtregister@hardenberg.example')).filter((m) => m.tekst.includes(id));
    expect(waiting).toHaveLength(1);
  });

  it('waits for the gemeente to admit the organisation', async () => {
    const { ctx } = await house();
    await expect(
      proposeLocatie(ctx, { id: randomUUID(), ...voorstel({ gemeente: '0175', woonplaats: 'Ommen' }) }),
    ).rejects.toMatchObject({ code: 'niet_toegelaten', field: 'gemeente' });
  });

  it('refuses a place of another gemeente, and a permit that ends before it begins', async () => {
    const { ctx } = await house();
    const id = randomUUID();
    await expect(proposeLocatie(ctx, { id, ...voorstel({ woonplaats: 'Ommen' }) })).rejects.toMatchObject({
      code: 'woonplaats_andere_gemeente',
      field: 'woonplaats',
    });
    await expect(
      proposeLocatie(ctx, { id, ...voorstel({ vergunning_tot: '2024-01-01', snf_nummer: 'SNF 123' }) }),
    ).rejects.toMatchObject({
      issues: [
        expect.objectContaining({ path: 'vergunning_tot', code: 'vergunning_tot_voor_van' }),
        expect.objectContaining({ path: 'snf_geldig_tot', code: 'snf_datum_verplicht' }),
      ],
    });
    await expect(
      proposeLocatie(ctx, { id, ...voorstel({ motivering: 'Bewoner 123456782 woont er al.' }) }),
    ).rejects.toMatchObject({ issues: [{ path: 'motivering', code: 'bsn_geweigerd' }] });
  });

  it('says beforehand what the policy says, and keeps nothing out', async () => {
    const { ctx } = await house();
    const park = voorstel({ plaatssoort: 'recreatieterrein', maximum: '60' });
    const { bevindingen } = await judgeVoorstel(ctx, park);
    expect(bevindingen.filter(({ ernst }) => ernst === 'strijdig')).toEqual([
      expect.objectContaining({ code: 'recreatieterrein', bepaling: '§5.1.2' }),
      expect.objectContaining({ code: 'boven_uitzondering', bepaling: '§5.1.1', params: { maximum: 50 } }),
    ]);
    const id = randomUUID();
    await proposeLocatie(ctx, { id, ...park });
    expect((await showLocatie(ctx, { locatie: id })).locatie.status).toBe('voorgesteld');
  });
});

describe('deciding on a location', () => {
  it('approves it as permitted, without a signal, and mails once', async () => {
    const { id, organisatie } = await proposed({ snf_nummer: 'SNF-1', snf_geldig_tot: '2027-06-30' });
    const ctx = await staff();
    const besluit = { locatie: id, besluit: 'goedgekeurd', planologische_status: 'vergund' } as const;
    await decideLocatie(ctx, besluit);
    await decideLocatie(ctx, besluit);
    expect(await signalen(id)).toEqual([]);
    expect(await mailsTo(organisatie.email)).toHaveLength(1);
  });

  it('takes in what is not allowed as known, and tells toezicht', async () => {
    const { id, ctx: own } = await proposed({ plaatssoort: 'recreatieterrein' });
    const ctx = await staff();
    await decideLocatie(ctx, {
      locatie: id,
      besluit: 'goedgekeurd',
      planologische_status: 'bekend_niet_toegestaan',
    });
    expect(await signalen(id)).toEqual(['niet_toegestane_locatie']);
    expect((await showLocatie(own, { locatie: id })).locatie).toMatchObject({
      status: 'goedgekeurd',
      planologische_status: 'bekend_niet_toegestaan',
    });
  });

  it('asks why when it approves what is against the policy, and tells toezicht', async () => {
    const { id } = await proposed({
      huisvestingsvorm: 'voorziening',
      plaatssoort: 'bedrijventerrein',
      maximum: '40',
    });
    const ctx = await staff();
    const besluit = {
      locatie: id,
      besluit: 'goedgekeurd',
      planologische_status: 'overgangsregeling',
    } as const;
    await expect(decideLocatie(ctx, besluit)).rejects.toMatchObject({
      code: 'reden_verplicht',
      field: 'reden',
    });
    await decideLocatie(ctx, { ...besluit, reden: 'Bestond al voor 2025; een jaar om te voldoen.' });
    expect(await signalen(id)).toEqual(['strijdig_met_beleid']);
  });

  it('needs to know how it stands, and a reason to refuse', async () => {
    const { id, ctx: own } = await proposed();
    const ctx = await staff();
    await expect(decideLocatie(ctx, { locatie: id, besluit: 'goedgekeurd' })).rejects.toMatchObject({
      code: 'verplicht',
      field: 'planologische_status',
    });
    await expect(decideLocatie(ctx, { locatie: id, besluit: 'geweigerd' })).rejects.toMatchObject({
      code: 'reden_verplicht',
    });
    await decideLocatie(ctx, { locatie: id, besluit: 'geweigerd', reden: 'Dit adres bestaat niet.' });
    await changeVoorstel(own, { locatie: id, ...voorstel({ huisnummer: '8a' }) });
    expect((await showLocatie(own, { locatie: id })).locatie).toMatchObject({
      status: 'voorgesteld',
      huisnummer: '8a',
      reden: 'Dit adres bestaat niet.',
    });
  });

  it('is of the gemeente it lies in, and not of the huisvester', async () => {
    const { id, ctx: own } = await proposed();
    const besluit = { locatie: id, besluit: 'goedgekeurd', planologische_status: 'vergund' } as const;
    await expect(decideLocatie(await staff('0175'), besluit)).rejects.toMatchObject({ name: 'NotFound' });
    await expect(decideLocatie(own, besluit)).rejects.toMatchObject({ name: 'Forbidden' });
  });

  it('can stand otherwise later, for a reason', async () => {
    const { id, organisatie } = await proposed();
    const ctx = await staff();
    await decideLocatie(ctx, {
      locatie: id,
      besluit: 'goedgekeurd',
      planologische_status: 'overgangsregeling',
    });
    await changePlanologischeStatus(ctx, {
      locatie: id,
      planologische_status: 'bekend_niet_toegestaan',
      reden: 'De overgang is voorbij.',
    });
    expect(await signalen(id)).toEqual(['niet_toegestane_locatie']);
    expect((await mailsTo(organisatie.email)).at(-1)?.tekst).toContain('De overgang is voorbij.');
  });
});

describe('an approved location', () => {
  async function approved(over = {}) {
    const of = await house();
    const locatie = await createLocatie(database, {
      organisatie: of.organisatie.id,
      huisvestingsvorm: 'kamerverhuur',
      ...over,
    });
    return { ...of, locatie };
  }
  const gevraagd = (over = {}) => {
    const { gemeente: _, naam: _n, contact_naam: _c, contact_telefoon: _t, ...rest } = voorstel();
    const { snf_nummer: _s, snf_geldig_tot: _g, plek: _p, in_gebruik_van: _i, ...asked } = rest;
    return {
      ...asked,
      plaatssoort: 'terrein_werkgever' as const,
      toelichting: 'Twee kamers erbij.',
      ...over,
    };
  };

  it('changes its own details, and asks the gemeente for the rest', async () => {
    const { ctx, locatie, organisatie } = await approved();
    const own = { naam: 'Erve Nieuw', contact_naam: 'Ina Bakker', contact_telefoon: '0523 000111' };
    const snf = { snf_nummer: 'SNF-77', snf_geldig_tot: '2027-01-31', plek: '' };
    await updateLocatie(ctx, { locatie: locatie.id, ...own, ...snf });
    const first = randomUUID();
    const second = randomUUID();
    await proposeWijziging(ctx, { id: first, locatie: locatie.id, ...gevraagd({ maximum: '24' }) });
    await proposeWijziging(ctx, { id: second, locatie: locatie.id, ...gevraagd({ maximum: '28' }) });
    await proposeWijziging(ctx, { id: second, locatie: locatie.id, ...gevraagd({ maximum: '28' }) });
    const gemeente = await staff();
    await expect(
      decideWijziging(gemeente, { wijziging: first, besluit: 'overgenomen' }),
    ).rejects.toMatchObject({
      code: 'overgang_niet_toegestaan',
    });
    const shown = await showAanvraagWijziging(gemeente, { wijziging: second });
    expect(shown.wijziging.velden).toMatchObject({ maximum: 28, vergunning_kenmerk: 'Z2025-0012' });
    expect(shown.locatie).toMatchObject({ maximum: 20, naam: 'Erve Nieuw' });
    await decideWijziging(gemeente, { wijziging: second, besluit: 'overgenomen' });
    await decideWijziging(gemeente, { wijziging: second, besluit: 'overgenomen' });
    expect((await showLocatie(ctx, { locatie: locatie.id })).locatie).toMatchObject({
      maximum: 28,
      status: 'goedgekeurd',
      snf_geldig_tot: '2027-01-31',
    });
    // 28 people and no motivation is against §5.1.1: taken in, and signalled.
    expect(await signalen(locatie.id)).toEqual(['strijdig_met_beleid']);
    expect(await mailsTo(organisatie.email)).toHaveLength(1);
  });

  it('stays as it was when the gemeente refuses the change', async () => {
    const { ctx, locatie } = await approved();
    const id = randomUUID();
    await proposeWijziging(ctx, { id, locatie: locatie.id, ...gevraagd({ woonplaats: 'bergentheim' }) });
    const gemeente = await staff();
    await expect(decideWijziging(gemeente, { wijziging: id, besluit: 'geweigerd' })).rejects.toMatchObject({
      code: 'reden_verplicht',
    });
    await decideWijziging(gemeente, {
      wijziging: id,
      besluit: 'geweigerd',
      reden: 'Dat is een ander adres.',
    });
    expect((await showLocatie(ctx, { locatie: locatie.id })).locatie.woonplaats).toBe('Gramsbergen');
  });

  it('ends when nobody sleeps there any more', async () => {
    const { ctx, locatie } = await approved();
    await createVerblijf(database, locatie, { aankomst: '2026-11-01', vertrek: '2026-11-20' });
    const end = { locatie: locatie.id, reden: 'Verkocht.' };
    await expect(endLocatie(ctx, { ...end, tot: '2026-11-19' })).rejects.toMatchObject({
      code: 'locatie_bewoond',
      params: { aantal: 1 },
    });
    await expect(endLocatie(ctx, { ...end, tot: '2026-11-25' })).rejects.toMatchObject({
      code: 'einde_toekomst',
    });
    await endLocatie(ctx, { ...end, tot: '2026-11-20' });
    const gemeente = await staff();
    await decideLocatie(gemeente, {
      locatie: locatie.id,
      besluit: 'goedgekeurd',
      planologische_status: 'vergund',
      reden: 'Toch weer in gebruik.',
    });
    await createVerblijf(database, locatie);
    await expect(endLocatie(ctx, { ...end, tot: '2026-11-24' })).rejects.toMatchObject({
      code: 'locatie_bewoond',
    });
  });

  it('is watched at night for a certificate or permit that expired, signalled once', async () => {
    const { locatie } = await approved({
      snf_nummer: 'SNF-9',
      snf_geldig_tot: '2026-11-23',
      vergunning_van: '2016-01-01',
      vergunning_tot: '2026-10-31',
      vergunning_kenmerk: 'Z-1',
    });
    const { organisatie } = await house();
    const notYet = await createLocatie(database, {
      organisatie: organisatie.id,
      status: 'voorgesteld',
      snf_geldig_tot: '2020-01-01',
    });
    const [job] = locatieJobs({
      ctx: () => contextFor(database, { ...system }),
      mailer: async () => {},
    } as never);
    await job?.run({});
    const again = await job?.run({});
    expect(again).toMatchObject({ signalen: 0 });
    expect(await signalen(locatie.id)).toEqual(['snf_verlopen', 'vergunning_verlopen']);
    expect(await signalen(notYet.id)).toEqual([]);
  });
});

const system = { soort: 'systeem', id: null, toekenningen: [], organisatie: null } as const;

describe('lists', () => {
  it('show the own locations: searched, filtered, sorted, with people and beds counted', async () => {
    const { organisatie, ctx } = await house();
    const make = (naam: string, over = {}) =>
      createLocatie(database, { organisatie: organisatie.id, naam, ...over });
    const park = await make('Élise-park', { straat: 'Kanaalweg', maximum: 4 });
    await make('100% Hoeve', { maximum: 9 });
    await make('Bosrand', { status: 'voorgesteld', maximum: 2 });
    await createVerblijf(database, park);
    const list = (input = {}) => listLocaties(ctx, input);
    const names = async (input = {}) => (await list(input)).rows.map(({ naam }) => naam);
    expect(await names()).toEqual(['100% Hoeve', 'Bosrand', 'Élise-park']);
    expect(await names({ zoek: 'elise kanaal' })).toEqual(['Élise-park']);
    expect(await names({ zoek: '100%' })).toEqual(['100% Hoeve']);
    expect(await names({ zoek: '7783ac', status: 'voorgesteld' })).toEqual(['Bosrand']);
    expect(await names({ sorteer: '-maximum' })).toEqual(['100% Hoeve', 'Élise-park', 'Bosrand']);
    expect(await names({ sorteer: '-aanwezig' })).toEqual(['Élise-park', '100% Hoeve', 'Bosrand']);
    expect((await list({ zoek: 'elise' })).rows[0]).toMatchObject({ aanwezig: 1, slaapplaatsen: 0 });
    expect(await list({ pagina: 'x', per: '7', sorteer: 'drop table', status: '?' })).toMatchObject({
      total: 3,
    });
    const { ctx: other } = await house();
    expect((await listLocaties(other, {})).total).toBe(0);
  });

  it('show a gemeente what waits, oldest first, and what it decided', async () => {
    const zwolle = await createGemeente(database, { code: '0193', naam: 'Zwolle', slug: 'zwolle' });
    const of = await createOrganisatie(
      database,
      { naam: 'IJsselstreek Flex' },
      { gemeenten: [zwolle.code], status: 'aangevraagd' },
    );
    await createLocatie(database, {
      organisatie: of.id,
      gemeente: zwolle.code,
      status: 'voorgesteld',
      aangemaakt_op: '2026-11-20T10:00:00+01:00',
    });
    await createLocatie(database, { organisatie: of.id, gemeente: zwolle.code, naam: 'Oud huis' });
    const ctx = await staff(zwolle.code);
    const open = await listAanvragen(ctx, {});
    expect(open.rows.map(({ soort }) => soort)).toEqual(['organisatie', 'locatie']);
    expect((await listAanvragen(ctx, { soort: 'locatie', zoek: 'oosterveld' })).total).toBe(1);
    const decided = await listAanvragen(ctx, { stand: 'besloten' });
    expect(decided.rows).toEqual([
      expect.objectContaining({ onderwerp: expect.stringContaining('Oud huis') }),
    ]);
    expect((await listAanvragen(await staff('0175'), {})).total).toBe(0);
  });
});
