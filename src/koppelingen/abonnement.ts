import { z } from 'zod';
import { GEBEURTENISSOORTEN, type GebeurtenissoortCode, soortenVoor } from '../beleid/gebeurtenissen.ts';
import { useCase } from '../beleid/use-case.ts';
import type { Scope } from '../platform/access/use-case.ts';
import { Forbidden, InvalidInput, NotFound, Refused } from '../platform/errors.ts';
import { geheimVan } from './cloudevent.ts';

/** Subscriptions one organisation or gemeente may have at once. */
const MOST = 20;

/** Who is told of what happens, as the screen shows it. */
export type Abonnement = {
  id: string;
  url: string;
  soorten: GebeurtenissoortCode[];
  aangemaaktOp: Date;
  beeindigdOp: Date | null;
  bezorgd: number;
  wacht: number;
  mislukt: number;
};

/** Something that could not be told. */
export type NietBezorgd = {
  gebeurtenis: string;
  abonnement: string;
  url: string;
  soort: GebeurtenissoortCode;
  tijdstip: Date;
  pogingen: number;
  fout: string | null;
  status: 'wacht' | 'mislukt';
};

/** What an actor's subscriptions are of: the organisation, or the gemeente whose beheer this is. */
const ownerOf = ({ actor, gemeenten }: Scope) =>
  gemeenten.length === 0
    ? ({ wie: 'organisatie', column: 'organisatie', id: actor.organisatie ?? '' } as const)
    : ({ wie: 'gemeente', column: 'gemeente', id: gemeenten[0] ?? '' } as const);

const url = z
  .url({ protocol: /^https?$/, error: 'adres_ongeldig' })
  .max(500)
  .refine((text) => !/^https?:\/\/[^/]*@/.test(text), 'adres_met_wachtwoord');

/**
 * Tells an address of what happens from now on. @returns the secret with which what is sent is signed
 * @throws InvalidInput `adres_https` outside the demo; Refused `te_veel_koppelingen`
 */
export const makeAbonnement = useCase({
  allow: 'koppeling:beheren',
  kind: 'write',
  input: z.object({
    id: z.uuid(),
    url,
    soorten: z.array(z.enum(GEBEURTENISSOORTEN, { error: 'keuze_ongeldig' })).min(1, 'soorten_verplicht'),
  }),
  async run(scope, { id, url: address, soorten }): Promise<{ geheim: string }> {
    const { trx, now, actor, ctx } = scope;
    const owner = ownerOf(scope);
    if (owner.id === '') throw new Forbidden('koppeling:beheren');
    if (ctx.publicUrl.startsWith('https://') && !address.startsWith('https://'))
      throw new InvalidInput([{ path: 'url', code: 'adres_https' }]);
    if (!soorten.every((soort) => soortenVoor(owner.wie).includes(soort)))
      throw new InvalidInput([{ path: 'soorten', code: 'keuze_ongeldig' }]);
    const open = await trx
      .selectFrom('abonnement')
      .select('id')
      .where(owner.column, '=', owner.id)
      .where('beeindigd_op', 'is', null)
      .execute();
    if (open.length >= MOST) throw new Refused('te_veel_koppelingen', { params: { maximum: MOST } });
    const { numInsertedOrUpdatedRows: made } = await trx
      .insertInto('abonnement')
      .values({
        id,
        [owner.column]: owner.id,
        url: address,
        soorten,
        aangemaakt_op: now,
        aangemaakt_door: actor.id,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (made === 0n && !open.some((one) => one.id === id)) throw new Refused('formulier_al_verzonden');
    await scope.audit({
      object: ['abonnement', id],
      gemeente: owner.wie === 'gemeente' ? owner.id : null,
      details: { soorten: soorten.join(' '), nieuw: made === 1n },
    });
    return { geheim: geheimVan(ctx.keyFor, id) };
  },
});

/** Subscriptions with how their deliveries stand, and what could not be delivered, newest first. */
export const listAbonnementen = useCase({
  allow: 'koppeling:beheren',
  kind: 'read',
  input: z.object({}),
  async run(scope): Promise<{
    abonnementen: Abonnement[];
    nietBezorgd: NietBezorgd[];
    mogelijk: GebeurtenissoortCode[];
  }> {
    const { trx } = scope;
    const owner = ownerOf(scope);
    const rows = await trx
      .selectFrom('abonnement as a')
      .leftJoin('bezorging as b', 'b.abonnement', 'a.id')
      .select(['a.id', 'a.url', 'a.soorten', 'a.aangemaakt_op', 'a.beeindigd_op'])
      .select(({ fn }) => [
        fn.count<string>('b.gebeurtenis').filterWhere('b.status', '=', 'bezorgd').as('bezorgd'),
        fn.count<string>('b.gebeurtenis').filterWhere('b.status', '=', 'wacht').as('wacht'),
        fn.count<string>('b.gebeurtenis').filterWhere('b.status', '=', 'mislukt').as('mislukt'),
      ])
      .where(`a.${owner.column}`, '=', owner.id)
      .groupBy('a.id')
      .orderBy('a.aangemaakt_op', 'desc')
      .execute();
    const failed = await trx
      .selectFrom('bezorging as b')
      .innerJoin('gebeurtenis as g', 'g.id', 'b.gebeurtenis')
      .innerJoin('abonnement as a', 'a.id', 'b.abonnement')
      .select(['b.gebeurtenis', 'b.abonnement', 'a.url', 'g.soort', 'g.tijdstip', 'b.pogingen', 'b.status'])
      .select('b.laatste_fout as fout')
      .where(`a.${owner.column}`, '=', owner.id)
      .where('b.laatste_fout', 'is not', null)
      .where('b.status', '!=', 'bezorgd')
      .orderBy('g.volgnummer', 'desc')
      .limit(100)
      .execute();
    return {
      abonnementen: rows.map((row) => ({
        id: row.id,
        url: row.url,
        soorten: row.soorten as GebeurtenissoortCode[],
        aangemaaktOp: row.aangemaakt_op,
        beeindigdOp: row.beeindigd_op,
        bezorgd: Number(row.bezorgd),
        wacht: Number(row.wacht),
        mislukt: Number(row.mislukt),
      })),
      nietBezorgd: failed as NietBezorgd[],
      mogelijk: soortenVoor(owner.wie),
    };
  },
});

/** Ends a subscription; what it still waited for is not sent any more. @throws NotFound */
export const endAbonnement = useCase({
  allow: 'koppeling:beheren',
  kind: 'write',
  input: z.object({ abonnement: z.uuid() }),
  async run(scope, { abonnement }): Promise<void> {
    const { trx, now } = scope;
    await mustOwn(scope, abonnement);
    await trx
      .updateTable('abonnement')
      .set({ beeindigd_op: now })
      .where('id', '=', abonnement)
      .where('beeindigd_op', 'is', null)
      .execute();
    await trx
      .updateTable('bezorging')
      .set({ status: 'mislukt' })
      .where('abonnement', '=', abonnement)
      .where('status', '=', 'wacht')
      .execute();
    await scope.audit({ object: ['abonnement', abonnement], details: { beeindigd: true } });
  },
});

/** Sends anew what failed: one, or everything of a subscription. @returns how many will be sent */
export const replayBezorgingen = useCase({
  allow: 'koppeling:beheren',
  kind: 'write',
  input: z.object({ abonnement: z.uuid(), gebeurtenis: z.uuid().optional() }),
  async run(scope, { abonnement, gebeurtenis }): Promise<number> {
    await mustOwn(scope, abonnement);
    let query = scope.trx
      .updateTable('bezorging')
      .set({ status: 'wacht', pogingen: 0, wacht_tot: scope.now })
      .where('abonnement', '=', abonnement);
    query =
      gebeurtenis === undefined
        ? query.where('status', '=', 'mislukt')
        : query.where('gebeurtenis', '=', gebeurtenis);
    const { numUpdatedRows } = await query.executeTakeFirst();
    await scope.audit({ object: ['abonnement', abonnement], details: { opnieuw: Number(numUpdatedRows) } });
    return Number(numUpdatedRows);
  },
});

/** @throws NotFound when it is not the actor's */
async function mustOwn(scope: Scope, abonnement: string): Promise<void> {
  const owner = ownerOf(scope);
  const row = await scope.trx
    .selectFrom('abonnement')
    .select('id')
    .where('id', '=', abonnement)
    .where(owner.column, '=', owner.id)
    .executeTakeFirst();
  if (row === undefined) throw new NotFound('abonnement');
}
