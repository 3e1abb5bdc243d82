import { sql } from 'kysely';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import type { Scope } from '../platform/access/use-case.ts';
import { type ListPage, listInput, setting, windowOf } from '../platform/lists/index.ts';

/** One line of the audit log (BIO2 8.15.01: action, object, result, origin, actor, time). */
export type Auditregel = {
  id: string;
  tijdstip: string;
  actie: string;
  object: string;
  resultaat: 'gelukt' | 'geweigerd' | 'mislukt';
  oorsprong: string;
  /** Who, by name for the gemeente's own people, else the organisation acted for. */
  wie: string | null;
  rollen: string[];
  referentie: string;
  /** Facts such as counts and names of fields; never names of people. */
  details: string;
};

const RESULTATEN = ['gelukt', 'geweigerd', 'mislukt'] as const;

/** What both logs are searched by: from and up to and including a day, in Europe/Amsterdam. */
export const periode = {
  van: setting<string>(z.iso.date(), ''),
  tot: setting<string>(z.iso.date(), ''),
};

/** The audit log of the actor's gemeente, newest first. Looking in it is itself recorded. */
export const listAuditlog = useCase({
  allow: 'auditlog:lezen',
  kind: 'read',
  input: z.object({
    ...listInput(['tijdstip'], '-tijdstip'),
    ...periode,
    actie: setting<string>(z.string().max(60), ''),
    resultaat: setting<(typeof RESULTATEN)[number] | ''>(z.enum(RESULTATEN), ''),
  }),
  async run(scope, input): Promise<ListPage<Auditregel> & { acties: string[] }> {
    const { trx, gemeenten } = scope;
    let query = trx
      .selectFrom('auditlog as a')
      .leftJoin('gebruiker as g', 'g.id', 'a.actor')
      .leftJoin('organisatie as o', 'o.id', 'a.organisatie')
      .where('a.gemeente', 'in', gemeenten);
    if (input.van)
      query = query.where(
        'a.tijdstip',
        '>=',
        sql<Date>`${input.van}::timestamp at time zone 'Europe/Amsterdam'`,
      );
    if (input.tot)
      query = query.where(
        'a.tijdstip',
        '<',
        sql<Date>`(${input.tot}::date + 1)::timestamp at time zone 'Europe/Amsterdam'`,
      );
    if (input.actie) query = query.where('a.actie', '=', input.actie);
    if (input.resultaat) query = query.where('a.resultaat', '=', input.resultaat);
    if (input.zoek) {
      query = query.where(
        sql<boolean>`strpos(zoeksleutel(concat_ws(' ', g.naam, o.naam, a.object_soort, a.object, a.referentie, a.oorsprong)),
          zoeksleutel(${input.zoek})) > 0`,
      );
    }
    const { total } = await query
      .select(({ fn }) => fn.countAll<string>().as('total'))
      .executeTakeFirstOrThrow();
    const page = Math.min(input.pagina, Math.max(1, Math.ceil(Number(total) / input.per)));
    const { offset, limit } = windowOf({ ...input, pagina: page });
    let rows = query
      .select(['a.id', 'a.tijdstip', 'a.actie', 'a.object_soort', 'a.object', 'a.resultaat', 'a.oorsprong'])
      .select([
        'a.rollen',
        'a.referentie',
        'a.details',
        sql<string | null>`coalesce(g.naam, o.naam)`.as('wie'),
      ])
      .orderBy('a.tijdstip', input.sorteer === 'tijdstip' ? 'asc' : 'desc')
      .orderBy('a.id', input.sorteer === 'tijdstip' ? 'asc' : 'desc');
    if (limit !== null) rows = rows.limit(limit).offset(offset);
    await recordLook(scope, input.alles);
    return {
      rows: (await rows.execute()).map(({ object_soort, object, details, tijdstip, ...row }) => ({
        ...row,
        tijdstip: tijdstip.toISOString(),
        object: object === null ? object_soort : `${object_soort} ${object}`,
        details: Object.entries(details)
          .map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : value}`)
          .join(', '),
      })),
      total: Number(total),
      page,
      pageSize: input.per,
      acties: await actiesIn(scope),
    };
  },
});

async function actiesIn({ trx, gemeenten }: Scope): Promise<string[]> {
  const rows = await trx
    .selectFrom('auditlog')
    .select('actie')
    .distinct()
    .where('gemeente', 'in', gemeenten)
    .execute();
  return rows.map(({ actie }) => actie).sort();
}

/** A file takes the log out of the house, which is worth a line; turning pages is not. */
async function recordLook(scope: Scope, asFile: boolean): Promise<void> {
  if (!asFile) return;
  for (const gemeente of scope.gemeenten) await scope.audit({ object: ['auditlog', null], gemeente });
}
