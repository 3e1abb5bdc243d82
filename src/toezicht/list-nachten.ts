import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { addDays, daysBetween, type IsoDate, isoDate } from '../platform/dates/index.ts';
import { type ListPage, listInput, setting } from '../platform/lists/index.ts';
import { type Avond, avonden, readGemeenten } from './avonden.ts';
import { AFWIJKINGEN, type Afwijking, NACHTSORTERING, WEERGAVEN } from './nachtfilters.ts';
import { type Afwijkend, nightsOf, readAfwijkend, readTellingen, type Telling } from './read-nachten.ts';

/** Longest period that is looked at, in nights: a year and a day. */
const LONGEST = 366;
const STANDARD = 30;

type Common = {
  van: IsoDate;
  tot: IsoDate;
  gemeenten: { code: string; naam: string }[];
  organisaties: { id: string; naam: string }[];
};
export type Nachtenlijst = Common &
  (
    | { toon: 'locaties' | 'huisvesters'; list: ListPage<Telling> }
    | { toon: 'nachten'; list: ListPage<Afwijkend> }
  );

const input = z.object({
  ...listInput(NACHTSORTERING, '-ontbreekt'),
  toon: setting(z.enum(WEERGAVEN), 'locaties'),
  van: setting<IsoDate | ''>(isoDate(), ''),
  tot: setting<IsoDate | ''>(isoDate(), ''),
  afwijking: setting<Afwijking | ''>(z.enum(AFWIJKINGEN), ''),
  organisatie: setting<string>(z.uuid(), ''),
  locatie: setting<string>(z.uuid(), ''),
});
type Input = z.output<typeof input>;

/**
 * Missing and late nights by location, by huisvester, or one by one (§3.1.3, §6.2.1), over the last 30 closed nights
 * unless a period is asked for. `tot` is the last night. Numbers, no names of residents.
 */
export const listNachten = useCase({
  allow: 'vanavond:lezen',
  kind: 'read',
  input,
  async run({ trx, clock, gemeenten }, asked): Promise<Nachtenlijst> {
    const here = await avonden(trx, clock, gemeenten, { nacht: '', gemeente: asked.gemeente });
    const { van, tot } = period(asked, here);
    const organisaties = await trx
      .selectFrom('organisatie as o')
      .select(['o.id', 'o.naam'])
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('locatie as l')
            .select('l.id')
            .whereRef('l.organisatie', '=', 'o.id')
            .where('l.gemeente', 'in', gemeenten),
        ),
      )
      .orderBy('o.naam')
      .execute();
    const common = { van, tot, gemeenten: await readGemeenten(trx, gemeenten), organisaties };
    const from = nightsOf(asked, here, van, tot);
    if (asked.toon === 'nachten') {
      return { ...common, toon: 'nachten', list: await readAfwijkend(trx, asked, from) };
    }
    return { ...common, toon: asked.toon, list: await readTellingen(trx, asked, from) };
  },
});

/** Closed nights only: what is still open is neither late nor missing. */
function period(asked: Input, here: readonly Avond[]): { van: IsoDate; tot: IsoDate } {
  const closed = here.map(({ vanavond }) => addDays(vanavond, -1));
  const last = closed.sort().at(-1) ?? '2000-01-01';
  const tot = asked.tot !== '' && asked.tot < last ? asked.tot : last;
  const van = asked.van !== '' && asked.van <= tot ? asked.van : addDays(tot, 1 - STANDARD);
  return { van: daysBetween(van, tot) < LONGEST ? van : addDays(tot, 1 - LONGEST), tot };
}
