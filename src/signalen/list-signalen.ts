import { sql } from 'kysely';
import { z } from 'zod';
import { type SignaalsoortCode, signaalsoorten } from '../beleid/signaalsoorten.ts';
import { useCase } from '../beleid/use-case.ts';
import { type ListPage, listInput, setting, windowOf } from '../platform/lists/index.ts';
import { STATUSFILTERS } from './filters.ts';
import { type Eigenaar, eigenarenOf, type Signaal, selectSignalen, toSignaal } from './signaal.ts';

const SORTS = ['soort', 'status', 'locatie', 'nacht', 'eigenaar', 'gemeente', 'aangemaakt'] as const;
const SORT_BY = {
  soort: sql`s.soort`,
  status: sql`array_position(array['nieuw', 'in_behandeling', 'afgehandeld', 'ongegrond'], s.status)`,
  locatie: sql`l.naam`,
  nacht: sql`s.nacht`,
  eigenaar: sql`e.naam`,
  gemeente: sql`g.naam`,
  aangemaakt: sql`s.aangemaakt_op`,
};

export type Signalenlijst = ListPage<Signaal> & {
  gemeenten: { code: string; naam: string }[];
  eigenaren: Eigenaar[];
};

/**
 * Toezicht's worklist (§3.1.2, §6.2.1): signals of the actor's gemeenten, newest first. Without a status asked only
 * those that still need somebody.
 */
export const listSignalen = useCase({
  allow: 'signaal:lezen',
  kind: 'read',
  input: z.object({
    ...listInput(SORTS, '-aangemaakt'),
    status: setting(z.enum(STATUSFILTERS), 'open'),
    soort: setting<SignaalsoortCode | ''>(z.enum(Object.keys(signaalsoorten) as [SignaalsoortCode]), ''),
    /** `mij`, `geen`, a person's id, or everybody's. */
    eigenaar: setting<string>(z.union([z.enum(['mij', 'geen']), z.uuid()]), ''),
    locatie: setting<string>(z.uuid(), ''),
  }),
  async run(scope, input): Promise<Signalenlijst> {
    const { trx, actor, gemeenten } = scope;
    let query = selectSignalen(scope);
    if (input.gemeente) query = query.where('s.gemeente', '=', input.gemeente);
    if (input.soort) query = query.where('s.soort', '=', input.soort);
    if (input.locatie) query = query.where('s.locatie', '=', input.locatie);
    if (input.status === 'open') query = query.where('s.status', 'in', ['nieuw', 'in_behandeling']);
    else if (input.status !== 'alle') query = query.where('s.status', '=', input.status);
    if (input.eigenaar === 'geen') query = query.where('s.eigenaar', 'is', null);
    else if (input.eigenaar)
      query = query.where('s.eigenaar', '=', input.eigenaar === 'mij' ? actor.id : input.eigenaar);
    if (input.zoek) {
      const words = sql`zoeksleutel(${input.zoek})`;
      query = query.where(
        sql<boolean>`strpos(zoeksleutel(concat_ws(' ', l.naam, l.straat, l.kern, o.naam)), ${words}) > 0`,
      );
    }
    const { total } = await query
      .clearSelect()
      .select(({ fn }) => fn.countAll<string>().as('total'))
      .executeTakeFirstOrThrow();
    const down = input.sorteer.startsWith('-');
    const column = SORT_BY[input.sorteer.replace('-', '') as (typeof SORTS)[number]];
    query = query.orderBy(column, (order) => (down ? order.desc() : order.asc()).nullsLast()).orderBy('s.id');
    const pages = Math.max(1, Math.ceil(Number(total) / input.per));
    const page = Math.min(input.pagina, pages);
    const { offset, limit } = windowOf({ ...input, pagina: page });
    const rows = await (limit === null ? query : query.limit(limit).offset(offset)).execute();
    return {
      rows: rows.map(toSignaal),
      total: Number(total),
      page,
      pageSize: input.per,
      sort: input.sorteer,
      gemeenten: await trx
        .selectFrom('gemeente')
        .select(['code', 'naam'])
        .where('code', 'in', gemeenten)
        .orderBy('naam')
        .execute(),
      eigenaren: await eigenarenOf(scope, gemeenten),
    };
  },
});
