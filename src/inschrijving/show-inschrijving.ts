import { sql } from 'kysely';
import { z } from 'zod';
import { type Inschrijvingsroute, inschrijvingsroute } from '../beleid/inschrijving/route.ts';
import { useCase } from '../beleid/use-case.ts';
import type { Scope } from '../platform/access/use-case.ts';
import { type IsoDate, today } from '../platform/dates/index.ts';
import { NotFound } from '../platform/errors.ts';
import type { Gezettestap } from './read-bewoners.ts';

/** What a huisvester sees of the registration of an own resident. */
export type Inschrijving = {
  verblijf: string;
  persoon: string;
  gemeente: string;
  gemeenteNaam: string;
  naam: string;
  taal: string;
  /** Present or announced: there is still something to point out. */
  hier: boolean;
  vertrek: IsoDate | null;
  route: Inschrijvingsroute;
  /** Newest first; what asks something of the huisvester or the resident. */
  stappen: Pick<Gezettestap, 'stap' | 'datum' | 'op'>[];
  gewezenOp: IsoDate | null;
  /** Registered by the gemeente: nothing to point out any more. */
  ingeschreven: boolean;
  formulier: { id: string; naam: string; taal: string; getekendOp: string } | null;
  /** A day on which the gemeente comes to the location. */
  inschrijfdag: { datum: IsoDate; van: string } | null;
};

/**
 * Which registration fits a resident, by the stays at the own organisation, why, and what was done; and that the
 * huisvester has to point it out (§3.1.1, Bijlage 2.13).
 * @throws NotFound when it is not the actor's organisation's
 */
export const showInschrijving = useCase({
  allow: 'inschrijving:eigen',
  kind: 'persons',
  input: z.object({ verblijf: z.uuid() }),
  async run(scope, { verblijf }): Promise<Inschrijving> {
    const { trx, clock } = scope;
    const stay = await readStay(scope, verblijf);
    await scope.seen([stay], 'eigen nachtregister');
    const stays = await trx
      .selectFrom('verblijf')
      .select(['aankomst', 'verwacht_vertrek', 'vertrek', 'aangemaakt_op', 'status'])
      .where('persoon', '=', stay.persoon)
      .where('status', '<>', 'vervallen')
      .execute();
    const steps = await trx
      .selectFrom('inschrijfstap')
      .select(['stap', 'datum', 'vastgelegd_op', 'inschrijfdag'])
      .where('gemeente', '=', stay.gemeente)
      .where('persoon', '=', stay.persoon)
      .orderBy('id', 'desc')
      .execute();
    const vandaag = today(clock);
    const dag = steps.find((step) => step.inschrijfdag !== null && step.datum >= vandaag)?.inschrijfdag;
    const { vervallen, ...shown } = stay;
    const known = vervallen
      ? [stay]
      : stays.map(({ verwacht_vertrek: verwachtVertrek, ...one }) => ({ ...one, verwachtVertrek }));
    return {
      ...shown,
      hier: stays.some(({ status }) => status !== 'vertrokken'),
      route: inschrijvingsroute(
        known.map(({ aankomst, verwachtVertrek, vertrek }) => ({ aankomst, verwachtVertrek, vertrek })),
        vandaag,
      ),
      stappen: steps.map(({ stap, datum, vastgelegd_op }) => ({
        stap,
        datum,
        op: vastgelegd_op.toISOString(),
      })),
      gewezenOp: steps.find(({ stap }) => stap === 'gewezen')?.datum ?? null,
      ingeschreven: steps.find(({ stap }) => stap !== 'gewezen')?.stap === 'ingeschreven',
      formulier: await readFormulier(scope, stay),
      inschrijfdag: dag == null ? null : await readDag(scope, stay.gemeente, dag),
    };
  },
});

type Stay = Pick<
  Inschrijving,
  'verblijf' | 'persoon' | 'gemeente' | 'gemeenteNaam' | 'naam' | 'taal' | 'vertrek'
> & {
  aankomst: IsoDate;
  verwachtVertrek: IsoDate | null;
  vervallen: boolean;
};

/** A stay of the actor's organisation. @throws NotFound */
export async function readStay({ trx, actor }: Scope, verblijf: string): Promise<Stay> {
  const { rows } = await sql<Stay>`
    select v.id as verblijf, v.persoon, v.gemeente, g.naam as "gemeenteNaam", v.naam, v.taal, v.aankomst,
      v.verwacht_vertrek as "verwachtVertrek", v.vertrek, v.status = 'vervallen' as vervallen
    from verblijf v join gemeente g on g.code = v.gemeente
    where v.id = ${verblijf}::uuid and v.organisatie = ${actor.organisatie}::uuid`.execute(trx);
  if (rows[0] === undefined) throw new NotFound('verblijf');
  return rows[0];
}

type Key = Pick<Inschrijving, 'gemeente' | 'persoon'>;

/** The form in force. */
export async function readFormulier(
  { trx }: Scope,
  { gemeente, persoon }: Key,
): Promise<Inschrijving['formulier']> {
  const row = await trx
    .selectFrom('uitschrijfformulier')
    .select(['id', 'naam', 'taal', 'getekend_op'])
    .where('gemeente', '=', gemeente)
    .where('persoon', '=', persoon)
    .where('ingetrokken_op', 'is', null)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { getekend_op, ...formulier } = row;
  return { ...formulier, getekendOp: getekend_op.toISOString() };
}

async function readDag({ trx }: Scope, gemeente: string, id: string): Promise<Inschrijving['inschrijfdag']> {
  const row = await trx
    .selectFrom('inschrijfdag')
    .select(['datum', 'van'])
    .where('gemeente', '=', gemeente)
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : { datum: row.datum, van: row.van.slice(0, 5) };
}
