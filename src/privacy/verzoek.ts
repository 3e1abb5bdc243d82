import { HUISVESTER_DAGEN, type Verzoeksoort } from '../beleid/verzoeken.ts';
import type { Scope } from '../platform/access/use-case.ts';
import type { Verzoekstatus } from '../platform/database/tables.ts';
import { addDays, dateOf, daysBetween, type IsoDate, today } from '../platform/dates/index.ts';
import { NotFound, Refused } from '../platform/errors.ts';

/** A request as who answers it sees it: without the name of whom it is about. */
export type Verzoek = {
  id: string;
  gemeente: string;
  gemeenteNaam: string;
  organisatieNaam: string;
  soort: Verzoeksoort;
  toelichting: string;
  via: 'eigen_pagina' | 'huisvester' | 'gemeente';
  ontvangenOp: Date;
  termijn: IsoDate;
  /** Days until the term ends; below 0 it is over. */
  dagen: number;
  verlengdReden: string | null;
  naarGemeenteOp: Date | null;
  /** Last day on which an open correction is the huisvester's alone; null once the gemeente has it. */
  huisvesterTot: IsoDate | null;
  status: Verzoekstatus;
  antwoord: string | null;
  besloten: Date | null;
};

/** The requests an actor may see; row-level security says which. */
export function selectVerzoeken({ trx }: Scope) {
  return trx
    .selectFrom('verzoek as q')
    .innerJoin('gemeente as g', 'g.code', 'q.gemeente')
    .innerJoin('organisatie as o', 'o.id', 'q.organisatie')
    .selectAll('q')
    .select(['g.naam as gemeente_naam', 'o.naam as organisatie_naam']);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectVerzoeken>['executeTakeFirstOrThrow']>>;

export function toVerzoek(row: Row, { clock }: Scope): Verzoek {
  return {
    id: row.id,
    gemeente: row.gemeente,
    gemeenteNaam: row.gemeente_naam,
    organisatieNaam: row.organisatie_naam,
    soort: row.soort,
    toelichting: row.toelichting,
    via: row.via,
    ontvangenOp: row.ontvangen_op,
    termijn: row.termijn,
    dagen: daysBetween(today(clock), row.termijn),
    verlengdReden: row.verlengd_reden,
    naarGemeenteOp: row.naar_gemeente_op,
    huisvesterTot:
      row.status === 'open' && row.naar_gemeente_op === null
        ? addDays(dateOf(row.ontvangen_op), HUISVESTER_DAGEN)
        : null,
    status: row.status,
    antwoord: row.antwoord,
    besloten: row.besloten_op,
  };
}

/** Holds a request until the end of the transaction. @throws NotFound when it is not the actor's to see */
export async function takeVerzoek({ trx }: Scope, id: string) {
  const row = await trx.selectFrom('verzoek').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) throw new NotFound('verzoek');
  return row;
}

/**
 * What lies with the gemeente, from the start or because the huisvester was silent, is the gemeente's to answer: who asks
 * it must not be answered by whom the question is about.
 */
export const isAanMij = (actor: Scope['actor'], naarGemeenteOp: Date | null): boolean =>
  actor.soort === 'gemeente' || naarGemeenteOp === null;

/** @throws Refused `verzoek_bij_gemeente` when an open request is the gemeente's to answer, and the actor is not hers */
export function eisAanMij({ actor }: Scope, row: { status: Verzoekstatus; naar_gemeente_op: Date | null }) {
  if (row.status === 'open' && !isAanMij(actor, row.naar_gemeente_op))
    throw new Refused('verzoek_bij_gemeente');
}
