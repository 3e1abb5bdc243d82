import { z } from 'zod';
import { beleidVan } from '../beleid/beleid-per-gemeente.ts';
import type { Bevinding } from '../beleid/beoordeel-locatie.ts';
import { useCase } from '../beleid/use-case.ts';
import { today } from '../platform/dates/index.ts';
import { bevindingenVan } from './bevindingen.ts';
import { type Locatie, readLocatie } from './locatie.ts';
import { type Plan, planVanHetHuis } from './plan-van-het-huis.ts';
import { id } from './velden.ts';
import { readWijzigingen, type Wijziging } from './wijziging.ts';

/** A location with what the policy says of it. `besloten_door` stays with the gemeente. */
export type LocatieGetoond = {
  locatie: Omit<Locatie, 'besloten_door'>;
  gemeente: { code: string; naam: string; telefoon: string; email: string };
  bevindingen: Bevinding[];
  /** Name of the policy it was held against; null where the gemeente has none. */
  beleid: { naam: string; voorbeeld: boolean } | null;
  /** Above this number of people a motivation is asked (§5.1.1); null where there is no policy. */
  drempel: number | null;
  wijzigingen: Wijziging[];
  /** Null for staff, who have a page of their own. */
  plan: Plan | null;
};

/** One location, held against the policy of its gemeente as of today. @throws NotFound */
export const showLocatie = useCase({
  allow: 'locatie:lezen',
  kind: 'read',
  input: z.object({ locatie: id() }),
  async run(scope, { locatie }): Promise<LocatieGetoond> {
    const { trx, actor, clock } = scope;
    const { besloten_door: _, ...row } = await readLocatie(trx, locatie);
    const gemeente = await trx
      .selectFrom('gemeente')
      .select(['code', 'naam', 'telefoon', 'email'])
      .where('code', '=', row.gemeente)
      .executeTakeFirstOrThrow();
    const policy = beleidVan(row.gemeente, today(clock));
    return {
      locatie: row,
      gemeente,
      bevindingen: bevindingenVan(row, today(clock)),
      beleid: policy === undefined ? null : { naam: policy.naam, voorbeeld: policy.voorbeeld },
      drempel: policy?.regels.voorzieningTot ?? null,
      wijzigingen: await readWijzigingen(trx, locatie),
      plan: row.organisatie === actor.organisatie ? await planVanHetHuis.within(scope, { locatie }) : null,
    };
  },
});
