import { HUISVESTER_DAGEN, type Verzoeksoort } from '../beleid/verzoeken.ts';
import type { Context } from '../platform/access/context.ts';
import { asTakenWithin, type Trx } from '../platform/access/with-actor.ts';
import { addDays, type IsoDate, toDate, today } from '../platform/dates/index.ts';
import { formatDate } from '../platform/i18n/index.ts';
import { queueMail } from '../platform/mail/queue-mail.ts';
import { textsOf } from './texts.ts';

/** A request that came in, as its mail tells it: never whose it is, nor what was written. */
export type Binnengekomen = {
  id: string;
  gemeente: string;
  organisatie: string;
  soort: Verzoeksoort;
  termijn: IsoDate;
  /** The gemeente has it already, and not only once the huisvester is silent. */
  naarGemeente: boolean;
};

/** Tells the huisvester, in its language, that a request came in, and by when it is answered. Once for each. */
async function mailHuisvester(trx: Trx, ctx: Context, verzoek: Binnengekomen): Promise<void> {
  const { id, organisatie, soort, termijn, naarGemeente } = verzoek;
  const { email, taal } = await trx
    .selectFrom('organisatie')
    .select(['email', 'taal'])
    .where('id', '=', organisatie)
    .executeTakeFirstOrThrow();
  const t = textsOf(taal);
  const facts = {
    soort: t(`verzoek.${soort}`),
    dag: formatDate(naarGemeente ? termijn : addDays(today(ctx.clock), HUISVESTER_DAGEN), taal),
    adres: `${ctx.publicUrl}/verzoeken/${id}`,
  };
  await queueMail(
    trx,
    {
      to: email,
      subject: t('mail.binnen.onderwerp', facts),
      text: t(naarGemeente ? 'mail.binnen.overig' : 'mail.binnen.correctie', facts),
      language: taal,
      organisatie,
      key: `verzoek-binnen:${id}`,
    },
    toDate(ctx.clock.now()),
  );
}

/** Tells a gemeente that a request came in that is its own to answer, and by when. Once for each. */
async function mailAanGemeente(trx: Trx, ctx: Context, verzoek: Binnengekomen): Promise<void> {
  const { id, gemeente, soort, termijn } = verzoek;
  const t = textsOf('nl');
  const adres = `${ctx.publicUrl}/verzoeken/${id}`;
  const facts = { soort: t(`verzoek.${soort}`), dag: formatDate(termijn, 'nl'), adres };
  await queueMail(
    trx,
    {
      to: await mailVan(trx, gemeente),
      subject: t('mail.binnen.onderwerp', facts),
      text: t('mail.binnen.gemeente', facts),
      language: 'nl',
      gemeente,
      key: `verzoek-gemeente:${id}`,
    },
    toDate(ctx.clock.now()),
  );
}

/**
 * Tells whoever has something to do with a request that came in, but for who recorded it: the huisvester always, the
 * gemeente when it is hers to answer. Runs as the jobs' role: who asks may not read where others get their mail.
 */
export const mailBinnengekomen = (
  trx: Trx,
  ctx: Context,
  verzoek: Binnengekomen,
  door: 'bewoner' | 'huisvester' | 'gemeente',
): Promise<void> =>
  asTakenWithin(trx, async () => {
    if (door !== 'huisvester') await mailHuisvester(trx, ctx, verzoek);
    if (verzoek.naarGemeente && door !== 'gemeente') await mailAanGemeente(trx, ctx, verzoek);
  });

const mailVan = async (trx: Trx, gemeente: string): Promise<string> =>
  (await trx.selectFrom('gemeente').select('email').where('code', '=', gemeente).executeTakeFirstOrThrow())
    .email;

/** Tells a gemeente how many requests are its own to answer since a moment ago. */
export async function mailGemeente(
  trx: Trx,
  ctx: Context,
  { gemeente, aantal, key }: { gemeente: string; aantal: number; key: string },
): Promise<void> {
  const t = textsOf('nl');
  const facts = { count: aantal, dagen: HUISVESTER_DAGEN, adres: `${ctx.publicUrl}/verzoeken` };
  await queueMail(
    trx,
    {
      to: await mailVan(trx, gemeente),
      subject: t('mail.doorgegeven.onderwerp', facts),
      text: t('mail.doorgegeven.tekst', facts),
      language: 'nl',
      gemeente,
      key,
    },
    toDate(ctx.clock.now()),
  );
}
