import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { isoDate, today } from '../platform/dates/index.ts';
import { Conflict, NotFound, Refused } from '../platform/errors.ts';
import { formatDate } from '../platform/i18n/index.ts';
import { queueMail } from '../platform/mail/queue-mail.ts';
import { takeBewoners, writeStap } from './set-stap.ts';
import { textsOf } from './texts.ts';

/**
 * Plans a day on which the gemeente registers people at the location (§3.1.1): everybody chosen gets an appointment in
 * one go, and the huisvester a mail, without names, that tells them. Sent twice, it happens once.
 * @throws NotFound; Refused `dag_voorbij`, `bewoner_elders` when somebody chosen is not at that location; Conflict
 */
export const planInschrijfdag = useCase({
  allow: 'inschrijving:bijhouden',
  kind: 'write',
  input: z.object({
    id: z.uuid(),
    locatie: z.uuid({ error: 'verplicht' }),
    personen: z.array(z.uuid()).min(1, 'bewoner_kiezen').max(500),
    datum: isoDate({ error: 'ongeldige_datum' }),
    van: z.string({ error: 'verplicht' }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'tijd_ongeldig'),
  }),
  async run(scope, { id, locatie, personen, datum, van }): Promise<{ id: string; aantal: number }> {
    const { trx, now, clock, actor, gemeenten, ctx } = scope;
    if (datum < today(clock)) throw new Refused('dag_voorbij', { field: 'datum' });
    const place = await trx
      .selectFrom('locatie as l')
      .innerJoin('organisatie as o', 'o.id', 'l.organisatie')
      .innerJoin('gemeente as g', 'g.code', 'l.gemeente')
      .select(['l.naam', 'l.gemeente', 'l.organisatie', 'o.email', 'o.taal', 'g.naam as gemeenteNaam'])
      .where('l.id', '=', locatie)
      .where('l.gemeente', 'in', [...gemeenten])
      .executeTakeFirst();
    if (place === undefined) throw new NotFound('locatie');
    const bewoners = await takeBewoners(scope, personen);
    if (bewoners.some(({ laatste }) => laatste.locatie !== locatie))
      throw new Refused('bewoner_elders', { field: 'personen' });
    const { gemeente, organisatie } = place;
    const made = await trx
      .insertInto('inschrijfdag')
      .values({ gemeente, id, organisatie, locatie, datum, van, gepland_op: now, gepland_door: actor.id })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (made === undefined) {
      const there = await trx
        .selectFrom('inschrijfdag')
        .select(['locatie', 'datum'])
        .where('id', '=', id)
        .executeTakeFirst();
      if (there?.locatie !== locatie || there.datum !== datum) throw new Conflict('inschrijfdag');
    }
    await writeStap(scope, bewoners, { stap: 'afspraak', datum, reden: null, verzoek: id, inschrijfdag: id });
    const t = textsOf(place.taal);
    const facts = {
      locatie: place.naam,
      gemeente: place.gemeenteNaam,
      dag: formatDate(datum, place.taal),
      tijd: van,
      count: bewoners.length,
      adres: `${ctx.publicUrl}/vannacht/${locatie}`,
    };
    await queueMail(
      trx,
      {
        to: place.email,
        subject: t('mail.onderwerp', facts),
        text: t('mail.tekst', facts),
        language: place.taal,
        organisatie,
        key: `inschrijfdag:${id}`,
      },
      now,
    );
    await scope.audit({
      object: ['inschrijfdag', id],
      gemeente,
      details: { datum, aantal: bewoners.length },
    });
    return { id, aantal: bewoners.length };
  },
});
