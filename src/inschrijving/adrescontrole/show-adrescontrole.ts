import { sql } from 'kysely';
import { z } from 'zod';
import { ADRESOORDELEN, type Adresoordeel } from '../../beleid/inschrijving/adrescontrole.ts';
import { rechten } from '../../beleid/rechten.ts';
import { useCase } from '../../beleid/use-case.ts';
import { reachOf } from '../../platform/access/reach.ts';
import { type IsoDate, today } from '../../platform/dates/index.ts';
import { NotFound } from '../../platform/errors.ts';

/** A check of addresses, by numbers. */
export type Adrescontrole = {
  id: string;
  gemeente: string;
  gemeenteNaam: string;
  soort: 'brp' | 'leegstand';
  peildatum: IsoDate;
  volledig: boolean;
  drempel: number;
  rijen: number;
  onleesbaar: number;
  /** ISO moment. */
  op: string;
  door: string | null;
  aantallen: Partial<Record<Adresoordeel, number>>;
  nieuw: number;
};

/** What it found at one address. */
export type Adresbevinding = {
  nummer: number;
  locatie: string | null;
  locatieNaam: string | null;
  adres: string;
  inBrp: number | null;
  inRegister: number | null;
  hoortInBrp: number | null;
  maximum: number | null;
  vergunningTot: IsoDate | null;
  oordeel: Adresoordeel;
  signaal: string | null;
  signaalNieuw: boolean;
};

/** The checks done, newest first, and the gemeenten for which the actor can do one. */
export const listAdrescontroles = useCase({
  allow: 'adrescontrole:lezen',
  kind: 'read',
  input: z.object({}),
  async run({ trx, actor, gemeenten, clock }) {
    const may = reachOf(actor, rechten['adrescontrole:doen'])?.gemeenten ?? [];
    return {
      controles: await readControles(trx, gemeenten),
      gemeenten: await trx
        .selectFrom('gemeente')
        .select(['code', 'naam'])
        .where('code', 'in', [...may, ''])
        .orderBy('naam')
        .execute(),
      vandaag: today(clock),
    };
  },
});

/**
 * One check with every address it compared or that stood out: what does not fit first.
 * @throws NotFound
 */
export const showAdrescontrole = useCase({
  allow: 'adrescontrole:lezen',
  kind: 'read',
  input: z.object({ id: z.uuid() }),
  async run({ trx, gemeenten }, { id }): Promise<{ controle: Adrescontrole; bevindingen: Adresbevinding[] }> {
    const [controle] = await readControles(trx, gemeenten, id);
    if (controle === undefined) throw new NotFound('adrescontrole');
    const { rows } = await sql<Adresbevinding>`
      select b.nummer, b.locatie, l.naam as "locatieNaam", b.adres, b.in_brp as "inBrp", b.in_register as "inRegister",
        b.hoort_in_brp as "hoortInBrp", b.maximum, l.vergunning_tot as "vergunningTot", b.oordeel, b.signaal,
        b.signaal_nieuw as "signaalNieuw"
      from adresbevinding b left join locatie l on l.gemeente = b.gemeente and l.id = b.locatie
      where b.gemeente = ${controle.gemeente} and b.controle = ${id}::uuid
      order by array_position(${[...ADRESOORDELEN]}::text[], b.oordeel), b.nummer`.execute(trx);
    return { controle, bevindingen: rows };
  },
});

type Trx = Parameters<ReturnType<typeof sql>['execute']>[0];

async function readControles(trx: Trx, gemeenten: readonly string[], id?: string): Promise<Adrescontrole[]> {
  const { rows } = await sql<Omit<Adrescontrole, 'op'> & { op: Date }>`
    select c.id, c.gemeente, g.naam as "gemeenteNaam", c.soort, c.peildatum, c.volledig, c.drempel, c.rijen, c.onleesbaar,
      c.gecontroleerd_op as op, u.naam as door,
      coalesce((select jsonb_object_agg(t.oordeel, t.aantal) from (select b.oordeel, count(*)::int as aantal
        from adresbevinding b where b.gemeente = c.gemeente and b.controle = c.id group by 1) t), '{}') as aantallen,
      (select count(*)::int from adresbevinding b where b.gemeente = c.gemeente and b.controle = c.id
        and b.signaal_nieuw) as nieuw
    from adrescontrole c join gemeente g on g.code = c.gemeente left join gebruiker u on u.id = c.gecontroleerd_door
    where c.gemeente = any (${[...gemeenten]}::text[]) and (${id ?? null}::uuid is null or c.id = ${id ?? null}::uuid)
    order by c.gecontroleerd_op desc, c.id`.execute(trx);
  return rows.map(({ op, ...row }) => ({ ...row, op: op.toISOString() }));
}
