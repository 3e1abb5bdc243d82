import type { Huisvestingsvorm } from '../beleid/huisvesting.ts';
import type { Verordening } from '../beleid/verblijfsbelasting/verordening.ts';
import type { Vrijstelling } from '../beleid/verblijfsbelasting/vrijstelling.ts';
import type { Trx } from '../platform/access/with-actor.ts';

/** An ordinance with its title, and whether it was invented as an example. */
export type Verordeningrij = Verordening & { citeertitel: string; voorbeeld: boolean };

/** The ordinances of a gemeente, newest first, with their tariffs in order. */
export async function readVerordeningen(trx: Trx, gemeente: string): Promise<Verordeningrij[]> {
  const rows = await trx
    .selectFrom('verordening')
    .selectAll()
    .where('gemeente', '=', gemeente)
    .orderBy('vanaf', 'desc')
    .execute();
  const tarieven = await trx
    .selectFrom('belastingtarief')
    .select(['verordening', 'vanaf', 'tot', 'centen'])
    .where('gemeente', '=', gemeente)
    .orderBy('vanaf')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, naam: row.naam, citeertitel: row.citeertitel, voorbeeld: row.voorbeeld },
    ...{ vanaf: row.vanaf, tot: row.tot, wijze: row.wijze, tijdvak: row.tijdvak, afronding: row.afronding },
    ...{ reactiedagen: row.reactiedagen, forfait: row.forfait, forfaitPer: row.forfait_per },
    vrijstellingen: row.vrijstellingen as Vrijstelling[],
    huisvestingsvormen: row.huisvestingsvormen as Huisvestingsvorm[],
    kinderenVrij: row.kinderen_vrij,
    voorlopigPercentage: row.voorlopig_percentage,
    tarieven: tarieven
      .filter(({ verordening }) => verordening === row.id)
      .map(({ vanaf, tot, centen }) => ({ vanaf, tot, centen })),
  }));
}
