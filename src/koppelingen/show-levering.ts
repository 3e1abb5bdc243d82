import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { type Cursor, pageWith } from '../platform/api/index.ts';
import { NotFound } from '../platform/errors.ts';
import { type ListPage, listInput, windowOf } from '../platform/lists/index.ts';
import { LEVERINGSOORTEN, type Levering, toLevering } from './levering.ts';

/** A receipt with what was accepted, by identifiers, and from whom it came. */
export type LeveringGetoond = Levering & {
  organisatie: { naam: string; kvk: string };
  /** Name of the machine that delivered. */
  van: string | null;
  inhoud: unknown;
};

/** One receipt, as it was given. @throws NotFound when it is not the actor's organisation's */
export const showLevering = useCase({
  allow: 'levering:lezen',
  kind: 'read',
  input: z.object({ levering: z.uuid() }),
  async run({ trx }, { levering }): Promise<LeveringGetoond> {
    const row = await trx
      .selectFrom('levering as l')
      .innerJoin('organisatie as o', 'o.id', 'l.organisatie')
      .leftJoin('gebruiker as g', 'g.id', 'l.ontvangen_van')
      .selectAll('l')
      .select(['o.naam', 'o.kvk', 'g.naam as van'])
      .where('l.id', '=', levering)
      .executeTakeFirst();
    if (row === undefined) throw new NotFound('levering');
    return {
      ...toLevering(row),
      organisatie: { naam: row.naam, kvk: row.kvk },
      van: row.van,
      inhoud: row.uitkomst,
    };
  },
});

/** The organisation's receipts, newest first. */
export const listLeveringen = useCase({
  allow: 'levering:lezen',
  kind: 'read',
  input: z.object({
    aantal: z.int().min(1).max(1000),
    na: z.custom<Cursor>().optional(),
    soort: z.enum(LEVERINGSOORTEN).optional(),
    vanaf: z.iso.datetime().optional(),
  }),
  async run({ trx, actor }, { aantal, na, soort, vanaf }) {
    let query = trx
      .selectFrom('levering')
      .selectAll()
      .where('organisatie', '=', actor.organisatie ?? '')
      .orderBy('volgnummer', 'desc')
      .limit(aantal + 1);
    if (na !== undefined) query = query.where('volgnummer', '<', na[0]);
    if (soort !== undefined) query = query.where('soort', '=', soort);
    if (vanaf !== undefined) query = query.where('ontvangen_op', '>=', new Date(vanaf));
    const page = pageWith(await query.execute(), aantal, ({ volgnummer, id }) => [volgnummer, id]);
    return { ...page, rows: page.rows.map(toLevering) };
  },
});

/** The organisation's receipts as a list on a page, with the machine each came from. */
export const pageLeveringen = useCase({
  allow: 'levering:lezen',
  kind: 'read',
  input: z.object(listInput(['ontvangen'], '-ontvangen')),
  async run({ trx, actor }, input): Promise<ListPage<Levering & { van: string | null }>> {
    const own = trx.selectFrom('levering as l').where('l.organisatie', '=', actor.organisatie ?? '');
    const { total } = await own
      .select(({ fn }) => fn.countAll<string>().as('total'))
      .executeTakeFirstOrThrow();
    const page = Math.min(input.pagina, Math.max(1, Math.ceil(Number(total) / input.per)));
    const { offset, limit } = windowOf({ ...input, pagina: page });
    const rows = await own
      .leftJoin('gebruiker as g', 'g.id', 'l.ontvangen_van')
      .selectAll('l')
      .select('g.naam as van')
      .orderBy('l.volgnummer', 'desc')
      .limit(limit ?? 1000)
      .offset(offset)
      .execute();
    return {
      rows: rows.map((row) => ({ ...toLevering(row), van: row.van })),
      total: Number(total),
      page,
      pageSize: input.per,
      sort: input.sorteer,
    };
  },
});
