import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { type Bekende, checkInForm, findReturning, type Inchecken } from '../nachtregister/index.ts';
import { NotFound } from '../platform/errors.ts';
import { listAanmeldingen, type Wachtende } from './list-aanmeldingen.ts';

/** One waiting entry with what the caretaker needs to confirm it. */
export type AanmeldingGetoond = {
  aanmelding: Wachtende;
  inchecken: Inchecken;
  /** People who stayed here before and have a name like this: a suggestion, never taken over by itself. */
  bekenden: Bekende[];
};

/**
 * One entry that waits, to confirm, correct or refuse.
 * @throws NotFound when it is not the own organisation's, or was decided
 */
export const showAanmelding = useCase({
  allow: 'aanmelding:behandelen',
  kind: 'persons',
  input: z.object({ aanmelding: z.uuid() }),
  run: async (scope, { aanmelding }): Promise<AanmeldingGetoond> => {
    const [found] = await listAanmeldingen.within(scope, { aanmelding });
    if (found === undefined) throw new NotFound('aanmelding');
    return {
      aanmelding: found,
      inchecken: await checkInForm.within(scope, { locatie: found.locatie }),
      bekenden: await findReturning.within(scope, { zoek: found.naam }),
    };
  },
});
