import { sql } from 'kysely';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { type ListPage, listInput, type SortOrder, setting, windowOf } from '../platform/lists/index.ts';
import { AANVRAAGSOORTEN, type Aanvraagsoort } from './aanvraag.ts';
import type { AANVRAAG_LOOK } from './status-look.ts';

const SORTS = ['gevraagd', 'organisatie', 'onderwerp', 'besloten'] as const;
const SORT_BY = {
  gevraagd: sql`gevraagd_op`,
  besloten: sql`besloten_op`,
  organisatie: sql`zoeksleutel(organisatie)`,
  onderwerp: sql`zoeksleutel(onderwerp)`,
};

/** Something that waits for the gemeente, or that it decided. */
export type Aanvraag = {
  soort: Aanvraagsoort;
  /** Of the organisation, the location or the change. */
  id: string;
  gemeente: string;
  gemeentenaam: string;
  organisatie: string;
  /** Address of a location; place of an organisation. */
  onderwerp: string;
  status: keyof typeof AANVRAAG_LOOK;
  gevraagd_op: Date;
  besloten_op: Date | null;
};

/**
 * What waits for a decision, oldest first, or what was decided, newest first: organisations that ask to be admitted,
 * locations that are proposed, changes of approved ones.
 */
export const listAanvragen = useCase({
  allow: 'toelating:lezen',
  kind: 'read',
  input: z.object({
    ...listInput(SORTS, 'gevraagd'),
    /** Sorted as the standing asks where no order is given. */
    sorteer: setting<Sort | ''>(z.enum(SORTS.flatMap((key): Sort[] => [key, `-${key}`]) as [Sort]), ''),
    stand: setting(z.enum(['open', 'besloten']), 'open'),
    soort: setting<Aanvraagsoort | ''>(z.enum(AANVRAAGSOORTEN), ''),
  }),
  async run({ trx, gemeenten }, input): Promise<ListPage<Aanvraag> & { gemeenten: Gemeente[] }> {
    const open = input.stand === 'open';
    const words = input.zoek
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => `%${word.replace(/[%_\\]/g, '\\$&')}%`);
    const found = sql`
      with aanvraag as (
        select 'organisatie' as soort, t.organisatie as id, t.gemeente, o.naam as organisatie, o.woonplaats as onderwerp,
          t.status, t.aangevraagd_op as gevraagd_op, t.besloten_op, t.status = 'aangevraagd' as open
        from toelating t join organisatie o on o.id = t.organisatie
        union all
        select 'locatie', l.id, l.gemeente, o.naam, l.naam || ', ' || l.straat || ' ' || l.huisnummer || ', ' || l.woonplaats,
          l.status,
          case when l.status = 'voorgesteld' and l.besloten_op is not null then l.gewijzigd_op else l.aangemaakt_op end,
          l.besloten_op, l.status = 'voorgesteld'
        from locatie l join organisatie o on o.id = l.organisatie
        union all
        select 'wijziging', w.id, w.gemeente, o.naam, l.naam || ', ' || l.straat || ' ' || l.huisnummer || ', ' || l.woonplaats,
          w.status, w.voorgesteld_op, w.besloten_op, w.status = 'voorgesteld'
        from locatiewijziging w join locatie l on l.gemeente = w.gemeente and l.id = w.locatie
          join organisatie o on o.id = w.organisatie
      ), gevonden as (
        select a.*, g.naam as gemeentenaam from aanvraag a join gemeente g on g.code = a.gemeente
        where a.open = ${open} and (${input.soort} = '' or a.soort = ${input.soort})
          and (${input.gemeente} = '' or a.gemeente = ${input.gemeente})
          and not exists (select from unnest(${words}::text[]) as woord
            where zoeksleutel(a.organisatie || ' ' || a.onderwerp) not like zoeksleutel(woord))
      )`;
    const counted = await sql<{
      total: number;
    }>`${found} select count(*)::int as total from gevonden`.execute(trx);
    const total = counted.rows[0]?.total ?? 0;
    const sorteer = input.sorteer || (open ? 'gevraagd' : '-besloten');
    const column = SORT_BY[sorteer.replace('-', '') as (typeof SORTS)[number]];
    const direction = sorteer.startsWith('-') ? sql`desc nulls last` : sql`asc nulls last`;
    const page = Math.min(input.pagina, Math.max(1, Math.ceil(total / input.per)));
    const { offset, limit } = windowOf({ ...input, pagina: page });
    const { rows } = await sql<Aanvraag>`${found}
      select soort, id, gemeente, gemeentenaam, organisatie, onderwerp, status, gevraagd_op, besloten_op
      from gevonden order by ${column} ${direction}, id limit ${limit} offset ${offset}`.execute(trx);
    return {
      rows,
      total,
      page,
      pageSize: input.per,
      sort: sorteer,
      gemeenten: await trx
        .selectFrom('gemeente')
        .select(['code', 'naam'])
        .where('code', 'in', gemeenten)
        .orderBy('naam')
        .execute(),
    };
  },
});

type Sort = SortOrder<(typeof SORTS)[number]>;
type Gemeente = { code: string; naam: string };
