import { z } from 'zod';
import { vrijeTekst } from '../beleid/invoer/vrije-tekst.ts';
import { useCase } from '../beleid/use-case.ts';
import { uiterlijkAntwoord } from '../beleid/verzoeken.ts';
import { dateOf } from '../platform/dates/index.ts';
import { Refused } from '../platform/errors.ts';
import { eisAanMij, takeVerzoek } from './verzoek.ts';

/**
 * Answers a request, in words its person reads (art. 12 AVG). The same answer again changes nothing.
 * @throws NotFound when it is not the actor's; Refused `verzoek_beantwoord` when it has another answer,
 *   `verzoek_bij_gemeente` when the gemeente answers it
 */
export const answerVerzoek = useCase({
  allow: 'verzoek:behandelen',
  kind: 'write',
  input: z.object({
    id: z.uuid(),
    besluit: z.enum(['toegekend', 'afgewezen'], { error: 'keuze_ongeldig' }),
    antwoord: vrijeTekst({ min: 3, max: 1000, regels: true }),
  }),
  async run(scope, { id, besluit, antwoord }) {
    const row = await takeVerzoek(scope, id);
    eisAanMij(scope, row);
    const herhaald = row.status === besluit && row.antwoord === antwoord;
    if (row.status !== 'open' && !herhaald) throw new Refused('verzoek_beantwoord');
    if (!herhaald)
      await scope.trx
        .updateTable('verzoek')
        .set({ status: besluit, antwoord, besloten_op: scope.now, besloten_door: scope.actor.id })
        .where('gemeente', '=', row.gemeente)
        .where('id', '=', id)
        .execute();
    await scope.audit({
      object: ['verzoek', id],
      gemeente: row.gemeente,
      details: { soort: row.soort, besluit, herhaald },
    });
  },
});

/**
 * Takes up to two months more, which its person is told with the reason within the first month (art. 12 lid 3 AVG).
 * @throws NotFound; Refused `verzoek_beantwoord`, `verzoek_bij_gemeente`, `verzoek_verlengd` when it was extended already, `verzoek_te_laat` when
 *   the first month is over
 */
export const extendVerzoek = useCase({
  allow: 'verzoek:behandelen',
  kind: 'write',
  input: z.object({ id: z.uuid(), reden: vrijeTekst({ min: 10, max: 500 }) }),
  async run(scope, { id, reden }) {
    const row = await takeVerzoek(scope, id);
    eisAanMij(scope, row);
    const herhaald = row.verlengd_reden === reden;
    if (row.status !== 'open') throw new Refused('verzoek_beantwoord');
    if (row.verlengd_op !== null && !herhaald) throw new Refused('verzoek_verlengd');
    const ontvangen = dateOf(row.ontvangen_op);
    if (!herhaald && dateOf(scope.now) > uiterlijkAntwoord(ontvangen)) throw new Refused('verzoek_te_laat');
    if (!herhaald)
      await scope.trx
        .updateTable('verzoek')
        .set({ verlengd_op: scope.now, verlengd_reden: reden, termijn: uiterlijkAntwoord(ontvangen, true) })
        .where('gemeente', '=', row.gemeente)
        .where('id', '=', id)
        .execute();
    await scope.audit({
      object: ['verzoek', id],
      gemeente: row.gemeente,
      details: { verlengd: true, herhaald },
    });
  },
});
