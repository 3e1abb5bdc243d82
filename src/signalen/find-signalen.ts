import { sql } from 'kysely';
import { z } from 'zod';
import { signaalsoorten } from '../beleid/signaalsoorten.ts';
import { SIGNAALSTATUSSEN } from '../beleid/signaalstatus.ts';
import { useCase } from '../beleid/use-case.ts';
import { type Cursor, pageWith } from '../platform/api/index.ts';
import { selectSignalen, toSignaal } from './signaal.ts';

/** Signals of the gemeente, those changed longest ago first, so that who goes on reading meets every change. */
export const findSignalen = useCase({
  allow: 'signaal:lezen',
  kind: 'read',
  input: z.object({
    aantal: z.int().min(1).max(1000),
    na: z.custom<Cursor>().optional(),
    soort: z.enum(Object.keys(signaalsoorten) as [keyof typeof signaalsoorten]).optional(),
    status: z.enum(SIGNAALSTATUSSEN).optional(),
    locatie: z.uuid().optional(),
    gewijzigdVanaf: z.iso.datetime().optional(),
  }),
  async run(scope, { aantal, na, soort, status, locatie, gewijzigdVanaf }) {
    let query = selectSignalen(scope)
      .orderBy('s.gewijzigd_op')
      .orderBy('s.id')
      .limit(aantal + 1);
    if (soort !== undefined) query = query.where('s.soort', '=', soort);
    if (status !== undefined) query = query.where('s.status', '=', status);
    if (locatie !== undefined) query = query.where('s.locatie', '=', locatie);
    if (gewijzigdVanaf !== undefined) query = query.where('s.gewijzigd_op', '>=', new Date(gewijzigdVanaf));
    if (na !== undefined)
      query = query.where(sql<boolean>`(s.gewijzigd_op, s.id) > (${na[0]}::timestamptz, ${na[1]}::uuid)`);
    const rows = (await query.execute()).map(toSignaal);
    return pageWith(rows, aantal, ({ gewijzigdOp, id }) => [gewijzigdOp, id]);
  },
});
