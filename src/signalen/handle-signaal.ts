import { sql } from 'kysely';
import { z } from 'zod';
import { vrijeTekst } from '../beleid/invoer/vrije-tekst.ts';
import { weigerOvergang } from '../beleid/overgang.ts';
import { SIGNAALSTATUSSEN, type Signaalstatus, signaalovergangen } from '../beleid/signaalstatus.ts';
import { useCase } from '../beleid/use-case.ts';
import type { Scope } from '../platform/access/use-case.ts';
import { Conflict, NotFound, Refused } from '../platform/errors.ts';
import { eigenarenOf } from './signaal.ts';

const notitie = vrijeTekst({ min: 0, max: 2000, regels: true }).default('');

/**
 * What is done with a signal: `status` takes a step of the state table, `toewijzen` gives it to a colleague (or takes
 * it, with one's own id), `notitie` only writes something down. `verzoek` is the form's own id: sent twice, it happens
 * once. `versie` is the `gewijzigdOp` the form was made with.
 */
const input = z.discriminatedUnion('actie', [
  z.object({
    actie: z.literal('status'),
    id: z.uuid(),
    verzoek: z.uuid(),
    versie: z.iso.datetime(),
    naar: z.enum(SIGNAALSTATUSSEN),
    notitie,
  }),
  z.object({
    actie: z.literal('toewijzen'),
    id: z.uuid(),
    verzoek: z.uuid(),
    versie: z.iso.datetime(),
    eigenaar: z.uuid({ error: 'keuze_ongeldig' }),
    notitie,
  }),
  z.object({
    actie: z.literal('notitie'),
    id: z.uuid(),
    verzoek: z.uuid(),
    notitie: vrijeTekst({ max: 2000, regels: true }),
  }),
]);
type Input = z.output<typeof input>;

type Current = { gemeente: string; status: Signaalstatus; eigenaar: string | null; gewijzigd_op: Date };
type Next = { status: Signaalstatus; eigenaar: string | null };

/**
 * Handles a signal: take, give, close, reopen, note (§6.2.1).
 * @throws NotFound when it is another gemeente's; Refused when the state table has no such step or a reason is missing;
 *   Conflict when somebody else changed it first
 */
export const handleSignaal = useCase({
  allow: 'signaal:behandelen',
  kind: 'write',
  input,
  async run(scope, given): Promise<{ status: Signaalstatus }> {
    const { trx, now, actor } = scope;
    const current = await lock(scope, given.id);
    const done = await trx
      .selectFrom('signaal_gebeurtenis')
      .select(['signaal', 'notitie', 'naar', 'toegewezen_aan'])
      .where('gemeente', '=', current.gemeente)
      .where('verzoek', '=', given.verzoek)
      .executeTakeFirst();
    const note = given.notitie === '' ? null : given.notitie;
    if (done !== undefined) {
      if (done.signaal !== given.id || done.notitie !== note) throw new Conflict('verzoek');
      await scope.audit({
        object: ['signaal', given.id],
        gemeente: current.gemeente,
        details: { herhaald: true },
      });
      return { status: current.status };
    }
    if (
      given.actie !== 'notitie' &&
      current.gewijzigd_op.toISOString() !== new Date(given.versie).toISOString()
    )
      throw new Conflict('signaal');
    const next = await nextOf(scope, current, given);
    await trx
      .updateTable('signaal')
      .set({ ...next, gewijzigd_op: now })
      .where('gemeente', '=', current.gemeente)
      .where('id', '=', given.id)
      .execute();
    await trx
      .insertInto('signaal_gebeurtenis')
      .values({
        gemeente: current.gemeente,
        signaal: given.id,
        tijdstip: now,
        door: actor.id,
        van: next.status === current.status ? null : current.status,
        naar: next.status === current.status ? null : next.status,
        toegewezen_aan: next.eigenaar === current.eigenaar ? null : next.eigenaar,
        notitie: note,
        verzoek: given.verzoek,
      })
      .execute();
    await scope.audit({
      object: ['signaal', given.id],
      gemeente: current.gemeente,
      details: { actie: given.actie, van: current.status, naar: next.status },
    });
    return { status: next.status };
  },
});

/** Held until the end of the transaction, so that two who press at once come one after the other. */
async function lock({ trx }: Scope, id: string): Promise<Current> {
  const row = await trx
    .selectFrom('signaal')
    .select([
      'gemeente',
      'status',
      'eigenaar',
      sql<Date>`date_trunc('milliseconds', gewijzigd_op)`.as('gewijzigd_op'),
    ])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw new NotFound('signaal');
  return row;
}

/** The state and the owner after it. */
async function nextOf(scope: Scope, current: Current, given: Input): Promise<Next> {
  if (given.actie === 'notitie') return { status: current.status, eigenaar: current.eigenaar };
  if (given.actie === 'status') {
    const no = weigerOvergang(signaalovergangen, current.status, given.naar, given.notitie);
    if (no) throw new Refused(no, no === 'reden_verplicht' ? { field: 'notitie' } : {});
    const eigenaar =
      given.naar === 'nieuw' ? null : given.naar === 'in_behandeling' ? scope.actor.id : current.eigenaar;
    return { status: given.naar, eigenaar };
  }
  const colleagues = await eigenarenOf(scope, [current.gemeente]);
  if (!colleagues.some(({ id }) => id === given.eigenaar))
    throw new Refused('keuze_ongeldig', { field: 'eigenaar' });
  if (current.status === 'afgehandeld' || current.status === 'ongegrond')
    throw new Refused('overgang_niet_toegestaan', { field: 'eigenaar' });
  return { status: 'in_behandeling', eigenaar: given.eigenaar };
}
