import { z } from 'zod';
import { EXTRA_VELDEN, type ExtraVeld } from '../beleid/registratievelden.ts';
import { useCase } from '../beleid/use-case.ts';
import { type IsoDate, today } from '../platform/dates/index.ts';
import { gemeenteSetting, kiesGemeente } from './gemeente.ts';

/** A time in which a field was, is or will be asked; `tot` is the first day on which it no longer is. */
export type Periode = {
  vanaf: IsoDate;
  tot: IsoDate | null;
  grondslag: string;
  stand: 'geweest' | 'nu' | 'straks';
};

/** A field beyond art. 438 Sr with its times, the newest first; `open` is the one that can be ended or called off. */
export type ExtraVeldGetoond = { veld: ExtraVeld; perioden: Periode[]; open: Periode | null };

/** The settings of a gemeente in force, and the fields it added. */
export const showInstellingen = useCase({
  allow: 'instellingen:beheren',
  kind: 'read',
  input: z.object({ gemeente: gemeenteSetting }),
  async run(scope, { gemeente: code }) {
    const { gemeente, keuzes } = await kiesGemeente(scope, code);
    const now = today(scope.clock);
    const rows = await scope.trx
      .selectFrom('registratieveld')
      .select(['veld', 'vanaf', 'tot', 'grondslag'])
      .where('gemeente', '=', gemeente.code)
      .orderBy('vanaf', 'desc')
      .execute();
    const velden = EXTRA_VELDEN.map((veld): ExtraVeldGetoond => {
      const perioden = rows
        .filter((row) => row.veld === veld)
        .map(({ vanaf, tot, grondslag }) => ({ vanaf, tot, grondslag, stand: standOf(vanaf, tot, now) }));
      return {
        veld,
        perioden,
        open: perioden.find(({ stand, tot }) => stand !== 'geweest' && tot === null) ?? null,
      };
    });
    return {
      keuzes,
      vandaag: now,
      gemeente: {
        code: gemeente.code,
        naam: gemeente.naam,
        slug: gemeente.slug,
        sluitingsuur: gemeente.sluitingsuur.slice(0, 5),
        nachtregister_vanaf: gemeente.nachtregister_vanaf,
        email: gemeente.email,
        telefoon: gemeente.telefoon,
        website: gemeente.website,
        functionaris_gegevensbescherming: gemeente.functionaris_gegevensbescherming,
      },
      velden,
    };
  },
});

function standOf(vanaf: IsoDate, tot: IsoDate | null, now: IsoDate): Periode['stand'] {
  if (vanaf > now) return 'straks';
  return tot !== null && tot <= now ? 'geweest' : 'nu';
}
