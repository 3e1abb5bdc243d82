import { randomUUID } from 'node:crypto';
import { setStap } from '../../src/inschrijving/set-stap.ts';
import { deliverMaanden } from '../../src/maandlevering/deliver-maanden.ts';
import {
  confirmNachten,
  depart,
  makeUpNachten,
  recordAfwezigheid,
  registerVerblijf,
} from '../../src/nachtregister/index.ts';
import { type Actor, systeem } from '../../src/platform/access/actor.ts';
import type { Database } from '../../src/platform/database/open-database.ts';
import { addDays, addToMonth, type IsoDate, type IsoMonth } from '../../src/platform/dates/index.ts';
import { contextFor } from './actor.ts';
import type { Plan } from './jaarplan.ts';

type Huis = { gemeente: string; locatie: string; huisvester: Actor };

/** Something that happens on a day of the year. */
type Voorval = { op: IsoDate; uur: number; doe(): Promise<unknown> };

/** What a year is played with: the houses, and who records registrations in each gemeente. */
export type Spel = {
  huizen: Readonly<Record<string, Huis>>;
  registratie: Readonly<Record<string, Actor>>;
  plan: readonly Plan[];
  /** Ids of the stays and persons of the plan, filled in as they come. */
  verblijven: { id: string; persoon: string }[];
};

/** A morning hour of a day in UTC. */
export const om = (dag: IsoDate, uur = 9) => `${dag}T${String(uur).padStart(2, '0')}:00:00Z`;

/** Checks somebody of the plan in, on the day of arrival. */
export async function checkIn(database: Database, spel: Spel, nummer: number, now?: string): Promise<void> {
  const een = spel.plan[nummer];
  const huis = een && spel.huizen[een.huis];
  if (een === undefined || huis === undefined) throw new RangeError(`no plan ${nummer}`);
  const letters = `${'abcdefghij'[Math.floor(nummer / 10)]}${'abcdefghij'[nummer % 10]}`;
  const done = await registerVerblijf(
    contextFor(database, huis.huisvester, { now: now ?? om(een.aankomst, 14) }),
    {
      ...{ id: randomUUID(), locatie: huis.locatie, naam: `Jan Kos${letters}`, woonplaats: 'Rzeszów' },
      ...{ land: '7028', aankomst: een.aankomst, andere_persoon: true },
      persoon: een.na === undefined ? null : (spel.verblijven[een.na]?.persoon ?? null),
      documentsoort: 'identiteitskaart',
      identiteit_vastgesteld: 'persoonlijk',
      // Who is registered late may have left already.
      vertrek: now === undefined ? null : (een.vertrek ?? null),
      meereizend: een.kind === true ? 'minderjarig_kind' : 'nee',
    },
  );
  spel.verblijven[nummer] = { id: done.id, persoon: done.persoon };
}

/** Records what staff found out about somebody's registration. */
export async function findOut(
  database: Database,
  spel: Spel,
  nummer: number,
  stap: Plan['brp'][number],
): Promise<void> {
  const een = spel.plan[nummer] as Plan;
  const actor = spel.registratie[spel.huizen[een.huis]?.gemeente ?? ''] as Actor;
  await setStap(contextFor(database, actor, { now: om(stap.op, 15) }), {
    verzoek: randomUUID(),
    personen: [spel.verblijven[nummer]?.persoon ?? ''],
    stap: stap.ingeschreven ? 'ingeschreven' : 'niet_ingeschreven',
    datum: stap.vanaf,
  });
}

/** Everything of the plan that happens before a day, in order. */
function voorvallen(database: Database, spel: Spel, tot: IsoDate): Voorval[] {
  const all = spel.plan.flatMap((een, nummer): Voorval[] => {
    const huis = spel.huizen[een.huis] as Huis;
    const ctx = (now: string) => contextFor(database, huis.huisvester, { now });
    const verblijf = () => spel.verblijven[nummer]?.id ?? '';
    const { aankomst, vertrek, weg } = een;
    return [
      { op: aankomst, uur: 14, doe: () => checkIn(database, spel, nummer) },
      ...een.brp.map((stap) => ({
        ...{ op: stap.op, uur: 15, doe: () => findOut(database, spel, nummer, stap) },
      })),
      ...(weg === undefined
        ? []
        : [
            {
              ...{ op: weg[0], uur: 16 },
              doe: () =>
                recordAfwezigheid(ctx(om(weg[0], 16)), {
                  ...{ id: randomUUID(), verblijf: verblijf(), van: weg[0], tot: weg[1] },
                }),
            },
          ]),
      ...(vertrek === undefined
        ? []
        : [
            {
              op: vertrek,
              uur: 10,
              doe: () => depart(ctx(om(vertrek, 10)), { verblijf: verblijf(), vertrek }),
            },
          ]),
    ];
  });
  return all
    .filter(({ op }) => op < tot)
    .sort((a, b) => (a.op === b.op ? a.uur - b.uur : a.op < b.op ? -1 : 1));
}

/**
 * Plays months as they went: what happened in each on its day, the nights confirmed, and on the first of the next month
 * the job that delivers them.
 * @param stil houses that confirm nothing in a month
 * @returns how many locations the job delivered in each month
 */
export async function playMonths(
  database: Database,
  spel: Spel,
  first: IsoMonth,
  last: IsoMonth,
  stil: (huis: string, maand: IsoMonth) => boolean = () => false,
): Promise<number[]> {
  const geleverd: number[] = [];
  for (let maand = first; maand <= last; maand = addToMonth(maand, 1)) {
    const begin = `${addToMonth(maand, 1)}-01`;
    for (const { op, doe } of voorvallen(database, spel, begin)) if (op >= `${maand}-01`) await doe();
    const open = Object.entries(spel.huizen).filter(([naam]) => !stil(naam, maand));
    for (const [, { huisvester, locatie }] of open) {
      const ctx = (uur: number) => contextFor(database, huisvester, { now: om(begin, uur) });
      await makeUpNachten(ctx(6), { locaties: [locatie], van: `${maand}-01`, tot: begin });
      await confirmNachten(ctx(7), { locaties: [locatie], nacht: addDays(begin, -1) });
    }
    geleverd.push((await deliverMaanden(contextFor(database, systeem, { now: om(begin, 12) }))).geleverd);
  }
  return geleverd;
}
