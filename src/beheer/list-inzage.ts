import { sql } from 'kysely';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import type { IsoDate } from '../platform/dates/index.ts';
import { type ListPage, setting } from '../platform/lists/index.ts';
import type { Keuze } from './gemeente.ts';
import { byWhom, logScope, logSettings, rowsOf } from './log-settings.ts';

/** One person seen by somebody. `persoon` is the register's own identifier: this screen never says whose it is. */
export type Inzageregel = {
  id: string;
  tijdstip: Date;
  gemeente: string;
  actorSoort: string;
  actor: string | null;
  naam: string | null;
  rollen: string[];
  verwerking: string;
  doel: string;
  persoon: string;
  verblijf: string;
  referentie: string;
};

export type Inzagelijst = {
  van: IsoDate;
  tot: IsoDate;
  keuzes: Keuze[];
  verwerkingen: string[];
  /** How many different persons and readers are in the whole list. */
  personen: number;
  aantalLezers: number;
  lezers: Lezers;
  list: ListPage<Inzageregel>;
};

/** Whose reading is shown: housing providers look in their own register all day. */
export const LEZERS = ['gemeente', 'iedereen'] as const;
export type Lezers = (typeof LEZERS)[number];

const input = z.object({
  ...logSettings,
  verwerking: setting(z.string().regex(/^[a-z:_-]{1,60}$/), ''),
  doel: setting(z.string().trim().max(100), ''),
  persoon: setting<string>(z.uuid(), ''),
  lezers: setting<Lezers>(z.enum(LEZERS), 'gemeente'),
});

/** Who looked at whom, when and for which purpose (Logboek Dataverwerkingen). */
export const listInzage = useCase({
  allow: 'inzage:lezen',
  kind: 'read',
  input,
  async run(scope, asked): Promise<Inzagelijst> {
    const { trx } = scope;
    const { van, tot, from, until, keuzes, codes } = await logScope(scope, asked);
    const inPeriod = trx
      .selectFrom('inzage as i')
      .leftJoin('gebruiker as g', 'g.id', 'i.actor')
      .where('i.gemeente', 'in', codes)
      .where('i.tijdstip', '>=', from)
      .where('i.tijdstip', '<', until);
    const found = inPeriod
      .$if(asked.lezers === 'gemeente', (query) => query.where('i.actor_soort', '!=', 'huisvester'))
      .$if(asked.verwerking !== '', (query) => query.where('i.verwerking', '=', asked.verwerking))
      .$if(asked.persoon !== '', (query) => query.where('i.persoon', '=', asked.persoon))
      .$if(asked.doel !== '', (query) =>
        query.where(
          sql<boolean>`strpos(translate(lower(i.doel), '_', ' '), translate(lower(${asked.doel}), '_', ' ')) > 0`,
        ),
      )
      .$if(asked.zoek !== '', (query) => query.where('i.referentie', '=', asked.zoek))
      .$if(asked.wie !== '', (query) => query.where(byWhom('i', asked.wie)));
    const verwerkingen = await inPeriod.select('i.verwerking').distinct().orderBy('i.verwerking').execute();
    const counted = await found
      .select((eb) => [
        eb.fn.countAll<string>().as('total'),
        eb.fn.count<string>('i.persoon').distinct().as('personen'),
        eb.fn.count<string>('i.actor').distinct().as('lezers'),
      ])
      .executeTakeFirstOrThrow();
    const { offset, limit } = rowsOf(asked);
    const order = asked.sorteer === 'tijd' ? 'asc' : 'desc';
    const rows = await found
      .selectAll('i')
      .select('g.naam')
      .orderBy('i.tijdstip', order)
      .orderBy('i.id', order)
      .offset(offset)
      .limit(limit)
      .execute();
    return {
      ...{ van, tot, keuzes },
      verwerkingen: verwerkingen.map(({ verwerking }) => verwerking),
      personen: Number(counted.personen),
      aantalLezers: Number(counted.lezers),
      lezers: asked.lezers,
      list: {
        rows: rows.map(({ actor_soort, ...row }) => ({ ...row, actorSoort: actor_soort })),
        total: Number(counted.total),
        page: asked.pagina,
        pageSize: asked.per,
        sort: asked.sorteer,
      },
    };
  },
});
