import { sql } from 'kysely';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { type IsoDate, tonight } from '../platform/dates/index.ts';

export type Registervraag = {
  /** Locations to ask for, by gemeente and name. */
  gemeenten: { code: string; naam: string; locaties: { id: string; naam: string; kern: string }[] }[];
  vanavond: IsoDate;
};

/** What the register can be asked of: the locations of the actor's gemeenten, those that ended too, for earlier nights. */
export const registerVraag = useCase({
  allow: 'nachtregister:opvragen',
  kind: 'read',
  input: z.object({}),
  async run({ trx, clock, gemeenten }): Promise<Registervraag> {
    const places = await trx
      .selectFrom('gemeente as g')
      .innerJoin('locatie as l', 'l.gemeente', 'g.code')
      .select(['g.code', 'g.naam as gemeente', 'g.sluitingsuur', 'l.id', 'l.naam', 'l.kern'])
      .where('g.code', 'in', gemeenten)
      .where('l.status', 'in', ['goedgekeurd', 'beeindigd'])
      .orderBy('g.naam')
      .orderBy(sql`zoeksleutel(l.naam)`)
      .execute();
    const found = new Map<string, Registervraag['gemeenten'][number]>();
    for (const { code, gemeente, id, naam, kern } of places) {
      const one = found.get(code) ?? { code, naam: gemeente, locaties: [] };
      one.locaties.push({ id, naam, kern });
      found.set(code, one);
    }
    return { gemeenten: [...found.values()], vanavond: tonight(clock, places[0]?.sluitingsuur ?? '12:00') };
  },
});
