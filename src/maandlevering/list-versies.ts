import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { type Cursor, pageWith } from '../platform/api/index.ts';
import { firstOf, type Maandversie, maandveld, toMaandversie, VERSIEVELDEN } from './maand.ts';
import { readVersie } from './read-versies.ts';

/** Delivered months with all their versions, newest first: the own ones, or those of the gemeente. */
export const listVersies = useCase({
  allow: 'maandlevering:lezen',
  kind: 'read',
  input: z.object({
    aantal: z.int().min(1).max(1000),
    na: z.custom<Cursor>().optional(),
    maand: maandveld.optional(),
    locatie: z.uuid().optional(),
  }),
  async run(
    { trx },
    { aantal, na, maand, locatie },
  ): Promise<{ rows: Maandversie[]; volgende: string | null }> {
    let query = trx
      .selectFrom('maandlevering as m')
      .leftJoin('gebruiker as g', 'g.id', 'm.geleverd_door')
      .select(VERSIEVELDEN)
      .select(['g.naam as door', 'm.volgnummer'])
      .orderBy('m.volgnummer', 'desc')
      .limit(aantal + 1);
    if (na !== undefined) query = query.where('m.volgnummer', '<', na[0]);
    if (maand !== undefined) query = query.where('m.maand', '=', firstOf(maand));
    if (locatie !== undefined) query = query.where('m.locatie', '=', locatie);
    const page = pageWith(await query.execute(), aantal, ({ volgnummer, id }) => [volgnummer, id]);
    return { ...page, rows: page.rows.map(({ volgnummer: _, ...row }) => toMaandversie(row)) };
  },
});

/** One version. @throws NotFound when it is not there for this reader */
export const showVersie = useCase({
  allow: 'maandlevering:lezen',
  kind: 'read',
  input: z.object({ id: z.uuid() }),
  run: ({ trx }, { id }) => readVersie(trx, id),
});
