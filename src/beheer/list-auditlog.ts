import { sql } from 'kysely';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import type { IsoDate } from '../platform/dates/index.ts';
import { type ListPage, setting } from '../platform/lists/index.ts';
import type { Keuze } from './gemeente.ts';
import { byWhom, logScope, logSettings, rowsOf } from './log-settings.ts';

export const RESULTATEN = ['gelukt', 'geweigerd', 'mislukt'] as const;
export type Resultaat = (typeof RESULTATEN)[number];

/**
 * One record: action, object, result, origin, actor, time (BIO2 8.15.01). `naam` of the gemeente's own people; of others the
 * organisation they acted for.
 */
export type Auditregel = {
  id: string;
  tijdstip: Date;
  gemeente: string | null;
  actorSoort: string;
  actor: string | null;
  naam: string | null;
  organisatie: string | null;
  rollen: string[];
  actie: string;
  objectSoort: string;
  object: string | null;
  resultaat: Resultaat;
  oorsprong: string;
  referentie: string;
  details: Record<string, unknown>;
};

export type Auditlijst = {
  van: IsoDate;
  tot: IsoDate;
  keuzes: Keuze[];
  acties: string[];
  list: ListPage<Auditregel>;
};

const input = z.object({
  ...logSettings,
  actie: setting(z.string().regex(/^[a-z:_-]{1,60}$/), ''),
  object: setting(z.string().trim().max(100), ''),
  resultaat: setting<Resultaat | ''>(z.enum(RESULTATEN), ''),
});

/** Who did what to what, when, from where and with which result, by period, action, object, actor and result. */
export const listAuditlog = useCase({
  allow: 'auditlog:lezen',
  kind: 'read',
  input,
  async run(scope, asked): Promise<Auditlijst> {
    const { trx } = scope;
    const { van, tot, from, until, keuzes, codes } = await logScope(scope, asked);
    const inPeriod = trx
      .selectFrom('auditlog as a')
      .leftJoin('gebruiker as g', 'g.id', 'a.actor')
      .leftJoin('organisatie as o', 'o.id', 'a.organisatie')
      .where('a.gemeente', 'in', codes)
      .where('a.tijdstip', '>=', from)
      .where('a.tijdstip', '<', until);
    const found = inPeriod
      .$if(asked.actie !== '', (query) => query.where('a.actie', '=', asked.actie))
      .$if(asked.resultaat !== '', (query) => query.where('a.resultaat', '=', asked.resultaat as Resultaat))
      .$if(asked.object !== '', (query) =>
        query.where((eb) =>
          eb.or([eb('a.object', '=', asked.object), eb('a.object_soort', '=', asked.object)]),
        ),
      )
      .$if(asked.wie !== '', (query) => query.where(byWhom('a', asked.wie)))
      .$if(asked.zoek !== '', (query) =>
        query.where((eb) =>
          eb.or([
            eb('a.referentie', '=', asked.zoek),
            sql<boolean>`strpos(a.oorsprong, ${asked.zoek}) > 0`,
            sql<boolean>`strpos(a.details::text, ${asked.zoek}) > 0`,
          ]),
        ),
      );
    const acties = await inPeriod.select('a.actie').distinct().orderBy('a.actie').execute();
    const counted = await found
      .select((eb) => eb.fn.countAll<string>().as('total'))
      .executeTakeFirstOrThrow();
    const { offset, limit } = rowsOf(asked);
    const order = asked.sorteer === 'tijd' ? 'asc' : 'desc';
    const rows = await found
      .selectAll('a')
      .select(['g.naam', 'o.naam as organisatienaam'])
      .orderBy('a.tijdstip', order)
      .orderBy('a.id', order)
      .offset(offset)
      .limit(limit)
      .execute();
    return {
      ...{ van, tot, keuzes },
      acties: acties.map(({ actie }) => actie),
      list: {
        rows: rows.map(({ actor_soort, object_soort, organisatienaam, ...row }) => ({
          ...row,
          actorSoort: actor_soort,
          objectSoort: object_soort,
          organisatie: organisatienaam,
        })),
        total: Number(counted.total),
        page: asked.pagina,
        pageSize: asked.per,
        sort: asked.sorteer,
      },
    };
  },
});
