import { sql } from 'kysely';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { VERBLIJFSTATUSSEN } from '../beleid/verblijfstatus.ts';
import { type Cursor, pageWith } from '../platform/api/index.ts';
import { isoDate } from '../platform/dates/index.ts';
import { NotFound } from '../platform/errors.ts';
import type { Verblijf } from './verblijf.ts';

/** One stay of the own organisation, the row alone. @throws NotFound */
export const findVerblijf = useCase({
  allow: 'verblijf:lezen',
  kind: 'persons',
  input: z.object({ verblijf: z.uuid() }),
  async run(scope, { verblijf }): Promise<Verblijf> {
    const row = await scope.trx
      .selectFrom('verblijf')
      .selectAll()
      .where('id', '=', verblijf)
      .executeTakeFirst();
    if (row === undefined) throw new NotFound('verblijf');
    await scope.seen([{ gemeente: row.gemeente, persoon: row.persoon, verblijf }], 'eigen nachtregister');
    return row;
  },
});

/** The organisation's stays, those changed longest ago first, so that who goes on reading meets every change. */
export const findVerblijven = useCase({
  allow: 'verblijf:lezen',
  kind: 'persons',
  input: z.object({
    aantal: z.int().min(1).max(1000),
    na: z.custom<Cursor>().optional(),
    locatie: z.uuid().optional(),
    persoon: z.uuid().optional(),
    status: z.enum(VERBLIJFSTATUSSEN).optional(),
    /** Only who sleeps there that night by the dates of the stay. */
    nacht: isoDate().optional(),
    gewijzigdVanaf: z.iso.datetime().optional(),
  }),
  async run(scope, { aantal, na, locatie, persoon, status, nacht, gewijzigdVanaf }) {
    let query = scope.trx
      .selectFrom('verblijf')
      .selectAll()
      .where('organisatie', '=', scope.actor.organisatie)
      .orderBy('gewijzigd_op')
      .orderBy('id')
      .limit(aantal + 1);
    if (locatie !== undefined) query = query.where('locatie', '=', locatie);
    if (persoon !== undefined) query = query.where('persoon', '=', persoon);
    if (status !== undefined) query = query.where('status', '=', status);
    if (gewijzigdVanaf !== undefined) query = query.where('gewijzigd_op', '>=', new Date(gewijzigdVanaf));
    if (nacht !== undefined) {
      query = query
        .where('status', 'in', ['aanwezig', 'vertrokken'])
        .where('aankomst', '<=', nacht)
        .where((eb) => eb.or([eb('vertrek', 'is', null), eb('vertrek', '>', nacht)]));
    }
    if (na !== undefined)
      query = query.where(sql<boolean>`(gewijzigd_op, id) > (${na[0]}::timestamptz, ${na[1]}::uuid)`);
    const page = pageWith(await query.execute(), aantal, ({ gewijzigd_op, id }) => [
      gewijzigd_op.toISOString(),
      id,
    ]);
    await scope.seen(
      page.rows.map(({ gemeente, persoon: who, id }) => ({ gemeente, persoon: who, verblijf: id })),
      'eigen nachtregister',
    );
    return page;
  },
});
