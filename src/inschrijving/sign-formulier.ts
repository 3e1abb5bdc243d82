import { z } from 'zod';
import { naam } from '../beleid/invoer/naam.ts';
import { useCase } from '../beleid/use-case.ts';
import type { Scope } from '../platform/access/use-case.ts';
import { Conflict, Refused } from '../platform/errors.ts';
import { readFormulier, readStay } from './show-inschrijving.ts';
import { TEKSTTALEN, type Teksttaal } from './werknemerteksten.ts';

/**
 * A resident signs the deregistration form on the huisvester's screen (§3.1.2): the name typed, and a tick that it was
 * read. By law it files nothing: once the person has left it tells the gemeente (art. 2.43, 2.49 Wet BRP). Signed anew it
 * replaces the one before; sent twice, it happens once.
 * @throws NotFound; Refused `formulier_verblijf_vervallen`; Conflict when the id was used for another form
 */
export const signFormulier = useCase({
  allow: 'inschrijving:eigen',
  kind: 'write',
  input: z.object({
    id: z.uuid(),
    verblijf: z.uuid(),
    taal: z.enum(TEKSTTALEN, { error: 'keuze_ongeldig' }),
    naam: naam(),
    akkoord: z.literal('ja', { error: 'akkoord_verplicht' }),
  }),
  async run(scope, { id, verblijf, taal, naam: getekend }): Promise<void> {
    const { now, actor } = scope;
    const { gemeente } = await keepFormulier(scope, {
      ...{ id, verblijf, taal, naam: getekend },
      getekendOp: now,
      opgenomenDoor: actor.id,
    });
    await scope.audit({ object: ['verblijf', verblijf], gemeente, details: { formulier: 'getekend', taal } });
  },
});

type Getekend = {
  /** Made where it was signed: the same again is the same form. */
  id: string;
  verblijf: string;
  taal: Teksttaal;
  naam: string;
  getekendOp: Date;
  /** Whose screen it was; null for the resident's own, or a tablet. */
  opgenomenDoor: string | null;
};

/**
 * Keeps a form that a resident of the actor's organisation signed, in place of the one before.
 * @throws NotFound; Refused `formulier_verblijf_vervallen`; Conflict when the id was used for another form
 */
export async function keepFormulier(
  scope: Scope,
  { id, verblijf, taal, naam: getekend, getekendOp, opgenomenDoor }: Getekend,
): Promise<{ gemeente: string }> {
  const { trx, actor } = scope;
  const { gemeente, persoon, vervallen } = await readStay(scope, verblijf);
  if (vervallen) throw new Refused('formulier_verblijf_vervallen');
  const there = await trx
    .selectFrom('uitschrijfformulier')
    .select(['verblijf', 'taal', 'naam'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (there !== undefined) {
    if (there.verblijf !== verblijf || there.taal !== taal || there.naam !== getekend)
      throw new Conflict('uitschrijfformulier');
    return { gemeente };
  }
  await withdraw(scope, { gemeente, persoon });
  await trx
    .insertInto('uitschrijfformulier')
    .values({
      gemeente,
      id,
      organisatie: actor.organisatie ?? '',
      persoon,
      verblijf,
      taal,
      naam: getekend,
      getekend_op: getekendOp,
      opgenomen_door: opgenomenDoor,
    })
    .execute();
  return { gemeente };
}

/** The resident takes the signature back. @throws NotFound */
export const withdrawFormulier = useCase({
  allow: 'inschrijving:eigen',
  kind: 'write',
  input: z.object({ verblijf: z.uuid() }),
  async run(scope, { verblijf }): Promise<void> {
    const { gemeente, persoon } = await readStay(scope, verblijf);
    const had = await readFormulier(scope, { gemeente, persoon });
    if (had !== null) await withdraw(scope, { gemeente, persoon });
    await scope.audit({ object: ['verblijf', verblijf], gemeente, details: { formulier: 'ingetrokken' } });
  },
});

async function withdraw(
  { trx, now }: Scope,
  { gemeente, persoon }: { gemeente: string; persoon: string },
): Promise<void> {
  await trx
    .updateTable('uitschrijfformulier')
    .set({ ingetrokken_op: now })
    .where('gemeente', '=', gemeente)
    .where('persoon', '=', persoon)
    .where('ingetrokken_op', 'is', null)
    .execute();
}
