import type { Calendar } from '../calendar.ts';
import type { Chance } from '../random.ts';
import type { Stay } from '../world.ts';
import { hand } from './handen.ts';
import type { Ids } from './mensen.ts';
import type { Row, Rows } from './table.ts';
import { ofStay } from './verblijven.ts';

const NAMES_MENDED = 9;

/** What was changed afterwards: houses and beds changed, names mended, entries cancelled. */
export function correctieRows(stays: readonly Stay[], ids: Ids, chance: Chance, calendar: Calendar): Rows {
  const { date, at } = calendar;
  const note = (
    stay: Stay,
    day: number,
    what: Pick<Row<'correctie'>, 'soort' | 'oud' | 'nieuw'> & { reden?: string | null },
  ): Row<'correctie'> => ({
    ...ofStay(stay),
    reden: null,
    door: hand(stay.place.plan.of, ids, chance),
    op: at(day, chance.int(600, 1100)),
    ...what,
  });
  const houses = stays.flatMap((stay) =>
    stay.previous === null
      ? []
      : [
          note(stay.previous, stay.arrival, {
            soort: 'verplaatsing',
            oud: { locatie: stay.previous.place.id },
            nieuw: { locatie: stay.place.id, per: date(stay.arrival), verblijf: stay.id },
          }),
        ],
  );
  const beds = stays.flatMap((stay) =>
    stay.earlierBeds.map(({ bed, to }, index) =>
      note(stay, to, {
        soort: 'verplaatsing',
        oud: { slaapplaats: bed },
        nieuw: { slaapplaats: stay.earlierBeds[index + 1]?.bed ?? stay.bed, per: date(to) },
      }),
    ),
  );
  const cancelled = stays
    .filter(({ status }) => status === 'vervallen')
    .map((stay) =>
      note(stay, stay.arrival + 1, {
        soort: 'vervallen',
        oud: { status: 'aanwezig' },
        nieuw: { status: 'vervallen' },
        reden: stay.cancelled ?? null,
      }),
    );
  const plain = stays.filter(
    ({ person, status }) => status === 'vertrokken' && plainly(person.naam) !== person.naam,
  );
  const names = chance.sample(plain, NAMES_MENDED).map((stay) =>
    note(stay, stay.arrival, {
      soort: 'wijziging',
      oud: { naam: plainly(stay.person.naam) },
      nieuw: { naam: stay.person.naam },
      reden: 'Naam overgenomen zoals op het document',
    }),
  );
  return { correctie: [...houses, ...beds, ...cancelled, ...names] };
}

/** The name as somebody types it who has no such letters on the keyboard. */
function plainly(naam: string): string {
  return naam.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').replaceAll('Ł', 'L');
}
