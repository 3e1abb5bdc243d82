import { berekenAanslag, grondslagVan } from '../beleid/verblijfsbelasting/aanslag.ts';
import { maal } from '../beleid/verblijfsbelasting/centen.ts';
import { forfaitOver, tellendeNachten } from '../beleid/verblijfsbelasting/forfait.ts';
import { tel } from '../beleid/verblijfsbelasting/regels.ts';
import type { Trx } from '../platform/access/with-actor.ts';
import { contentHash } from '../platform/api/content-hash.ts';
import { type Aanslag, type Aanslaginvoer, hashVanAanslag } from './aanslag.ts';
import { centenVan } from './invoer.ts';

/** What a recomputation compares: every step from nights to the amount to pay. */
export const STAPPEN = ['nachten', 'regels', 'forfait', 'grondslag', 'bedrag', 'controlegetal'] as const;
export type Stap = (typeof STAPPEN)[number];

/**
 * Computes an assessment again from what was frozen: nights of each line, amount of each line, its flat rate, nights by tariff, the
 * amount to pay, and the hash.
 * @returns the steps that come to something else than what was levied; none when it is right to the cent
 */
export async function recomputeAanslag(trx: Trx, aanslag: Aanslag): Promise<Stap[]> {
  const { invoer } = aanslag;
  const wrong: Stap[] = [];
  const rows =
    aanslag.aangifte === null
      ? []
      : await trx.selectFrom('aangifteregel').selectAll().where('aangifte', '=', aanslag.aangifte).execute();
  const sums = rows.map((row) => ({ row, sum: tel(row.nachten) }));
  const counted = ({ aantal, belast, ingeschreven, onbekend, vrijgesteld }: (typeof sums)[number]['sum']) => [
    ...[aantal, belast, ingeschreven, onbekend, vrijgesteld],
  ];
  if (sums.some(({ row, sum }) => String(counted(row)) !== String(counted(sum)))) wrong.push('nachten');
  if (rows.some((row) => maal(tel(row.nachten).belast, row.tarief) !== centenVan(row.bedrag)))
    wrong.push('regels');
  const flat = ({ forfait, van, tot }: (typeof rows)[number]) =>
    forfait === null || forfait.nachten === forfaitOver(forfait, van, tot);
  if (!rows.every(flat)) wrong.push('forfait');
  if (aanslag.aangifte !== null) {
    const less = new Map(invoer.minderingen.map(({ regel, nachten }) => [regel, nachten]));
    const again = grondslagVan(
      sums.map(({ row: { id, tarief, forfait }, sum: { belast } }) => ({
        tarief,
        belast: tellendeNachten({ belast, forfait }, invoer.berekening ?? 'werkelijk') - (less.get(id) ?? 0),
      })),
    );
    if (!contentHash(again).equals(contentHash(invoer.grondslag))) wrong.push('grondslag');
  }
  if (!(await isMinderVanVorige(trx, invoer))) wrong.push('grondslag');
  const { nachten, bedrag, verrekend, teBetalen } = berekenAanslag(invoer);
  const same =
    nachten === aanslag.nachten &&
    bedrag === aanslag.bedrag &&
    verrekend === aanslag.verrekend &&
    teBetalen === aanslag.teBetalen;
  if (!same) wrong.push('bedrag');
  if (hashVanAanslag(invoer, aanslag, aanslag.aangifte).toString('hex') !== aanslag.hash)
    wrong.push('controlegetal');
  return wrong;
}

/** Whether what is left of a provisional assessment is what there was of it before, less what came off. */
async function isMinderVanVorige(
  trx: Trx,
  { eerder, grondslag, verminderd }: Aanslaginvoer,
): Promise<boolean> {
  if (verminderd === undefined) return true;
  const before = await trx
    .selectFrom('aanslag')
    .select('invoer')
    .where('id', '=', eerder.at(-1)?.aanslag ?? '')
    .executeTakeFirst();
  const whole = grondslagVan(
    [...grondslag, ...verminderd].map(({ nachten, tarief }) => ({ belast: nachten, tarief })),
  );
  return contentHash(whole).equals(
    contentHash((before?.invoer as Aanslaginvoer | undefined)?.grondslag ?? []),
  );
}
