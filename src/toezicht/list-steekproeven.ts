import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { type ListPage, listInput, pageOf, sortRows } from '../platform/lists/index.ts';
import { avonden, readGemeenten } from './avonden.ts';
import { readLocatieAvonden } from './locatie-avond.ts';
import type { Steekproef } from './show-steekproef.ts';

const SORTS = ['getrokken', 'gemeente', 'omvang', 'door'] as const;
const SORT_BY = {
  getrokken: (row: Steekproef) => row.getrokkenOp,
  gemeente: (row: Steekproef) => row.gemeenteNaam,
  omvang: (row: Steekproef) => row.omvang,
  door: (row: Steekproef) => row.getrokkenDoor,
};

export type Steekproeven = {
  list: ListPage<Steekproef>;
  /** Gemeenten to draw in, with how many locations are in use there tonight. */
  gemeenten: { code: string; naam: string; locaties: number }[];
  /** For the next draw: its id, and a seed nobody chose. */
  volgende: { id: string; zaad: string };
};

/** Samples drawn in the actor's gemeenten, newest first, with what a next draw needs. */
export const listSteekproeven = useCase({
  allow: 'steekproef:trekken',
  kind: 'read',
  input: z.object(listInput(SORTS, '-getrokken')),
  async run({ trx, clock, now, gemeenten, ctx }, asked): Promise<Steekproeven> {
    const rows = await trx
      .selectFrom('steekproef as s')
      .innerJoin('gemeente as g', 'g.code', 's.gemeente')
      .leftJoin('gebruiker as p', 'p.id', 's.getrokken_door')
      .select([
        's.id',
        's.gemeente',
        'g.naam as gemeenteNaam',
        's.peildatum',
        's.omvang',
        's.zaad',
        's.getrokken_op',
      ])
      .select(['p.naam as getrokkenDoor', sql<number>`cardinality(s.populatie)`.as('populatie')])
      .where('s.gemeente', 'in', gemeenten)
      .execute();
    const found = rows
      .filter(({ gemeente }) => asked.gemeente === '' || gemeente === asked.gemeente)
      .map(({ getrokken_op, ...row }) => ({ ...row, getrokkenOp: getrokken_op.toISOString() }));
    const nights = await avonden(trx, clock, gemeenten, { nacht: '', gemeente: '' });
    const inUse = await readLocatieAvonden(trx, nights, now);
    return {
      list: pageOf(sortRows(found, asked.sorteer, SORT_BY, ctx.language), asked),
      gemeenten: (await readGemeenten(trx, gemeenten)).map((gemeente) => ({
        ...gemeente,
        locaties: inUse.filter((locatie) => locatie.gemeente === gemeente.code).length,
      })),
      volgende: { id: randomUUID(), zaad: randomUUID().slice(0, 8) },
    };
  },
});
