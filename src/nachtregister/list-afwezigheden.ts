import { sql } from 'kysely';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { type Cursor, pageWith } from '../platform/api/index.ts';
import { isoDate } from '../platform/dates/index.ts';
import type { Afwezigheid } from './deliver-afwezigheid.ts';

/** Nights away within stays of the own organisation, by the first of them. */
export const listAfwezigheden = useCase({
  allow: 'verblijf:lezen',
  kind: 'read',
  input: z.object({
    aantal: z.int().min(1).max(1000),
    na: z.custom<Cursor>().optional(),
    verblijf: z.uuid().optional(),
    /** Only those that are away that night. */
    nacht: isoDate().optional(),
  }),
  async run({ trx, actor }, { aantal, na, verblijf, nacht }) {
    let query = trx
      .selectFrom('afwezigheid')
      .select(['id', 'verblijf', 'van', 'tot'])
      .where('organisatie', '=', actor.organisatie ?? '')
      .orderBy('van')
      .orderBy('id')
      .limit(aantal + 1);
    if (verblijf !== undefined) query = query.where('verblijf', '=', verblijf);
    if (nacht !== undefined) query = query.where('van', '<=', nacht).where('tot', '>', nacht);
    if (na !== undefined) query = query.where(sql<boolean>`(van, id) > (${na[0]}::date, ${na[1]}::uuid)`);
    return pageWith<Afwezigheid>(await query.execute(), aantal, ({ van, id }) => [van, id]);
  },
});
