import { sql } from 'kysely';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { type Huis, readLocatie } from './read-locaties.ts';
import type { Verblijf } from './verblijf.ts';

/** Somebody on the emergency list. */
export type Aanwezige = Pick<Verblijf, 'gemeente' | 'persoon' | 'naam' | 'taal' | 'meereizend'> & {
  verblijf: string;
  kamer: string | null;
  slaapplaats: string | null;
  /** Said to be away this night. */
  weg: boolean;
};

/** Who is inside when it burns. */
export type Calamiteitenlijst = {
  huis: Huis;
  /** ISO moment at which the list was made. */
  gemaakt_op: string;
  aanwezigen: Aanwezige[];
  weg: Aanwezige[];
};

/**
 * Who is present at a location now, by room: checked in, not departed. Who said to be away tonight stands apart, since
 * people come back.
 * @throws NotFound when the location is not the actor's organisation's
 */
export const calamiteitenlijst = useCase({
  allow: 'calamiteitenlijst:lezen',
  kind: 'persons',
  input: z.object({ locatie: z.uuid() }),
  run: async (scope, { locatie }): Promise<Calamiteitenlijst> => {
    const { trx, clock, actor, now } = scope;
    const huis = await readLocatie(trx, clock, actor.organisatie, locatie);
    const { rows } = await sql<Aanwezige>`
      select v.gemeente, v.id as verblijf, v.persoon, v.naam, v.taal, v.meereizend, k.naam as kamer, b.naam as slaapplaats,
        exists (select from afwezigheid a where a.gemeente = v.gemeente and a.verblijf = v.id
          and a.van <= ${huis.nacht}::date and a.tot > ${huis.nacht}::date) as weg
      from verblijf v
      left join slaapplaats b on b.gemeente = v.gemeente and b.id = v.slaapplaats
      left join kamer k on k.gemeente = b.gemeente and k.id = b.kamer
      where v.gemeente = ${huis.gemeente} and v.locatie = ${locatie}::uuid and v.status = 'aanwezig'
      order by k.volgorde nulls last, k.naam, b.volgorde, b.naam, v.zoeknaam, v.id`.execute(trx);
    await scope.seen(rows, 'calamiteitenlijst');
    return {
      huis,
      gemaakt_op: now.toISOString(),
      aanwezigen: rows.filter(({ weg }) => !weg),
      weg: rows.filter(({ weg }) => weg),
    };
  },
});
