import { z } from 'zod';
import { vrijeTekst } from '../beleid/invoer/vrije-tekst.ts';
import { trekSteekproef } from '../beleid/steekproef.ts';
import { useCase } from '../beleid/use-case.ts';
import { Conflict, NotFound, Refused } from '../platform/errors.ts';
import { avonden } from './avonden.ts';
import { readLocatieAvonden } from './locatie-avond.ts';

/**
 * Draws a random sample of a gemeente's locations for a check (§6.2.1). Who is in it is fixed at this moment: every
 * location in use tonight. Population, size and seed are kept, so that anyone can repeat the draw.
 * Idempotent by `id`, which the form brought.
 * @throws NotFound for another gemeente; Refused when there are fewer locations than asked for; Conflict when the id was
 *   used for another draw
 */
export const drawSteekproef = useCase({
  allow: 'steekproef:trekken',
  kind: 'write',
  input: z.object({
    id: z.uuid(),
    gemeente: z.string().regex(/^[0-9]{4}$/, 'verplicht'),
    omvang: z.coerce
      .string()
      .trim()
      .min(1, 'verplicht')
      .pipe(z.coerce.number<string>({ error: 'ongeldig' }).int('ongeldig').min(1).max(10_000)),
    zaad: vrijeTekst({ max: 60 }),
  }),
  async run(scope, { id, gemeente, omvang, zaad }): Promise<{ id: string }> {
    const { trx, clock, now, gemeenten, actor } = scope;
    if (!gemeenten.includes(gemeente)) throw new NotFound('gemeente');
    const earlier = await trx
      .selectFrom('steekproef')
      .select(['gemeente', 'omvang', 'zaad'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (earlier !== undefined) {
      if (earlier.gemeente !== gemeente || earlier.omvang !== omvang || earlier.zaad !== zaad)
        throw new Conflict('steekproef');
      await scope.audit({ object: ['steekproef', id], gemeente, details: { herhaald: true } });
      return { id };
    }
    const nights = await avonden(trx, clock, gemeenten, { nacht: '', gemeente });
    const locaties = await readLocatieAvonden(trx, nights, now);
    const populatie = locaties.map(({ locatie }) => locatie).sort();
    if (omvang > populatie.length)
      throw new Refused('steekproef_te_groot', { field: 'omvang', params: { aantal: populatie.length } });
    const getrokken = trekSteekproef(populatie, omvang, zaad);
    const peildatum = nights[0]?.nacht ?? '';
    await trx
      .insertInto('steekproef')
      .values({
        gemeente,
        id,
        peildatum,
        omvang,
        zaad,
        populatie,
        getrokken,
        getrokken_op: now,
        getrokken_door: actor.id,
      })
      .execute();
    await scope.audit({
      object: ['steekproef', id],
      gemeente,
      details: { omvang, zaad, populatie: populatie.length, nacht: peildatum },
    });
    return { id };
  },
});
