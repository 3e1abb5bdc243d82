import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { earlierLevering, type Levering, recordLevering } from '../koppelingen/index.ts';
import { findVerblijf } from './find-verblijf.ts';
import { verblijfregels } from './insert-verblijven.ts';
import { registerVerblijf } from './register-verblijf.ts';
import { nieuwVerblijf, type Verblijf } from './verblijf.ts';

export type Geleverd = { verblijf: Verblijf; levering: Levering; nieuw: boolean; laat: boolean };

/** SHA-256 of what was sent. */
export const hash = z.custom<Buffer>((value) => value instanceof Uint8Array);

/**
 * A stay handed over by another system: as `registerVerblijf`, with a receipt. Sent again it changes nothing and gives
 * the same receipt, also when the stay was changed since.
 * @throws Refused `andere_inhoud` when the identifier was used for other content
 */
export const deliverVerblijf = useCase({
  allow: 'verblijf:registreren',
  kind: 'write',
  input: z.object({ verblijf: nieuwVerblijf, hash }),
  constraints: verblijfregels,
  async run(scope, { verblijf, hash: sent }): Promise<Geleverd> {
    const sleutel = `verblijf:${verblijf.id}`;
    const earlier = await earlierLevering(scope, sleutel, sent);
    if (earlier !== null) {
      await scope.audit({
        object: ['verblijf', verblijf.id],
        details: { nieuw: false, levering: earlier.levering.id },
      });
      const row = await findVerblijf.within(scope, { verblijf: verblijf.id });
      return { verblijf: row, levering: earlier.levering, nieuw: false, laat: earlier.levering.laat > 0 };
    }
    const done = await registerVerblijf.within(scope, { ...verblijf, bron: 'api' });
    const levering = await recordLevering(
      scope,
      { soort: 'verblijf', sleutel, hash: sent },
      {
        aangenomen: done.nieuw ? 1 : 0,
        herhaald: done.nieuw ? 0 : 1,
        geweigerd: 0,
        laat: done.laat ? 1 : 0,
        inhoud: [{ id: done.id, resultaat: done.nieuw ? 'nieuw' : 'herhaald', laat: done.laat }],
      },
    );
    const row = await findVerblijf.within(scope, { verblijf: done.id });
    return { verblijf: row, levering, nieuw: done.nieuw, laat: done.laat };
  },
});
