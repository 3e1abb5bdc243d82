import { sql } from 'kysely';
import { z } from 'zod';
import { vrijeTekst } from '../beleid/invoer/vrije-tekst.ts';
import { useCase } from '../beleid/use-case.ts';
import { uiterlijkAntwoord, VERZOEKSOORTEN } from '../beleid/verzoeken.ts';
import { today } from '../platform/dates/index.ts';
import { NotFound, Refused } from '../platform/errors.ts';
import { mailBinnengekomen } from '../privacy/index.ts';
import { sessieHash } from './bewonersessie.ts';

/**
 * Asks for correction, an explanation, or to stop (art. 15, 16, 21 AVG). A correction goes to the huisvester first; the
 * others to the gemeente at once. The huisvester gets a mail, and the gemeente of what is hers to answer. Sent twice, it is asked once.
 * @throws NotFound when the login is over
 * @throws Refused `verzoeken_te_veel` with five open ones
 */
export const askVerzoek = useCase({
  allow: 'mijn:verzoeken',
  kind: 'write',
  input: z.object({
    sessie: z.string(),
    id: z.uuid(),
    soort: z.enum(VERZOEKSOORTEN),
    toelichting: vrijeTekst({ min: 3, max: 1000, regels: true }),
  }),
  async run({ trx, ctx, now, clock, audit }, { sessie, id, soort, toelichting }) {
    const uiterlijk = uiterlijkAntwoord(today(clock));
    const { rows } = await sql<{
      uitkomst: 'nieuw' | 'herhaald' | 'te_veel';
      gemeente: string;
      organisatie: string;
    }>`
      select * from mijn_verzoek(${sessieHash(sessie)}::bytea, ${id}::uuid, ${soort}, ${toelichting},
        ${now}::timestamptz, ${uiterlijk}::date)`.execute(trx);
    const [done] = rows;
    if (done === undefined) throw new NotFound('bewonersessie');
    if (done.uitkomst === 'te_veel') throw new Refused('verzoeken_te_veel', { field: 'toelichting' });
    const { gemeente, organisatie } = done;
    if (done.uitkomst === 'nieuw')
      await mailBinnengekomen(
        trx,
        ctx,
        { id, gemeente, organisatie, soort, termijn: uiterlijk, naarGemeente: soort !== 'correctie' },
        'bewoner',
      );
    await audit({
      object: ['verzoek', id],
      ...{ gemeente, organisatie },
      details: { soort, nieuw: done.uitkomst === 'nieuw' },
    });
  },
});
