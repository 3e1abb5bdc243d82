import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { earlierLevering, type Levering, recordLevering } from '../koppelingen/index.ts';
import type { IsoDate } from '../platform/dates/index.ts';
import { hash } from './deliver-verblijf.ts';
import { recordAfwezigheid } from './record-afwezigheid.ts';

/** Nights away within a stay, `[van, tot)`. */
export type Afwezigheid = { id: string; verblijf: string; van: IsoDate; tot: IsoDate };

/** Nights away handed over by another system: as `recordAfwezigheid`, with a receipt. */
export const deliverAfwezigheid = useCase({
  allow: 'verblijf:registreren',
  kind: 'write',
  input: z.object({ afwezigheid: recordAfwezigheid.definition.input, hash }),
  constraints: recordAfwezigheid.definition.constraints ?? {},
  async run(scope, { afwezigheid, hash: sent }): Promise<{ afwezigheid: Afwezigheid; levering: Levering }> {
    const { id, verblijf } = afwezigheid;
    const sleutel = `afwezigheid:${id}`;
    const earlier = await earlierLevering(scope, sleutel, sent);
    if (earlier !== null) {
      await scope.audit({ object: ['verblijf', verblijf], details: { nieuw: false } });
      return { afwezigheid: earlier.inhoud as Afwezigheid, levering: earlier.levering };
    }
    const done = await recordAfwezigheid.within(scope, afwezigheid);
    const inhoud = { id: done.id, verblijf, van: done.van, tot: done.tot };
    const levering = await recordLevering(
      scope,
      { soort: 'afwezigheid', sleutel, hash: sent },
      { aangenomen: done.id === id ? 1 : 0, herhaald: done.id === id ? 0 : 1, geweigerd: 0, laat: 0, inhoud },
    );
    return { afwezigheid: inhoud, levering };
  },
});
