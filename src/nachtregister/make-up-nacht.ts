import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { deadlineOf, isoDate, toDate } from '../platform/dates/index.ts';
import { Refused } from '../platform/errors.ts';
import { type Bevestigd, confirmNachten } from './confirm-nachten.ts';
import { sluitingsuren } from './sluitingsuren.ts';

/**
 * Confirms an evening that nobody confirmed, from the stays as they are known now. It is marked `te_laat` within a day
 * after the closing hour, `ingehaald` later (§3.1.3).
 * @throws Refused `nacht_nog_open` when the night can still be confirmed in time
 */
export const makeUpNacht = useCase({
  allow: 'nacht:bevestigen',
  kind: 'write',
  input: z.object({
    nacht: isoDate({ error: 'ongeldige_datum' }),
    locaties: z.array(z.uuid()).min(1).max(50_000),
  }),
  run: async (scope, { nacht, locaties }): Promise<Bevestigd[]> => {
    const made = await confirmNachten.within(scope, { nacht, locaties, bron: 'web' });
    const uren = await sluitingsuren(scope.trx);
    for (const { gemeente } of made) {
      const deadline = deadlineOf(nacht, uren.get(gemeente) ?? '12:00');
      if (scope.now < toDate(deadline)) throw new Refused('nacht_nog_open');
    }
    return made;
  },
});
