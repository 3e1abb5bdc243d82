import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import type { Locatienacht } from '../beleid/verblijfsbelasting/regels.ts';
import { geldtOp, verordeningOp } from '../beleid/verblijfsbelasting/verordening.ts';
import type { Vrijstelling } from '../beleid/verblijfsbelasting/vrijstelling.ts';
import type { Trx } from '../platform/access/with-actor.ts';
import type { IsoDate } from '../platform/dates/index.ts';
import { NotFound } from '../platform/errors.ts';
import { groupBy } from './group-by.ts';
import { datum } from './invoer.ts';
import { readVerordeningen } from './read-verordeningen.ts';

/** What a location was recorded as, and why; `tot` is the first night it no longer is. */
export type Locatievrijstelling = {
  locatie: string;
  soort: Vrijstelling;
  vanaf: IsoDate;
  tot: IsoDate | null;
  reden: string;
};

/** What is recorded of the locations of a gemeente, or of one of them. */
export const readVrijstellingen = (
  trx: Trx,
  gemeente: string,
  locatie?: string,
): Promise<Locatievrijstelling[]> =>
  trx
    .selectFrom('locatievrijstelling')
    .select(['locatie', 'soort', 'vanaf', 'tot', 'reden'])
    .where('gemeente', '=', gemeente)
    .$if(locatie !== undefined, (query) => query.where('locatie', '=', locatie ?? ''))
    .orderBy('vanaf')
    .execute();

/** Nights with what their location was recorded as. */
export async function withVrijstelling<N extends Locatienacht>(
  trx: Trx,
  gemeente: string,
  tellingen: readonly N[],
): Promise<readonly N[]> {
  const recorded = groupBy(await readVrijstellingen(trx, gemeente), ({ locatie }) => locatie);
  if (recorded.size === 0) return tellingen;
  return tellingen.map((telling) => ({
    ...telling,
    vrijstelling: recorded.get(telling.locatie)?.find((one) => geldtOp(one, telling.nacht))?.soort ?? null,
  }));
}

/** What a location is recorded as, and what the ordinance of a night has, for who levies. @throws NotFound */
export const listVrijstellingen = useCase({
  allow: 'verblijfsbelasting:heffen',
  kind: 'read',
  input: z.object({ locatie: z.uuid(), nacht: datum() }),
  async run(
    { trx, gemeenten },
    { locatie, nacht },
  ): Promise<{ vastgelegd: Locatievrijstelling[]; mogelijk: readonly Vrijstelling[] }> {
    const place = await trx
      .selectFrom('locatie')
      .select('gemeente')
      .where('id', '=', locatie)
      .where('gemeente', 'in', [...gemeenten])
      .executeTakeFirst();
    if (place === undefined) throw new NotFound('locatie');
    return {
      vastgelegd: await readVrijstellingen(trx, place.gemeente, locatie),
      mogelijk: verordeningOp(await readVerordeningen(trx, place.gemeente), nacht)?.vrijstellingen ?? [],
    };
  },
});
