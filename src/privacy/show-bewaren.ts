import { sql } from 'kysely';
import { z } from 'zod';
import { gemeenteSetting, kiesGemeente } from '../beheer/index.ts';
import { type Bewaarregel, bewaarregels } from '../beleid/bewaren/index.ts';
import { useCase } from '../beleid/use-case.ts';
import { asTakenWithin } from '../platform/access/with-actor.ts';
import { addDays, today } from '../platform/dates/index.ts';
import { readTermijnen } from './read-termijnen.ts';
import { ruimOp, type TeOud } from './te-oud.ts';

/** Tombstones on the page, the newest first. */
const MOST_SHOWN = 30;

/** A kind of data: its rule, the term in force, and what goes tonight. */
export type Bewaring = TeOud & Pick<Bewaarregel, 'grenzen' | 'telt' | 'daarna' | 'hoogstensLanger'>;

/** What a gemeente keeps how long, what the coming night takes away, what it holds and why, and what went before. */
export const showBewaren = useCase({
  allow: 'bewaren:lezen',
  kind: 'read',
  input: z.object({ gemeente: gemeenteSetting }),
  async run(scope, { gemeente: code }) {
    const { trx, clock } = scope;
    const { gemeente, keuzes } = await kiesGemeente(scope, code);
    // The work is done at night: by then it is the day after.
    const dag = addDays(today(clock), 1);
    const termijnen = await readTermijnen(trx, gemeente.code, dag);
    const over = await asTakenWithin(trx, () => ruimOp(trx, gemeente.code, termijnen, dag, null));
    const { rows: laatst } = await sql<{ op: Date | null }>`select bewaren_laatst() as op`.execute(trx);
    const stenen = await trx
      .selectFrom('grafsteen')
      .select(['id', 'soort', 'aantal', 'aangehouden', 'dagen', 'grondslag', 'op'])
      .where((eb) => eb.or([eb('gemeente', '=', gemeente.code), eb('gemeente', 'is', null)]))
      .orderBy('op', 'desc')
      .orderBy('id', 'desc')
      .limit(MOST_SHOWN)
      .execute();
    return {
      gemeente: { code: gemeente.code, naam: gemeente.naam },
      keuzes,
      dag,
      laatst: laatst[0]?.op ?? null,
      soorten: over.map((one): Bewaring => {
        const { grenzen, telt, daarna, hoogstensLanger }: Bewaarregel = bewaarregels[one.soort];
        return { ...one, grenzen, telt, daarna, hoogstensLanger };
      }),
      stenen: stenen.filter(({ soort }) => soort in bewaarregels) as (Omit<
        (typeof stenen)[number],
        'soort'
      > & {
        soort: keyof typeof bewaarregels;
      })[],
    };
  },
});
