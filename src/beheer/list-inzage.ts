import { sql } from 'kysely';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { type ListPage, listInput, setting, windowOf } from '../platform/lists/index.ts';
import { periode } from './list-auditlog.ts';

/** One person's data seen by somebody, once (Logboek Dataverwerkingen). */
export type Inzageregel = {
  id: string;
  tijdstip: string;
  /** Who looked, by name for the gemeente's own people, else the kind of actor. */
  wie: string | null;
  actorSoort: string;
  rollen: string[];
  verwerking: string;
  doel: string;
  /** The person seen, as an identifier: the log names nobody. */
  persoon: string;
  referentie: string;
};

/** Who looked at whom, when and for which purpose, in the actor's gemeente; newest first. */
export const listInzage = useCase({
  allow: 'inzage:lezen',
  kind: 'read',
  input: z.object({
    ...listInput(['tijdstip'], '-tijdstip'),
    ...periode,
    persoon: setting<string>(z.uuid(), ''),
    /** `gemeente`: only the gemeente's own people, leaving out landlords who look in their own register. */
    wie: setting<'gemeente' | 'alle'>(z.enum(['gemeente', 'alle']), 'gemeente'),
  }),
  async run({ trx, gemeenten, audit }, input): Promise<ListPage<Inzageregel>> {
    let query = trx
      .selectFrom('inzage as i')
      .leftJoin('gebruiker as g', 'g.id', 'i.actor')
      .where('i.gemeente', 'in', gemeenten);
    if (input.van)
      query = query.where(
        'i.tijdstip',
        '>=',
        sql<Date>`${input.van}::timestamp at time zone 'Europe/Amsterdam'`,
      );
    if (input.tot)
      query = query.where(
        'i.tijdstip',
        '<',
        sql<Date>`(${input.tot}::date + 1)::timestamp at time zone 'Europe/Amsterdam'`,
      );
    if (input.persoon) query = query.where('i.persoon', '=', input.persoon);
    if (input.wie === 'gemeente') query = query.where('i.actor_soort', '=', 'gemeente');
    if (input.zoek) {
      query = query.where(
        sql<boolean>`strpos(zoeksleutel(concat_ws(' ', g.naam, i.doel, i.verwerking, i.referentie)), zoeksleutel(${input.zoek})) > 0`,
      );
    }
    const { total } = await query
      .select(({ fn }) => fn.countAll<string>().as('total'))
      .executeTakeFirstOrThrow();
    const page = Math.min(input.pagina, Math.max(1, Math.ceil(Number(total) / input.per)));
    const { offset, limit } = windowOf({ ...input, pagina: page });
    let rows = query
      .select([
        'i.id',
        'i.tijdstip',
        'g.naam as wie',
        'i.actor_soort as actorSoort',
        'i.rollen',
        'i.verwerking',
        'i.doel',
      ])
      .select(['i.persoon', 'i.referentie'])
      .orderBy('i.tijdstip', input.sorteer === 'tijdstip' ? 'asc' : 'desc')
      .orderBy('i.id', input.sorteer === 'tijdstip' ? 'asc' : 'desc');
    if (limit !== null) rows = rows.limit(limit).offset(offset);
    if (input.alles) for (const gemeente of gemeenten) await audit({ object: ['inzage', null], gemeente });
    return {
      rows: (await rows.execute()).map((row) => ({ ...row, tijdstip: row.tijdstip.toISOString() })),
      total: Number(total),
      page,
      pageSize: input.per,
    };
  },
});
