import type { Context } from '../platform/access/context.ts';
import type { Trx } from '../platform/access/with-actor.ts';
import { queueMail } from '../platform/mail/queue-mail.ts';
import { AANVRAAGPADEN, type Aanvraagsoort } from './aanvraag.ts';
import { mailTekst } from './mail-tekst.ts';

/** Tells a gemeente that something waits for its decision, with the link to decide. */
export async function mailAanvraagWacht(
  trx: Trx,
  ctx: Context,
  now: Date,
  aanvraag: { gemeente: string; naam: string; soort: Aanvraagsoort; id: string; key: string },
): Promise<void> {
  const { gemeente, naam, soort, id, key } = aanvraag;
  const { email } = await trx
    .selectFrom('gemeente')
    .select('email')
    .where('code', '=', gemeente)
    .executeTakeFirstOrThrow();
  const link = `${ctx.publicUrl}${AANVRAAGPADEN[soort]}/${id}`;
  await queueMail(
    trx,
    { to: email, ...mailTekst('nl', `${soort}_wacht`, { naam, link }), gemeente, key },
    now,
  );
}

/** Tells an organisation, in its language, what a gemeente decided. */
export async function mailBesluit(
  trx: Trx,
  now: Date,
  besluit: {
    organisatie: { id: string; email: string; taal: 'nl' | 'en' };
    gemeente: string;
    key: Parameters<typeof mailTekst>[1];
    params: Readonly<Record<string, string>>;
  },
): Promise<void> {
  const { organisatie, gemeente, key, params } = besluit;
  const { naam } = await trx
    .selectFrom('gemeente')
    .select('naam')
    .where('code', '=', gemeente)
    .executeTakeFirstOrThrow();
  await queueMail(
    trx,
    {
      to: organisatie.email,
      ...mailTekst(organisatie.taal, key, { ...params, gemeente: naam }),
      organisatie: organisatie.id,
      gemeente,
    },
    now,
  );
}
