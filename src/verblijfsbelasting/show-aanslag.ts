import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import type { Trx } from '../platform/access/with-actor.ts';
import { NotFound } from '../platform/errors.ts';
import { type Aanslag, readEerder, toAanslag } from './aanslag.ts';
import { type Bezwaarrij, isNaBezwaar, readBezwaren } from './list-bezwaren.ts';
import { readVerordeningen, type Verordeningrij } from './read-verordeningen.ts';
import { recomputeAanslag, type Stap } from './recompute-aanslag.ts';
import { type Betaalcorrectie, readBetaalcorrecties } from './record-betaling.ts';
import { type Regelrij, readRegels } from './show-aangifte.ts';

/** Where a letter goes, and who sends it. */
type Partij = { naam: string; adres: string };

export type AanslagGetoond = {
  aanslag: Aanslag;
  organisatie: Partij & { kvk: string };
  gemeente: { naam: string; email: string; telefoon: string; website: string };
  verordening: Verordeningrij;
  regels: Regelrij[];
  /** Of the same period, in order; this one among them. */
  reeks: Aanslag[];
  bezwaren: Bezwaarrij[];
  /** Days of payment that were recorded before the one that stands. */
  betaalcorrecties: Betaalcorrectie[];
  /** It came of a decision on an objection: against that stands appeal to the court (art. 26 AWR), not another objection. */
  naBezwaar: boolean;
  /** Steps that come to something else when computed again; none when it is right to the cent. */
  afwijkend: Stap[];
};

/**
 * An assessment with its lines and everything it was computed from, computed again while it is shown.
 * @throws NotFound when it is not there for this reader
 */
export const showAanslag = useCase({
  allow: 'verblijfsbelasting:lezen',
  kind: 'read',
  input: z.object({ id: z.uuid() }),
  run: ({ trx }, { id }): Promise<AanslagGetoond> => readAanslag(trx, id),
});

/** The same, for who may read it. */
export async function readAanslag(trx: Trx, id: string): Promise<AanslagGetoond> {
  const row = await trx.selectFrom('aanslag').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new NotFound('aanslag');
  const aanslag = toAanslag(row);
  const organisatie = await trx
    .selectFrom('organisatie')
    .select(['naam', 'kvk', 'straat', 'huisnummer', 'postcode', 'woonplaats'])
    .where('id', '=', row.organisatie)
    .executeTakeFirst();
  const gemeente = await trx
    .selectFrom('gemeente')
    .select(['naam', 'email', 'telefoon', 'website'])
    .where('code', '=', row.gemeente)
    .executeTakeFirstOrThrow();
  const verordening = (await readVerordeningen(trx, row.gemeente)).find((one) => one.id === row.verordening);
  if (verordening === undefined) throw new NotFound('verordening');
  return {
    ...{ aanslag, gemeente, verordening, reeks: await readEerder(trx, aanslag) },
    organisatie: {
      naam: organisatie?.naam ?? '',
      kvk: organisatie?.kvk ?? '',
      adres:
        organisatie === undefined
          ? ''
          : `${organisatie.straat} ${organisatie.huisnummer}, ${organisatie.postcode} ${organisatie.woonplaats}`,
    },
    regels: aanslag.aangifte === null ? [] : await readRegels(trx, aanslag.aangifte),
    bezwaren: await readBezwaren(trx, { aanslag: id }),
    betaalcorrecties: await readBetaalcorrecties(trx, id),
    naBezwaar: await isNaBezwaar(trx, row.gemeente, id),
    afwijkend: await recomputeAanslag(trx, aanslag),
  };
}
