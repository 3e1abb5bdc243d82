import { z } from 'zod';
import { vrijeTekst } from '../beleid/invoer/vrije-tekst.ts';
import { useCase } from '../beleid/use-case.ts';
import { uiterlijkAntwoord, VERZOEKSOORTEN } from '../beleid/verzoeken.ts';
import { today } from '../platform/dates/index.ts';
import { Conflict, NotFound } from '../platform/errors.ts';
import { mailBinnengekomen } from './mail-verzoek.ts';

/**
 * Records what somebody asked at the desk, by letter or by phone, with its legal term. What the gemeente records, the
 * huisvester gets a mail of, and the gemeente of what a huisvester records that is hers to answer. Sent twice, it is recorded once.
 * @throws NotFound when the stay is not the actor's to see
 */
export const recordVerzoek = useCase({
  allow: 'verzoek:vastleggen',
  kind: 'write',
  input: z.object({
    verblijf: z.uuid(),
    id: z.uuid(),
    soort: z.enum(VERZOEKSOORTEN, { error: 'verplicht' }),
    toelichting: vrijeTekst({ min: 3, max: 1000, regels: true }),
  }),
  async run(scope, { verblijf, id, soort, toelichting }) {
    const { trx, now, actor, clock } = scope;
    const stay = await trx
      .selectFrom('verblijf')
      .select(['gemeente', 'organisatie', 'persoon'])
      .where('id', '=', verblijf)
      .where('geanonimiseerd_op', 'is', null)
      .executeTakeFirst();
    if (stay === undefined) throw new NotFound('verblijf');
    const there = await trx.selectFrom('verzoek').select('persoon').where('id', '=', id).executeTakeFirst();
    if (there !== undefined && there.persoon !== stay.persoon) throw new Conflict('verzoek');
    const gemeente = actor.soort === 'gemeente';
    const termijn = uiterlijkAntwoord(today(clock));
    if (there === undefined) {
      await trx
        .insertInto('verzoek')
        .values({
          ...{
            gemeente: stay.gemeente,
            id,
            organisatie: stay.organisatie,
            persoon: stay.persoon,
            verblijf,
            soort,
            toelichting,
          },
          via: gemeente ? 'gemeente' : 'huisvester',
          ontvangen_op: now,
          termijn,
          naar_gemeente_op: gemeente || soort !== 'correctie' ? now : null,
        })
        .execute();
      await mailBinnengekomen(
        trx,
        scope.ctx,
        {
          ...{ id, soort, termijn, gemeente: stay.gemeente, organisatie: stay.organisatie },
          naarGemeente: gemeente || soort !== 'correctie',
        },
        gemeente ? 'gemeente' : 'huisvester',
      );
    }
    await scope.audit({
      object: ['verzoek', id],
      gemeente: stay.gemeente,
      details: { soort, nieuw: there === undefined },
    });
  },
});

/** Whose request is about to be recorded. @throws NotFound when the stay is not the actor's to see */
export const askedFor = useCase({
  allow: 'verzoek:vastleggen',
  kind: 'persons',
  input: z.object({ verblijf: z.uuid() }),
  async run({ trx, actor, seen }, { verblijf }) {
    const stay = await trx
      .selectFrom('verblijf')
      .select(['gemeente', 'persoon', 'naam'])
      .where('id', '=', verblijf)
      .where('geanonimiseerd_op', 'is', null)
      .executeTakeFirst();
    if (stay === undefined) throw new NotFound('verblijf');
    await seen([{ gemeente: stay.gemeente, persoon: stay.persoon, verblijf }], 'verzoek_betrokkene');
    return { verblijf, naam: stay.naam, gemeente: actor.soort === 'gemeente' };
  },
});
