import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { asOwner, testDatabase } from '../../test/database.ts';
import { contextFor, createHuisvester, createStaff } from '../../test/factories/actor.ts';
import { createGemeente } from '../../test/factories/gemeente.ts';
import { checkIn, findOut, om, playMonths, type Spel } from '../../test/factories/jaar.ts';
import { opEuro, type Plan, type Planhuis, type Plantarief, telPlan } from '../../test/factories/jaarplan.ts';
import { createLocatie } from '../../test/factories/locatie.ts';
import { createOrganisatie } from '../../test/factories/organisatie.ts';
import { leesTijdvak } from '../beleid/verblijfsbelasting/tijdvak.ts';
import { beginCorrectie, finishCorrectie } from '../maandlevering/correct-maand.ts';
import { makeUpNachten } from '../nachtregister/index.ts';
import { endLocatie } from '../organisaties/end-locatie.ts';
import type { Actor } from '../platform/access/actor.ts';
import type { IsoDate } from '../platform/dates/index.ts';
import { decideBezwaar } from './decide-bezwaar.ts';
import { listAanslagen } from './list-aanslagen.ts';
import { listOnbeslist } from './list-onbeslist.ts';
import { makeAangiften } from './make-aangiften.ts';
import { makeAanslag, makeAanslagen } from './make-aanslag.ts';
import { changeTarief, makeVerordening } from './make-verordening.ts';
import { makeVoorlopig } from './make-voorlopig.ts';
import { objectAanslag } from './object-aanslag.ts';
import { reconcileTijdvak } from './reconcile-tijdvak.ts';
import { showAangifte, showRegel } from './show-aangifte.ts';
import { showAanslag } from './show-aanslag.ts';
import { showTijdvak } from './show-tijdvak.ts';
import { submitAangifte } from './submit-aangifte.ts';

const database = await testDatabase();

/** Assesses by the year, to the cent; and: the huisvester declares by the quarter, down to the euro. */
const [AAN, AANGIFTE] = ['3901', '3902'];
const TARIEF: Record<string, Plantarief> = {
  [AAN]: {
    ...{ belast: ['voorziening', 'kamerverhuur'], kinderenVrij: false, afronding: 'cent' },
    tarieven: [
      ['2024-01-01', 150],
      ['2025-07-01', 175],
    ],
  },
  [AANGIFTE]: {
    ...{ belast: ['voorziening'], kinderenVrij: true, afronding: 'euro_omlaag' },
    tarieven: [
      ['2025-01-01', 125],
      ['2025-05-16', 137],
    ],
  },
};
const HUIZEN = {
  eik: { gemeente: AAN, organisatie: 'vecht', vorm: 'voorziening' },
  beuk: { gemeente: AAN, organisatie: 'vecht', vorm: 'kamerverhuur' },
  /** Delivers nothing over August. */
  es: { gemeente: AAN, organisatie: 'regge', vorm: 'voorziening' },
  /** Ends with 2024. */
  iep: { gemeente: AAN, organisatie: 'dinkel', vorm: 'voorziening' },
  linde: { gemeente: AANGIFTE, organisatie: 'vecht', vorm: 'voorziening' },
  wilg: { gemeente: AANGIFTE, organisatie: 'berkel', vorm: 'voorziening' },
  /** Rooms, which this gemeente does not tax. */
  els: { gemeente: AANGIFTE, organisatie: 'berkel', vorm: 'kamerverhuur' },
} satisfies Record<string, Planhuis>;
type Huisnaam = keyof typeof HUIZEN;

const niet = (vanaf: IsoDate, op = vanaf) => ({ op, vanaf, ingeschreven: false });
const wel = (vanaf: IsoDate, op = vanaf) => ({ op, vanaf, ingeschreven: true });
const bewoner = (huis: Huisnaam, aankomst: IsoDate, brp: Plan['brp'], over: Partial<Plan> = {}): Plan => ({
  ...{ huis, aankomst, brp },
  ...over,
});
const keer = (many: number, one: Plan): Plan[] => Array.from({ length: many }, () => one);

/** Whose registration is found out in January 2026, from the arrival on. */
const LAAT = '2026-01-06';
const PLAN: Plan[] = [
  ...keer(4, bewoner('eik', '2024-01-10', [niet('2024-01-10', '2024-01-20')])),
  bewoner('eik', '2024-01-12', [niet('2024-01-12'), wel('2025-03-12')]),
  bewoner('eik', '2024-02-01', [niet('2024-02-01'), wel('2024-02-20', '2024-02-21'), niet('2025-05-05')]),
  bewoner('eik', '2024-03-01', [niet('2024-03-01')], { vertrek: '2025-09-14' }),
  bewoner('eik', '2025-09-15', [niet('2025-09-15', LAAT)]),
  bewoner('eik', '2025-02-27', [niet('2025-02-27')], { weg: ['2025-12-20', '2026-01-05'] }),
  ...keer(2, bewoner('beuk', '2024-02-29', [niet('2024-02-29')])),
  bewoner('beuk', '2025-04-01', [niet('2025-04-01', LAAT), wel('2025-10-20', '2026-01-07')]),
  bewoner('beuk', '2024-06-01', [niet('2024-06-01')], { kind: true, vertrek: '2025-08-03' }),
  // Registered in the one gemeente, so taxable in the other where this one goes on.
  bewoner('beuk', '2025-01-07', [niet('2025-01-07'), wel('2025-02-10')], { vertrek: '2025-06-10' }),
  bewoner('linde', '2025-06-10', [niet('2025-06-10', '2025-06-12')], { na: 13 }),
  ...keer(3, bewoner('es', '2024-05-01', [niet('2024-05-01')])),
  bewoner('es', '2024-12-31', [niet('2024-12-31')], { vertrek: '2025-11-30' }),
  ...keer(2, bewoner('iep', '2024-02-28', [niet('2024-02-28')], { vertrek: '2024-12-31' })),
  ...keer(3, bewoner('linde', '2025-01-02', [niet('2025-01-02', '2025-01-10')])),
  bewoner('linde', '2025-02-14', [niet('2025-02-14', '2025-04-08')], { vertrek: '2025-11-01' }),
  // Registered since April, which is found out after the second quarter was levied.
  bewoner('wilg', '2025-01-02', [niet('2025-01-02', '2025-01-10'), wel('2025-04-15', '2025-09-10')]),
  ...keer(2, bewoner('wilg', '2025-03-20', [niet('2025-03-20')])),
  bewoner('wilg', '2025-03-20', [niet('2025-03-20')], { kind: true }),
  // A child of whom nobody found out anything is exempt all the same; so are the rooms.
  bewoner('wilg', '2025-03-20', [], { kind: true, vertrek: '2025-10-03' }),
  ...keer(2, bewoner('els', '2025-01-05', [])),
  bewoner('els', '2025-01-05', [wel('2025-03-01')]),
];
/** Nights that an objection is right about. */
const MINDER = 5;
/** Forgotten in March, registered in a correction. */
const VERGETEN = bewoner('linde', '2025-03-03', [niet('2025-03-03', '2026-02-02')], {
  vertrek: '2025-03-29',
});

const spel: Spel = { huizen: {}, registratie: {}, plan: PLAN, verblijven: [] };
const organisaties: Record<string, { id: string; beheerder: Actor }> = {};
const heffers: Record<string, Actor> = {};
const heffer = (gemeente: string, dag: IsoDate) =>
  contextFor(database, heffers[gemeente] as Actor, { now: om(dag) });
const huisvester = (organisatie: string, dag: IsoDate) =>
  contextFor(database, organisaties[organisatie]?.beheerder as Actor, { now: om(dag) });
const idOf = (organisatie: string) => organisaties[organisatie]?.id ?? '';
const locatieOf = (huis: Huisnaam) => spel.huizen[huis]?.locatie ?? '';

/** What a calculation by hand comes to, of a gemeente or one organisation in it. */
function telling(gemeente: string, tijdvak: string, organisatie?: string, plan: readonly Plan[] = PLAN) {
  const { van, tot } = leesTijdvak(tijdvak) ?? { van: '', tot: '' };
  const here = (huis: string) => {
    const of = HUIZEN[huis as Huisnaam];
    return of.gemeente === gemeente && (organisatie === undefined || of.organisatie === organisatie);
  };
  const tarief = TARIEF[gemeente] as Plantarief;
  return (welk: (huis: string, nacht: IsoDate) => boolean = () => true) =>
    telPlan(plan, HUIZEN, tarief, van, tot, (huis, nacht) => here(huis) && welk(huis, nacht));
}

const aangiftenOf = async (gemeente: string, tijdvak: string, dag: IsoDate) =>
  (await showTijdvak(heffer(gemeente, dag), { gemeente, tijdvak })).aangiften;
const aangifteOf = async (gemeente: string, tijdvak: string, dag: IsoDate, organisatie: string) =>
  (await aangiftenOf(gemeente, tijdvak, dag)).find((row) => row.organisatie === idOf(organisatie))?.id ?? '';
const draft = (gemeente: string, tijdvak: string, dag: IsoDate, schatten = false) =>
  makeAangiften(heffer(gemeente, dag), { gemeente, tijdvak, schatten });
const levyAll = (gemeente: string, tijdvak: string, dag: IsoDate) =>
  makeAanslagen(heffer(gemeente, dag), { gemeente, tijdvak });
const handIn = async (
  gemeente: string,
  tijdvak: string,
  dag: IsoDate,
  organisatie: string,
  bezwaren: Record<string, string> = {},
) =>
  submitAangifte(huisvester(organisatie, dag), {
    aangifte: await aangifteOf(gemeente, tijdvak, dag, organisatie),
    bezwaren,
  });
/** What was levied from an organisation over a period, oldest first. */
const geheven = async (gemeente: string, tijdvak: string, organisatie: string) => {
  const { list } = await listAanslagen(heffer(gemeente, '2026-03-30'), {
    ...{ gemeente, tijdvak, per: 50, sorteer: 'nummer' },
  } as never);
  const naam = organisaties[organisatie] === undefined ? '' : `Verblijf ${organisatie}`;
  return list.rows.filter((row) => row.organisatieNaam === naam);
};

beforeAll(async () => {
  await createGemeente(database, { code: AAN, nachtregister_vanaf: '2024-01-01' });
  await createGemeente(database, { code: AANGIFTE });
  for (const gemeente of [AAN, AANGIFTE]) {
    heffers[gemeente] = await createStaff(database, 'belastingen', gemeente);
    (spel.registratie as Record<string, Actor>)[gemeente] = await createStaff(
      database,
      'registratie',
      gemeente,
    );
  }
  for (const naam of ['vecht', 'regge', 'dinkel', 'berkel']) {
    const { id } = await createOrganisatie(
      database,
      { naam: `Verblijf ${naam}` },
      { gemeenten: [AAN, AANGIFTE] },
    );
    organisaties[naam] = { id, beheerder: await createHuisvester(database, id) };
  }
  for (const [naam, { gemeente, organisatie, vorm }] of Object.entries(HUIZEN)) {
    const { id } = await createLocatie(database, {
      ...{
        gemeente,
        organisatie: idOf(organisatie),
        naam: `Huis ${naam}`,
        huisvestingsvorm: vorm,
        maximum: 12,
      },
      in_gebruik_van: gemeente === AAN ? '2024-01-01' : '2025-01-01',
    });
    const actor = organisaties[organisatie]?.beheerder as Actor;
    (spel.huizen as Record<string, unknown>)[naam] = { gemeente, locatie: id, huisvester: actor };
  }
  const set = {
    ...{ naam: 'verblijfsbelasting' as const, vormen: ['kamerverhuur', 'voorziening'] as never },
    ...{ kinderenVrij: false, wijze: 'aanslag' as const, tijdvak: 'jaar' as const },
    ...{ voorlopig: '90', reactiedagen: '28', afronding: 'cent' as const },
  };
  await makeVerordening(heffer(AAN, '2024-01-02'), {
    ...{
      ...set,
      id: randomUUID(),
      gemeente: AAN,
      citeertitel: 'Verordening 2024',
      vanaf: '2024-01-01',
      tarief: '1,50',
    },
  });
  await makeVerordening(heffer(AANGIFTE, '2025-01-02'), {
    ...{ ...set, id: randomUUID(), gemeente: AANGIFTE, citeertitel: 'Verordening 2025', vanaf: '2025-01-01' },
    ...{ naam: 'toeristenbelasting', vormen: ['voorziening'], kinderenVrij: true, wijze: 'aangifte' },
    ...{ tijdvak: 'kwartaal', voorlopig: '', reactiedagen: '14', afronding: 'euro_omlaag', tarief: '1,25' },
  });
  // The same council makes another one halfway 2025.
  await makeVerordening(heffer(AAN, '2025-05-20'), {
    ...{
      ...set,
      id: randomUUID(),
      gemeente: AAN,
      citeertitel: 'Verordening 2025',
      vanaf: '2025-07-01',
      tarief: '1,75',
    },
  });
  await changeTarief(heffer(AANGIFTE, '2025-05-01'), {
    gemeente: AANGIFTE,
    vanaf: '2025-05-16',
    tarief: '1,37',
  });
});

/** Nights registered = taxed + exempt + registered here + undecided, as the calculation by hand has them. */
async function sluitAan(
  gemeente: string,
  tijdvak: string,
  dag: IsoDate,
  hand = telling(gemeente, tijdvak)(),
) {
  const { totaal, regels } = await reconcileTijdvak(heffer(gemeente, dag), { gemeente, tijdvak });
  for (const { verschil } of regels) expect(verschil).toBe(0);
  expect(totaal).toMatchObject({
    ...{ verschil: 0, geregistreerd: hand.nachten, onbekend: 0 },
    ...{ belast: hand.belast, ingeschreven: hand.ingeschreven, vrijgesteld: hand.vrij },
  });
  return totaal;
}

/** The house that confirms nothing over August; and those that are not there in a year. */
const stil = (huis: string, maand: string) =>
  maand < '2025'
    ? HUIZEN[huis as Huisnaam].gemeente === AANGIFTE
    : huis === 'iep' || (huis === 'es' && maand === '2025-08');
const play = (first: string, last: string) => playMonths(database, spel, first, last, stil);
const zonderAugustus = (huis: string, nacht: IsoDate) => huis !== 'es' || nacht.slice(0, 7) !== '2025-08';

// One year that goes by, in order: each step rests on those before it.
describe('a year', () => {
  it('begins with the year before it levied', async () => {
    expect(await play('2024-01', '2024-12')).toEqual(Array(12).fill(4));
    await endLocatie(huisvester('dinkel', '2025-01-06'), {
      ...{ locatie: locatieOf('iep'), tot: '2025-01-01', reden: 'Verkocht' },
    });
    expect(await draft(AAN, '2024', '2025-01-15')).toEqual({ gemaakt: 3, gelijk: 0 });
    for (const organisatie of ['vecht', 'regge', 'dinkel'])
      expect(await handIn(AAN, '2024', '2025-01-20', organisatie)).toEqual({ oneens: 0 });
    expect(await levyAll(AAN, '2024', '2025-01-21')).toEqual({ gemaakt: 3, gelijk: 0, wacht: 0 });
    await sluitAan(AAN, '2024', '2025-01-21');
    for (const organisatie of ['vecht', 'regge', 'dinkel'])
      expect(
        (await geheven(AAN, '2024', organisatie)).map(({ soort, teBetalen }) => [soort, teBetalen]),
      ).toEqual([['definitief', telling(AAN, '2024', organisatie)().centen]]);
  }, 60_000);

  it('has a first quarter with somebody undecided and a line the huisvester objects to', async () => {
    const [K1, dag] = ['2025-K1', '2025-04-05'];
    expect(await play('2025-01', '2025-03')).toEqual([6, 6, 6]);
    expect(await draft(AANGIFTE, K1, dag)).toEqual({ gemaakt: 2, gelijk: 0 });
    const { stapel } = await listOnbeslist(heffer(AANGIFTE, dag), { gemeente: AANGIFTE, tijdvak: K1 });
    expect(stapel.map(({ locatieNaam, onbekend }) => [locatieNaam, onbekend])).toEqual([
      ['Huis linde', 15 + 31],
    ]);
    const { totaal } = await reconcileTijdvak(heffer(AANGIFTE, dag), { gemeente: AANGIFTE, tijdvak: K1 });
    expect(totaal).toMatchObject({ verschil: 0, onbekend: 15 + 31 });

    const regels = (
      await showAangifte(heffer(AANGIFTE, dag), { id: await aangifteOf(AANGIFTE, K1, dag, 'berkel') })
    ).regels;
    const maart = regels.find(({ locatieNaam, van }) => locatieNaam === 'Huis wilg' && van === '2025-03-01');
    expect(
      await handIn(AANGIFTE, K1, '2025-04-07', 'berkel', {
        [maart?.id ?? '']: 'In maart was het huis dicht.',
      }),
    ).toEqual({ oneens: 1 });
    expect(await levyAll(AANGIFTE, K1, '2025-04-08')).toEqual({ gemaakt: 0, gelijk: 0, wacht: 2 });
    const { id } = await makeAanslag(heffer(AANGIFTE, '2025-04-08'), {
      aangifte: await aangifteOf(AANGIFTE, K1, '2025-04-08', 'berkel'),
      reden: 'Het register heeft er nachten.',
    });
    expect((await showAanslag(huisvester('berkel', '2025-04-09'), { id })).aanslag.soort).toBe('voldoening');
    // Decided in the plan on the eighth; then the declaration is drafted anew and goes on when its term is over.
    await play('2025-04', '2025-06');
    expect(await draft(AANGIFTE, K1, '2025-07-02')).toEqual({ gemaakt: 1, gelijk: 1 });
    expect(await levyAll(AANGIFTE, K1, '2025-07-16')).toEqual({ gemaakt: 0, gelijk: 0, wacht: 2 });
    expect(await levyAll(AANGIFTE, K1, '2025-07-17')).toEqual({ gemaakt: 1, gelijk: 0, wacht: 1 });
    await sluitAan(AANGIFTE, K1, '2025-07-17');
  }, 60_000);

  it('has provisional assessments in June, of ninety per cent of last year’s nights at this year’s tariffs', async () => {
    const voorlopig = () => makeVoorlopig(heffer(AAN, '2025-06-10'), { gemeente: AAN, tijdvak: '2025' });
    const gesloten = (tot: IsoDate) =>
      asOwner(database, (owner) =>
        owner
          .updateTable('locatie')
          .set({ in_gebruik_tot: tot })
          .where('id', '=', locatieOf('iep'))
          .execute(),
      );
    expect(await voorlopig()).toEqual({ gemaakt: 2 });
    // Levied before it was told that the house was sold, as happens: all of it comes back in the end.
    await gesloten('2026-01-01');
    expect(await voorlopig()).toEqual({ gemaakt: 1 });
    await gesloten('2025-01-01');
    for (const organisatie of ['vecht', 'regge', 'dinkel']) {
      // 29 February 2024 is charged as 28 February 2025.
      const nachten = (van: IsoDate, tot: IsoDate) =>
        telPlan(
          PLAN,
          HUIZEN,
          TARIEF[AAN] as Plantarief,
          van,
          tot,
          (huis) =>
            HUIZEN[huis as Huisnaam].gemeente === AAN && HUIZEN[huis as Huisnaam].organisatie === organisatie,
        ).belast;
      const centen = nachten('2024-01-01', '2024-07-01') * 150 + nachten('2024-07-01', '2025-01-01') * 175;
      const [one] = await geheven(AAN, '2025', organisatie);
      expect(one).toMatchObject({
        soort: 'voorlopig',
        bedrag: Math.floor((centen * 90) / 100),
        verrekend: 0,
      });
    }
  });

  it('goes on with a second quarter, of which a registration is found out too late', async () => {
    await draft(AANGIFTE, '2025-K2', '2025-07-05');
    for (const organisatie of ['vecht', 'berkel'])
      await handIn(AANGIFTE, '2025-K2', '2025-07-08', organisatie);
    expect(await levyAll(AANGIFTE, '2025-K2', '2025-07-09')).toEqual({ gemaakt: 2, gelijk: 0, wacht: 0 });
    expect(await play('2025-07', '2025-09')).toEqual([6, 6, 6]);
    expect(await draft(AANGIFTE, '2025-K2', '2025-10-02')).toEqual({ gemaakt: 1, gelijk: 1 });
    expect(await levyAll(AANGIFTE, '2025-K2', '2025-10-20')).toEqual({ gemaakt: 1, gelijk: 0, wacht: 1 });
    const hand = telling(AANGIFTE, '2025-K2', 'berkel')();
    const reeks = await geheven(AANGIFTE, '2025-K2', 'berkel');
    expect(reeks.map(({ soort }) => soort)).toEqual(['voldoening', 'vermindering']);
    expect(reeks.reduce((sum, { teBetalen }) => sum + teBetalen, 0)).toBe(
      opEuro(hand.centen, TARIEF[AANGIFTE] as Plantarief),
    );
    await sluitAan(AANGIFTE, '2025-K2', '2025-10-20');
  }, 60_000);

  it('ends with an estimate for the house that delivered nothing, and the provisional set off', async () => {
    await draft(AANGIFTE, '2025-K3', '2025-10-05');
    expect(await play('2025-10', '2025-12')).toEqual([6, 6, 6]);
    await draft(AANGIFTE, '2025-K4', '2026-01-05');
    expect(await levyAll(AANGIFTE, '2025-K3', '2026-01-05')).toEqual({ gemaakt: 2, gelijk: 0, wacht: 0 });
    expect(await levyAll(AANGIFTE, '2025-K4', '2026-01-20')).toEqual({ gemaakt: 2, gelijk: 0, wacht: 0 });
    for (const tijdvak of ['2025-K3', '2025-K4']) await sluitAan(AANGIFTE, tijdvak, '2026-01-20');

    // Who left owes nothing over this year, and what was levied provisionally comes back.
    expect(await draft(AAN, '2025', '2026-01-05', true)).toEqual({ gemaakt: 3, gelijk: 0 });
    expect(await levyAll(AAN, '2025', '2026-02-20')).toEqual({ gemaakt: 2, gelijk: 0, wacht: 1 });
    for (const [nummer, een] of PLAN.entries())
      for (const stap of een.brp) if (stap.op >= '2026-01-01') await findOut(database, spel, nummer, stap);
    expect(await draft(AAN, '2025', '2026-02-21', true)).toEqual({ gemaakt: 1, gelijk: 2 });
    await handIn(AAN, '2025', '2026-02-22', 'vecht');
    expect(await levyAll(AAN, '2025', '2026-02-23')).toEqual({ gemaakt: 1, gelijk: 0, wacht: 2 });

    const earlier = telling(AAN, '2024', 'regge')().belast;
    const geschat = Math.floor((31 * 12 * earlier) / (366 * 12));
    const totaal = await sluitAan(AAN, '2025', '2026-02-23', telling(AAN, '2025')(zonderAugustus));
    expect(totaal.geschat).toBe(geschat);
    const owed = {
      vecht: telling(AAN, '2025', 'vecht')().centen,
      regge: telling(AAN, '2025', 'regge')(zonderAugustus).centen + geschat * 175,
      dinkel: 0,
    };
    for (const [organisatie, centen] of Object.entries(owed)) {
      const [voorlopig, definitief] = await geheven(AAN, '2025', organisatie);
      expect(definitief).toMatchObject({
        ...{ soort: 'definitief', bedrag: centen, verrekend: voorlopig?.teBetalen },
        teBetalen: centen - (voorlopig?.teBetalen ?? 0),
      });
    }
  }, 60_000);

  it('is put right afterwards: a month delivered late, and somebody who was forgotten', async () => {
    const late = { id: randomUUID(), locatie: locatieOf('es'), maand: '2025-08', reden: 'Alsnog ingevuld' };
    await beginCorrectie(huisvester('regge', '2026-02-25'), late);
    await makeUpNachten(huisvester('regge', '2026-02-25'), {
      ...{ locaties: [late.locatie], van: '2025-08-01', tot: '2025-09-01' },
    });
    await finishCorrectie(huisvester('regge', '2026-02-25'), { id: late.id });
    expect(await draft(AAN, '2025', '2026-02-26', true)).toEqual({ gemaakt: 1, gelijk: 2 });
    await handIn(AAN, '2025', '2026-02-27', 'regge');
    expect(await levyAll(AAN, '2025', '2026-02-28')).toEqual({ gemaakt: 1, gelijk: 0, wacht: 2 });

    const nummer = PLAN.push(VERGETEN) - 1;
    const maart = { id: randomUUID(), locatie: locatieOf('linde'), maand: '2025-03', reden: 'Vergeten gast' };
    await beginCorrectie(huisvester('vecht', '2026-02-02'), maart);
    await checkIn(database, spel, nummer, om('2026-02-02', 14));
    await finishCorrectie(huisvester('vecht', '2026-02-02'), { id: maart.id });
    await findOut(database, spel, nummer, niet('2025-03-03', '2026-02-02'));
    expect(await draft(AANGIFTE, '2025-K1', '2026-02-03')).toEqual({ gemaakt: 1, gelijk: 1 });
    await handIn(AANGIFTE, '2025-K1', '2026-02-04', 'vecht');
    expect(await levyAll(AANGIFTE, '2025-K1', '2026-02-05')).toEqual({ gemaakt: 1, gelijk: 0, wacht: 1 });
    const soorten = async (gemeente: string, tijdvak: string, organisatie: string) =>
      (await geheven(gemeente, tijdvak, organisatie)).map(({ soort }) => soort);
    expect(await soorten(AAN, '2025', 'regge')).toEqual(['voorlopig', 'definitief', 'navordering']);
    expect(await soorten(AANGIFTE, '2025-K1', 'vecht')).toEqual(['voldoening', 'naheffing']);
  }, 60_000);

  it('has an objection that is partly right', async () => {
    const [, definitief] = await geheven(AAN, '2025', 'vecht');
    const aanslag = definitief?.id ?? '';
    const bezwaar = { id: randomUUID(), aanslag, motivering: 'Vijf nachten was een kamer in onderhoud.' };
    expect(await objectAanslag(huisvester('vecht', '2026-03-05'), bezwaar)).toMatchObject({ tijdig: true });
    const { regels } = await showAanslag(heffer(AAN, '2026-03-06'), { id: aanslag });
    const regel = regels.find(({ van, locatieNaam }) => van === '2025-07-01' && locatieNaam === 'Huis beuk');
    await decideBezwaar(heffer(AAN, '2026-03-20'), {
      ...{ id: bezwaar.id, besluit: 'deels', reden: 'Vijf nachten zijn aangetoond.' },
      minderingen: [{ regel: regel?.id ?? '', nachten: MINDER }],
    });
    expect((await geheven(AAN, '2025', 'vecht')).at(-1)).toMatchObject({
      ...{ soort: 'vermindering', teBetalen: -MINDER * 175 },
    });
  });

  it('reconciles to zero in each period, and over the whole year', async () => {
    const periods = {
      [AAN]: ['2024', '2025'],
      [AANGIFTE]: ['2025-K1', '2025-K2', '2025-K3', '2025-K4', '2025'],
    };
    for (const [gemeente, tijdvakken] of Object.entries(periods))
      for (const tijdvak of tijdvakken)
        expect((await sluitAan(gemeente, tijdvak, '2026-03-30')).geschat).toBe(0);
  }, 60_000);

  it('levied what a calculation by hand comes to, to the cent', async () => {
    const sum = async (gemeente: string, tijdvak: string, organisatie: string) =>
      (await geheven(gemeente, tijdvak, organisatie)).reduce((total, { teBetalen }) => total + teBetalen, 0);
    for (const organisatie of ['vecht', 'regge', 'dinkel'])
      for (const tijdvak of ['2024', '2025'])
        expect([organisatie, tijdvak, await sum(AAN, tijdvak, organisatie)]).toEqual([
          organisatie,
          tijdvak,
          telling(AAN, tijdvak, organisatie)().centen -
            (organisatie === 'vecht' && tijdvak === '2025' ? MINDER * 175 : 0),
        ]);
    for (const organisatie of ['vecht', 'berkel'])
      for (const tijdvak of ['2025-K1', '2025-K2', '2025-K3', '2025-K4'])
        expect([organisatie, tijdvak, await sum(AANGIFTE, tijdvak, organisatie)]).toEqual([
          organisatie,
          tijdvak,
          opEuro(telling(AANGIFTE, tijdvak, organisatie)().centen, TARIEF[AANGIFTE] as Plantarief),
        ]);
  });

  it('opens each amount to its lines and their nights, and comes to the same when computed again', async () => {
    for (const [gemeente, many] of [
      [AAN, 11],
      [AANGIFTE, 10],
    ] as const) {
      const ctx = heffer(gemeente, '2026-03-30');
      const { list } = await listAanslagen(ctx, { gemeente, per: 50 } as never);
      expect(list.rows).toHaveLength(many);
      for (const { id, soort } of list.rows) {
        const { aanslag, regels, afwijkend } = await showAanslag(ctx, { id });
        expect(afwijkend).toEqual([]);
        if (soort === 'voorlopig') continue;
        const less = aanslag.invoer.minderingen.reduce((total, { nachten }) => total + nachten, 0);
        expect(regels.reduce((total, { belast }) => total + belast, 0) - less).toBe(aanslag.nachten);
      }
      const live = await Promise.all(
        (gemeente === AAN ? ['2024', '2025'] : ['2025']).map((tijdvak) =>
          aangiftenOf(gemeente, tijdvak, '2026-03-30'),
        ),
      );
      for (const { id, belast } of live.flat()) {
        const { regels } = await showAangifte(ctx, { id });
        let nights = 0;
        for (const { id: regel, belast: ofLine } of regels) {
          const { nachten } = await showRegel(ctx, { id, regel });
          const counted = nachten.reduce((total, nacht) => total + nacht.belast, 0);
          expect(counted).toBe(ofLine);
          nights += counted;
        }
        expect(nights).toBe(belast);
      }
    }
  }, 60_000);

  it('takes no other period over the same nights', async () => {
    await expect(draft(AANGIFTE, '2025', '2026-03-30')).rejects.toMatchObject({
      code: 'tijdvak_overlapt',
      params: { tijdvak: '2025-K1' },
    });
  });
});
