import type { Selectable } from 'kysely';
import { z } from 'zod';
import { LOCATIESTATUSSEN } from '../beleid/locatiestatus.ts';
import { useCase } from '../beleid/use-case.ts';
import { type Cursor, pageWith } from '../platform/api/index.ts';
import type { SlaapplaatsTable } from '../platform/database/tables.ts';
import { NotFound } from '../platform/errors.ts';
import type { Locatie } from './locatie.ts';
import type { Organisatie, Toelating } from './organisatie.ts';

const page = { aantal: z.int().min(1).max(1000), na: z.custom<Cursor>().optional() };
const gemeente = z
  .string()
  .regex(/^[0-9]{4}$/)
  .optional();

/** The locations that the actor may see, in the order of their identifiers. */
export const findLocaties = useCase({
  allow: 'locatie:lezen',
  kind: 'read',
  input: z.object({
    ...page,
    gemeente,
    organisatie: z.uuid().optional(),
    status: z.enum(LOCATIESTATUSSEN).optional(),
    id: z.uuid().optional(),
  }),
  async run({ trx }, asked) {
    let query = trx
      .selectFrom('locatie')
      .selectAll()
      .orderBy('id')
      .limit(asked.aantal + 1);
    if (asked.id !== undefined) query = query.where('id', '=', asked.id);
    if (asked.gemeente !== undefined) query = query.where('gemeente', '=', asked.gemeente);
    if (asked.organisatie !== undefined) query = query.where('organisatie', '=', asked.organisatie);
    if (asked.status !== undefined) query = query.where('status', '=', asked.status);
    if (asked.na !== undefined) query = query.where('id', '>', asked.na[1]);
    return pageWith<Locatie>(await query.execute(), asked.aantal, ({ id }) => [id, id]);
  },
});

/** The beds of the locations that the actor may see, with the rooms they stand in. */
export const findSlaapplaatsen = useCase({
  allow: 'locatie:lezen',
  kind: 'read',
  input: z.object({ ...page, locatie: z.uuid().optional() }),
  async run({ trx }, { aantal, na, locatie }) {
    let query = trx
      .selectFrom('slaapplaats as s')
      .innerJoin('kamer as k', (join) =>
        join.onRef('k.gemeente', '=', 's.gemeente').onRef('k.id', '=', 's.kamer'),
      )
      .selectAll('s')
      .select('k.naam as kamernaam')
      .orderBy('s.id')
      .limit(aantal + 1);
    if (locatie !== undefined) query = query.where('s.locatie', '=', locatie);
    if (na !== undefined) query = query.where('s.id', '>', na[1]);
    type Row = Selectable<SlaapplaatsTable> & { kamernaam: string };
    return pageWith<Row>(await query.execute(), aantal, ({ id }) => [id, id]);
  },
});

export type OrganisatieGevonden = Organisatie & { toelatingen: Pick<Toelating, 'gemeente' | 'status'>[] };

/** The organisations that the actor may see: the own one, or those that work in or asked for the gemeente. */
export const findOrganisaties = useCase({
  allow: 'locatie:lezen',
  kind: 'read',
  input: z.object({ ...page, gemeente, id: z.uuid().optional() }),
  async run({ trx }, asked) {
    let query = trx
      .selectFrom('organisatie as o')
      .selectAll('o')
      .orderBy('o.id')
      .limit(asked.aantal + 1);
    const { gemeente: code, na, id } = asked;
    if (id !== undefined) query = query.where('o.id', '=', id);
    if (na !== undefined) query = query.where('o.id', '>', na[1]);
    if (code !== undefined)
      query = query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('toelating as t')
            .select('t.gemeente')
            .whereRef('t.organisatie', '=', 'o.id')
            .where('t.gemeente', '=', code),
        ),
      );
    const rows = await query.execute();
    const toelatingen = await trx
      .selectFrom('toelating')
      .select(['organisatie', 'gemeente', 'status'])
      .where(
        'organisatie',
        'in',
        rows.length === 0 ? ['00000000-0000-0000-0000-000000000000'] : rows.map((o) => o.id),
      )
      .orderBy('gemeente')
      .execute();
    const found = rows.map(
      (row): OrganisatieGevonden => ({
        ...row,
        toelatingen: toelatingen
          .filter(({ organisatie }) => organisatie === row.id)
          .map(({ gemeente: where, status }) => ({ gemeente: where, status })),
      }),
    );
    return pageWith(found, asked.aantal, (row) => [row.id, row.id]);
  },
});

/** The only one of a page. @throws NotFound when there is none */
export function theOne<Row>({ rows }: { rows: readonly Row[] }, what: string): Row {
  const [row] = rows;
  if (row === undefined) throw new NotFound(what);
  return row;
}
