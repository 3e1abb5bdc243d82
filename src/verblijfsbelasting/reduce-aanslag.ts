import { berekenAanslag, type Grondslag, grondslagVan } from '../beleid/verblijfsbelasting/aanslag.ts';
import { som } from '../beleid/verblijfsbelasting/centen.ts';
import { tellendeNachten } from '../beleid/verblijfsbelasting/forfait.ts';
import { type Mindering, telOp } from '../beleid/verblijfsbelasting/mindering.ts';
import type { Scope } from '../platform/access/use-case.ts';
import { Refused } from '../platform/errors.ts';
import { type Aanslag, type Aanslaginvoer, readEerder, toAanslag } from './aanslag.ts';
import { carryOver, readBesloten } from './carry-minderingen.ts';
import { writeAanslag } from './write-aanslag.ts';

/** What a decision takes off: nights of lines; of a provisional assessment, nights at a tariff. */
export type Besluit = {
  minderingen: readonly Mindering[];
  grondslag: readonly Grondslag[];
  /** The nights that were slept instead of the flat rate. */
  werkelijk: boolean;
  reden: string;
};

/** The assessment of the difference, none where a later count came to it already; and what is kept as decided. */
export type Vermindering = { vermindering: string | null; minderingen: readonly (Mindering | Grondslag)[] };

/**
 * Makes the assessment of what comes off one that was objected to.
 * @param over the assessment that was objected to
 * @throws Refused as `decideBezwaar`
 */
export async function reduceAanslag(scope: Scope, over: string, besluit: Besluit): Promise<Vermindering> {
  const { trx } = scope;
  const row = await trx.selectFrom('aanslag').selectAll().where('id', '=', over).executeTakeFirstOrThrow();
  const eerder = await readEerder(trx, toAanslag(row));
  const last = eerder.at(-1);
  if (last === undefined) throw new Refused('aanslag_niet_de_laatste');
  if (row.aangifte === null) return reduceVoorlopig(scope, eerder, last, besluit);
  if (last.aangifte === null) throw new Refused('aanslag_niet_de_laatste');
  return reduceDefinitief(scope, eerder, { ...last, aangifte: last.aangifte }, row.aangifte, besluit);
}

/** Nights at its own tariffs come off a provisional assessment, as long as nothing final has set it off. */
async function reduceVoorlopig(
  scope: Scope,
  eerder: readonly Aanslag[],
  last: Aanslag,
  { minderingen, grondslag: less, werkelijk, reden }: Besluit,
): Promise<Vermindering> {
  if (last.aangifte !== null) throw new Refused('aanslag_niet_de_laatste');
  if (minderingen.length > 0 || werkelijk) throw new Refused('mindering_te_groot');
  const verminderd = grondslagVan(less.map(({ nachten, tarief }) => ({ belast: nachten, tarief })));
  if (verminderd.length === 0) throw new Refused('mindering_ontbreekt');
  const minus = verminderd.map(({ nachten, tarief }) => ({ belast: -nachten, tarief }));
  const there = new Map(last.invoer.grondslag.map(({ nachten, tarief }) => [tarief, nachten]));
  if (verminderd.some(({ nachten, tarief }) => nachten > (there.get(tarief) ?? 0)))
    throw new Refused('mindering_te_groot');
  const { percentage, afronding } = last.invoer;
  const grondslag = grondslagVan([
    ...last.invoer.grondslag.map(({ nachten, tarief }) => ({ belast: nachten, tarief })),
    ...minus,
  ]);
  const invoer = { grondslag, percentage, afronding, eerder: toEerder(eerder), minderingen: [], verminderd };
  return { vermindering: await write(scope, last, null, invoer, reden), minderingen: verminderd };
}

/** Nights come off lines, with what came off them before. */
async function reduceDefinitief(
  scope: Scope,
  eerder: readonly Aanslag[],
  last: Aanslag & { aangifte: string },
  decidedOn: string,
  { minderingen: less, werkelijk, reden }: Besluit,
): Promise<Vermindering> {
  const { trx } = scope;
  if (less.length === 0 && !werkelijk) throw new Refused('mindering_ontbreekt');
  const before = last.invoer.berekening ?? 'werkelijk';
  const berekening = werkelijk ? 'werkelijk' : before;
  const changes = berekening !== before;
  const aangifte = changes ? await newest(scope, last) : last.aangifte;
  const own = telOp(less);
  const besloten = await readBesloten(trx, last, berekening);
  const off = (minderingen: readonly Mindering[]) =>
    new Map(minderingen.map(({ regel, nachten }) => [regel, nachten]));
  const lines = (of: string) =>
    trx
      .selectFrom('aangifteregel')
      .select(['id', 'belast', 'onbekend', 'tarief', 'forfait'])
      .where('aangifte', '=', of)
      .execute();

  const standing = off(await carryOver(trx, besloten, decidedOn, berekening));
  const there = new Map(
    (await lines(decidedOn)).map((regel) => [
      regel.id,
      tellendeNachten(regel, berekening) - (standing.get(regel.id) ?? 0),
    ]),
  );
  if (own.some(({ regel, nachten }) => nachten > (there.get(regel) ?? 0)))
    throw new Refused('mindering_te_groot');

  const minderingen = await carryOver(trx, [...besloten, ...own], aangifte, berekening);
  const now = off(minderingen);
  const regels = await lines(aangifte);
  const onbekend = changes ? som(regels.map((regel) => regel.onbekend)) : 0;
  if (onbekend > 0) throw new Refused('aangifte_onbeslist', { params: { aantal: onbekend } });
  const invoer = {
    grondslag: grondslagVan(
      regels.map((regel) => ({
        tarief: regel.tarief,
        belast: tellendeNachten(regel, berekening) - (now.get(regel.id) ?? 0),
      })),
    ),
    ...{ percentage: 100, afronding: last.invoer.afronding, minderingen, eerder: toEerder(eerder) },
    ...(berekening === 'forfait' ? { berekening } : {}),
  };
  // A later count has left those nights out: they stay off should they come back.
  const gone = !werkelijk && last.aangifte !== decidedOn && berekenAanslag(invoer).teBetalen === 0;
  const vermindering = gone ? null : await write(scope, last, aangifte, invoer, reden);
  return { vermindering, minderingen: own };
}

const toEerder = (eerder: readonly Aanslag[]): Aanslaginvoer['eerder'] =>
  eerder.map(({ id: aanslag, soort, teBetalen }) => ({ aanslag, soort, teBetalen }));

function write(
  scope: Scope,
  { gemeente, organisatie, verordening, tijdvak, van, tot }: Aanslag,
  aangifte: string | null,
  invoer: Aanslaginvoer,
  reden: string,
): Promise<string> {
  if (berekenAanslag(invoer).teBetalen >= 0) throw new Refused('mindering_zonder_gevolg');
  return writeAanslag(scope, {
    ...{ gemeente, organisatie, verordening, tijdvak, van, tot, aangifte, reden: reden.slice(0, 500) },
    ...{ soort: 'vermindering', invoer },
  });
}

/** The count that stands now: from a flat rate to actual nights, those that have been decided since. */
async function newest({ trx }: Scope, of: Aanslag & { aangifte: string }): Promise<string> {
  const live = await trx
    .selectFrom('aangifte')
    .select('id')
    .where('gemeente', '=', of.gemeente)
    .where('organisatie', '=', of.organisatie)
    .where('van', '=', of.van)
    .where('tot', '=', of.tot)
    .where('vervallen_op', 'is', null)
    .executeTakeFirst();
  return live?.id ?? of.aangifte;
}
