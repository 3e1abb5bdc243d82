import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { AANSLAGSOORTEN } from '../beleid/verblijfsbelasting/aanslag.ts';
import { leesTijdvak } from '../beleid/verblijfsbelasting/tijdvak.ts';
import { type Cursor, pageWith } from '../platform/api/index.ts';
import { today } from '../platform/dates/index.ts';
import { type Aanslagrij, readAanslagen } from './list-aanslagen.ts';
import { type Aangifterij, readAangiften } from './read-aangiften.ts';

/** A period by its code, as it was written. */
export const tijdvakcode = z.string().refine((code) => leesTijdvak(code) !== null, 'ongeldig_tijdvak');

const page = {
  aantal: z.int().min(1).max(1000),
  na: z.custom<Cursor>().optional(),
  gemeente: z.string().optional(),
  tijdvak: tijdvakcode.optional(),
};
type Page<Row> = { rows: Row[]; volgende: string | null };

/** Conditions that hold together; all of them when there are none. */
const all = (conditions: (RawBuilder<unknown> | undefined)[]) =>
  sql.join([sql`true`, ...conditions.filter((one) => one !== undefined)], sql` and `);

/** Declarations that stand, newest period first, a page at a time: the own ones, or those of the gemeente. */
export const listAangiften = useCase({
  allow: 'verblijfsbelasting:lezen',
  kind: 'read',
  input: z.object(page),
  async run({ trx, clock }, { aantal, na, gemeente, tijdvak }): Promise<Page<Aangifterij>> {
    const { rows: keys } = await sql<{ id: string; van: string }>`
      select a.id, a.van from aangifte a where ${all([
        sql`a.vervallen_op is null`,
        gemeente === undefined ? undefined : sql`a.gemeente = ${gemeente}`,
        tijdvak === undefined ? undefined : sql`a.tijdvak = ${tijdvak}`,
        na === undefined ? undefined : sql`(a.van, a.id) < (${na[0]}::date, ${na[1]}::uuid)`,
      ])} order by a.van desc, a.id desc limit ${aantal + 1}`.execute(trx);
    const { rows, volgende } = pageWith(keys, aantal, ({ van, id }) => [van, id]);
    if (rows.length === 0) return { rows: [], volgende };
    const ids = rows.map(({ id }) => sql`${id}::uuid`);
    const found = await readAangiften(trx, today(clock), sql`a.id in (${sql.join(ids)})`);
    const byId = new Map(found.map((row) => [row.id, row]));
    return { rows: rows.flatMap(({ id }) => byId.get(id) ?? []), volgende };
  },
});

/** Assessments, newest first, a page at a time or all of them: the own ones, or those of the gemeente. */
export const listAanslagenApi = useCase({
  allow: 'verblijfsbelasting:lezen',
  kind: 'read',
  input: z.object({ ...page, soort: z.enum(AANSLAGSOORTEN).optional(), alles: z.boolean().default(false) }),
  async run({ trx }, { aantal, na, gemeente, tijdvak, soort, alles }): Promise<Page<Aanslagrij>> {
    const rows = await readAanslagen(
      trx,
      all([
        gemeente === undefined ? undefined : sql`a.gemeente = ${gemeente}`,
        tijdvak === undefined ? undefined : sql`a.tijdvak = ${tijdvak}`,
        soort === undefined ? undefined : sql`a.soort = ${soort}`,
        na === undefined || alles ? undefined : sql`a.nummer < ${na[0]}::bigint`,
      ]),
      alles ? undefined : aantal + 1,
    );
    // Numbers are in order of making, and end the number on the letter.
    return alles
      ? { rows, volgende: null }
      : pageWith(rows, aantal, ({ nummer, id }) => [String(Number(nummer.split('-')[1])), id]);
  },
});
