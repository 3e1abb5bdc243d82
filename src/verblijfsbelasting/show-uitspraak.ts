import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { NotFound } from '../platform/errors.ts';
import { type Bezwaarrij, readBezwaren } from './list-bezwaren.ts';
import { type AanslagGetoond, readAanslag } from './show-aanslag.ts';

/** A decision on an objection, the assessment it is about, and that of what came off; null where nothing did. */
export type Uitspraak = {
  bezwaar: Bezwaarrij & Decided;
  over: AanslagGetoond;
  vermindering: AanslagGetoond | null;
};
type Decided = { besluit: NonNullable<Bezwaarrij['besluit']>; besluitReden: string; beslotenOp: string };

/**
 * The decision on an objection, for who made it and who levies.
 * @throws NotFound while it is undecided too
 */
export const showUitspraak = useCase({
  allow: 'verblijfsbelasting:lezen',
  kind: 'read',
  input: z.object({ id: z.uuid() }),
  async run({ trx }, { id }): Promise<Uitspraak> {
    const [bezwaar] = await readBezwaren(trx, { id });
    if (bezwaar === undefined) throw new NotFound('bezwaarschrift');
    const { besluit, besluitReden, beslotenOp } = bezwaar;
    if (besluit === null || besluitReden === null || beslotenOp === null)
      throw new NotFound('bezwaarschrift');
    return {
      bezwaar: { ...bezwaar, besluit, besluitReden, beslotenOp },
      over: await readAanslag(trx, bezwaar.aanslag),
      vermindering: bezwaar.vermindering === null ? null : await readAanslag(trx, bezwaar.vermindering),
    };
  },
});
