import { z } from 'zod';
import { vrijeTekst } from '../beleid/invoer/vrije-tekst.ts';
import { locatieovergangen } from '../beleid/locatiestatus.ts';
import { weigerOvergang } from '../beleid/overgang.ts';
import { useCase } from '../beleid/use-case.ts';
import { today } from '../platform/dates/index.ts';
import { Refused } from '../platform/errors.ts';
import { countVerblijvenVanaf } from './bewoning.ts';
import { holdLocatie } from './locatie.ts';
import { datum, id } from './velden.ts';

/**
 * A huisvester ends a location: from a night on nobody is housed there any more. The register of the nights before
 * stays.
 * @param tot first night out of use; today or earlier
 * @throws Refused `einde_toekomst`, `einde_voor_begin`, `locatie_bewoond` (somebody is registered in that night or
 * later), `overgang_niet_toegestaan`
 */
export const endLocatie = useCase({
  allow: 'locatie:bijwerken',
  kind: 'write',
  input: z.object({ locatie: id(), tot: datum(), reden: vrijeTekst({ max: 500, regels: true }) }),
  async run({ trx, now, clock, audit }, { locatie, tot, reden }) {
    const before = await holdLocatie(trx, locatie);
    const refusal = weigerOvergang(locatieovergangen, before.status, 'beeindigd', reden);
    if (refusal !== undefined) throw new Refused(refusal);
    if (tot > today(clock)) throw new Refused('einde_toekomst', { field: 'tot' });
    if (tot < before.in_gebruik_van) throw new Refused('einde_voor_begin', { field: 'tot' });
    const bewoners = await countVerblijvenVanaf(trx, locatie, tot);
    if (bewoners > 0) throw new Refused('locatie_bewoond', { field: 'tot', params: { aantal: bewoners } });
    await trx
      .updateTable('locatie')
      .set({ status: 'beeindigd', in_gebruik_tot: tot, reden, gewijzigd_op: now })
      .where('id', '=', locatie)
      .execute();
    await audit({
      object: ['locatie', locatie],
      gemeente: before.gemeente,
      details: { naar: 'beeindigd', in_gebruik_tot: tot },
    });
  },
});
