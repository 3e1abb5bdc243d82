import { randomUUID } from 'node:crypto';
import { type Aanslagsoort, berekenAanslag } from '../beleid/verblijfsbelasting/aanslag.ts';
import { bezwaarTot, heffenTot } from '../beleid/verblijfsbelasting/termijnen.ts';
import type { Scope } from '../platform/access/use-case.ts';
import { addDays, type IsoDate, today } from '../platform/dates/index.ts';
import { Refused } from '../platform/errors.ts';
import { type Aanslaginvoer, hashVanAanslag } from './aanslag.ts';

type Nieuw = {
  gemeente: string;
  organisatie: string;
  verordening: string;
  tijdvak: string;
  van: IsoDate;
  tot: IsoDate;
  soort: Aanslagsoort;
  aangifte: string | null;
  invoer: Aanslaginvoer;
  reden: string | null;
  /** Nights that had come off on objection are taxed again (art. 16 lid 1 AWR). */
  nieuw_feit?: boolean;
};

/**
 * Writes an assessment, dated today. Its amounts come from its input and nothing else.
 * @returns its id
 * @throws Refused `aanslag_te_laat` when the power to levy has ended
 */
export async function writeAanslag(scope: Scope, { invoer, ...of }: Nieuw): Promise<string> {
  const { trx, clock, now, actor } = scope;
  const id = randomUUID();
  const dagtekening = today(clock);
  const uiterlijk = heffenTot(of.soort, addDays(of.tot, -1));
  if (uiterlijk !== null && dagtekening > uiterlijk)
    throw new Refused('aanslag_te_laat', { params: { uiterlijk } });
  const uitkomst = berekenAanslag(invoer);
  await trx
    .insertInto('aanslag')
    .values({
      ...of,
      ...{ id, dagtekening, volgorde: invoer.eerder.length + 1 },
      bezwaar_tot: bezwaarTot({ soort: of.soort, dagtekening, teBetalen: uitkomst.teBetalen }),
      ...{ nachten: uitkomst.nachten, bedrag: uitkomst.bedrag },
      ...{ verrekend: uitkomst.verrekend, te_betalen: uitkomst.teBetalen },
      invoer: JSON.stringify(invoer),
      hash: hashVanAanslag(invoer, uitkomst, of.aangifte),
      gemaakt_op: now,
      gemaakt_door: actor.id,
    })
    .execute();
  await scope.audit({
    object: ['aanslag', id],
    gemeente: of.gemeente,
    details: {
      soort: of.soort,
      tijdvak: of.tijdvak,
      organisatie: of.organisatie,
      centen: uitkomst.teBetalen,
    },
  });
  return id;
}
