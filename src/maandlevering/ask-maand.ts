import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { maandoordeel } from '../beleid/maandlevering.ts';
import { useCase } from '../beleid/use-case.ts';
import { today } from '../platform/dates/index.ts';
import { NotFound, Refused } from '../platform/errors.ts';
import { formatMonth } from '../platform/i18n/index.ts';
import { queueMail } from '../platform/mail/queue-mail.ts';
import { firstOf, maandveld } from './maand.ts';
import { readVersies } from './read-versies.ts';
import { textsOf } from './texts.ts';

/**
 * The gemeente asks a huisvester again for a month that was not delivered, or has nights missing: a mail to the
 * organisation, once a day, kept with who asked (Bijlage 2.10).
 * @throws Refused `maand_niet_te_vragen` when there is nothing to ask for; NotFound
 */
export const askMaand = useCase({
  allow: 'maandlevering:opvragen',
  kind: 'write',
  input: z.object({ locatie: z.uuid(), maand: maandveld }),
  async run(scope, { locatie, maand }): Promise<{ nieuw: boolean }> {
    const { trx, now, clock, actor, ctx, gemeenten } = scope;
    const place = await trx
      .selectFrom('locatie as l')
      .innerJoin('organisatie as o', 'o.id', 'l.organisatie')
      .innerJoin('gemeente as g', 'g.code', 'l.gemeente')
      .select(['l.naam', 'l.gemeente', 'l.organisatie', 'o.email', 'o.taal', 'g.naam as gemeenteNaam'])
      .where('l.id', '=', locatie)
      .where('l.gemeente', 'in', [...gemeenten])
      .where('l.status', 'in', ['goedgekeurd', 'beeindigd'])
      .executeTakeFirst();
    if (place === undefined) throw new NotFound('locatie');
    const vandaag = today(clock);
    const [newest = null] = await readVersies(trx, locatie, maand);
    const oordeel = maandoordeel(maand, vandaag, newest);
    if (oordeel !== 'niets' && oordeel !== 'onvolledig') throw new Refused('maand_niet_te_vragen');
    const t = textsOf(place.taal);
    const facts = {
      locatie: place.naam,
      gemeente: place.gemeenteNaam,
      maand: formatMonth(maand, place.taal),
      count: newest?.ontbreekt ?? 0,
      adres: `${ctx.publicUrl}/maandleveringen/${locatie}/${maand}`,
    };
    const nieuw = await queueMail(
      trx,
      {
        to: place.email,
        subject: t('mail.onderwerp', facts),
        text: t(oordeel === 'niets' ? 'mail.niets' : 'mail.onvolledig', facts),
        language: place.taal,
        organisatie: place.organisatie,
        key: `maand-opvragen:${locatie}:${maand}:${vandaag}`,
      },
      now,
    );
    if (nieuw)
      await trx
        .insertInto('maandvraag')
        .values({
          gemeente: place.gemeente,
          id: randomUUID(),
          organisatie: place.organisatie,
          locatie,
          maand: firstOf(maand),
          gevraagd_op: now,
          gevraagd_door: actor.id,
        })
        .execute();
    await scope.audit({
      object: ['locatie', locatie],
      gemeente: place.gemeente,
      details: { maand, oordeel, nieuw },
    });
    return { nieuw };
  },
});
