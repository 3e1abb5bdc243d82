import { type Expression, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { LOCATIESTATUSSEN, type Locatiestatus } from '../beleid/locatiestatus.ts';
import { useCase } from '../beleid/use-case.ts';
import { today } from '../platform/dates/index.ts';
import { type ListPage, listInput, setting, windowOf } from '../platform/lists/index.ts';
import type { Locatie } from './locatie.ts';

const SORTS = ['naam', 'woonplaats', 'gemeente', 'status', 'aanwezig', 'maximum'] as const;
const SORT_BY = {
  naam: sql`zoeksleutel(l.naam)`,
  woonplaats: sql`zoeksleutel(l.woonplaats)`,
  gemeente: sql`g.naam`,
  status: sql`array_position(array['voorgesteld', 'geweigerd', 'goedgekeurd', 'beeindigd'], l.status)`,
  aanwezig: sql`aanwezig`,
  maximum: sql`l.maximum`,
};

/** A line of the list. `aanwezig`: people present now; `slaapplaatsen`: beds there are today. */
export type Locatieregel = Pick<
  Locatie,
  | 'id'
  | 'naam'
  | 'straat'
  | 'huisnummer'
  | 'postcode'
  | 'woonplaats'
  | 'gemeente'
  | 'status'
  | 'planologische_status'
  | 'maximum'
  | 'snf_geldig_tot'
  | 'vergunning_tot'
  | 'huisvestingsvorm'
  | 'plaatssoort'
> & { gemeentenaam: string; slaapplaatsen: number; aanwezig: number };

/**
 * The organisation's locations: searched by name and address, filtered, sorted, a page at a time. With the number of
 * beds and how many are present.
 */
export const listLocaties = useCase({
  allow: 'locatie:lezen',
  kind: 'read',
  input: z.object({
    ...listInput(SORTS, 'naam'),
    status: setting<Locatiestatus | ''>(z.enum(LOCATIESTATUSSEN), ''),
  }),
  async run({ trx, clock }, input): Promise<ListPage<Locatieregel> & { gemeenten: Gemeente[] }> {
    const night = today(clock);
    let matching = trx.selectFrom('locatie as l').innerJoin('gemeente as g', 'g.code', 'l.gemeente');
    if (input.gemeente) matching = matching.where('l.gemeente', '=', input.gemeente);
    if (input.status) matching = matching.where('l.status', '=', input.status);
    for (const word of input.zoek.split(/\s+/).filter(Boolean)) matching = matching.where(contains(word));
    const { total } = await matching
      .select(({ fn }) => fn.countAll<string>().as('total'))
      .executeTakeFirstOrThrow();
    const rows = matching
      .select(['l.id', 'l.naam', 'l.straat', 'l.huisnummer', 'l.postcode', 'l.woonplaats', 'l.gemeente'])
      .select(['l.status', 'l.planologische_status', 'l.maximum', 'l.snf_geldig_tot', 'l.vergunning_tot'])
      .select(['l.huisvestingsvorm', 'l.plaatssoort', 'g.naam as gemeentenaam'])
      .select([
        sql<number>`(select count(*)::int from slaapplaats s where s.locatie = l.id
          and (s.vervallen_op is null or s.vervallen_op > ${night}::date))`.as('slaapplaatsen'),
        sql<number>`(select count(*)::int from verblijf v where v.gemeente = l.gemeente and v.locatie = l.id
          and v.status = 'aanwezig')`.as('aanwezig'),
      ])
      .orderBy(SORT_BY[input.sorteer.replace('-', '') as (typeof SORTS)[number]], (order) =>
        input.sorteer.startsWith('-') ? order.desc() : order.asc(),
      )
      .orderBy('l.naam')
      .orderBy('l.id');
    const page = Math.min(input.pagina, Math.max(1, Math.ceil(Number(total) / input.per)));
    const { offset, limit } = windowOf({ ...input, pagina: page });
    return {
      rows: await (limit === null ? rows : rows.limit(limit).offset(offset)).execute(),
      total: Number(total),
      page,
      pageSize: input.per,
      sort: input.sorteer,
      gemeenten: await trx
        .selectFrom('gemeente as g')
        .select(['g.code', 'g.naam'])
        .where(({ exists, selectFrom }) =>
          exists(selectFrom('locatie as l').select('l.id').whereRef('l.gemeente', '=', 'g.code')),
        )
        .orderBy('g.naam')
        .execute(),
    };
  },
});

type Gemeente = { code: string; naam: string };

/** Name or address holds the word, without case and diacritics. */
function contains(word: string): Expression<SqlBool> {
  const pattern = `%${word.replace(/[%_\\]/g, '\\$&')}%`;
  return sql<SqlBool>`zoeksleutel(concat_ws(' ', l.naam, l.straat, l.huisnummer, l.postcode, replace(l.postcode, ' ', ''),
    l.woonplaats)) like zoeksleutel(${pattern})`;
}
