import { z } from 'zod';
import type { ExtraVeld } from '../beleid/registratievelden.ts';
import { useCase } from '../beleid/use-case.ts';
import { countPresent, readPresent, type Slaper } from '../nachtregister/index.ts';
import type { Scope } from '../platform/access/use-case.ts';
import type { IsoDate } from '../platform/dates/index.ts';
import { isoDate } from '../platform/dates/index.ts';
import { NotFound, Refused } from '../platform/errors.ts';
import { PAGE_SIZES } from '../platform/lists/index.ts';
import { type Avond, avonden } from './avonden.ts';
import { doeltekst, doelvelden, toelichtingNodig } from './doel.ts';
import type { Doel } from './doelen.ts';
import { extraVeldenVan, type Ingeschrevene, toIngeschrevene } from './ingeschrevene.ts';
import { type LocatieAvond, readLocatieAvonden } from './locatie-avond.ts';

export type Register = {
  /** ISO moment of making. */
  gemaaktOp: string;
  doel: Doel;
  toelichting: string;
  /** What was asked, with the night that was taken, to ask for more of the same. */
  vraag: { gemeente: string; locatie: string; nacht: IsoDate | '' };
  avonden: Avond[];
  locaties: Omit<LocatieAvond, 'aangekondigd'>[];
  /** Those of this page, by location and name. */
  personen: Ingeschrevene[];
  /** How many are on the register in all, by location. */
  aantallen: Record<string, number>;
  totaal: number;
  pagina: number;
  per: number;
  extraVelden: ExtraVeld[];
};

/** People a page on screen; a file holds all of them. */
export const REGISTER_PAGE = PAGE_SIZES[2];

/**
 * The current register of one location or all, on request (Bijlage 2.10): who sleeps there on a night by the register as
 * it stands now. The purpose is asked; each person shown gets a reading record, the request an audit record.
 * @throws NotFound when the location is not in the actor's gemeenten; Refused when the night is still to come
 */
export const requestRegister = useCase({
  allow: 'nachtregister:opvragen',
  kind: 'persons',
  often: true,
  input: z
    .object({
      ...doelvelden,
      gemeente: z
        .string()
        .regex(/^[0-9]{4}$/)
        .or(z.literal(''))
        .default(''),
      locatie: z.uuid().or(z.literal('')).default(''),
      nacht: isoDate({ error: 'ongeldige_datum' }).or(z.literal('')).default(''),
      pagina: z.coerce.number().int().min(1).default(1),
      /** Everybody at once, for a file or another system. */
      vorm: z.enum(['pagina', 'csv', 'xlsx', 'api']).default('pagina'),
    })
    .superRefine(toelichtingNodig),
  async run(scope, input): Promise<Register> {
    const { trx, clock, now, gemeenten, ctx } = scope;
    const nights = await avonden(trx, clock, gemeenten, input);
    if (nights.length > 0 && nights.every(({ vanavond }) => input.nacht > vanavond))
      throw new Refused('nacht_in_toekomst', { field: 'nacht' });
    const locaties = await readLocatieAvonden(
      trx,
      nights,
      now,
      input.locatie === '' ? undefined : [input.locatie],
      { tellen: input.vorm === 'pagina' },
    );
    if (input.locatie !== '' && locaties.length === 0) await mustSee(scope, input.locatie);
    const collator = new Intl.Collator(ctx.language, { numeric: true });
    locaties.sort((a, b) => collator.compare(a.naam, b.naam) || a.locatie.localeCompare(b.locatie));
    // Who is read anyway need not be counted first.
    const iedereen = input.vorm === 'pagina' ? undefined : await readPresent(trx, locaties);
    const aantallen = iedereen ? countPerLocatie(iedereen) : await countPresent(trx, locaties);
    for (const avond of locaties) if (!avond.bevestigd) avond.aantal = aantallen.get(avond.locatie) ?? 0;
    const totaal = sum([...aantallen.values()]);
    const per = input.vorm === 'pagina' ? REGISTER_PAGE : Math.max(1, totaal);
    const pagina = Math.min(input.pagina, Math.max(1, Math.ceil(totaal / per)));
    const span = { from: (pagina - 1) * per, to: pagina * per };
    const shown = await readPage(scope, locaties, aantallen, span, iedereen);
    const extra = await extraVeldenVan(trx, nights);
    await scope.seen(shown, doeltekst(input));
    await audit(scope, input, nights, locaties, aantallen, shown);
    return {
      gemaaktOp: now.toISOString(),
      doel: input.doel,
      toelichting: input.toelichting,
      vraag: {
        gemeente: input.gemeente,
        locatie: input.locatie,
        nacht: input.nacht || (nights[0]?.nacht ?? ''),
      },
      avonden: nights,
      locaties,
      personen: shown.map((slaper) => toIngeschrevene(slaper, extra)),
      aantallen: Object.fromEntries(aantallen),
      totaal,
      pagina,
      per,
      extraVelden: [...new Set([...extra.values()].flat())],
    };
  },
});

type Input = z.output<(typeof requestRegister)['definition']['input']>;

async function mustSee({ trx }: Scope, id: string): Promise<void> {
  const row = await trx.selectFrom('locatie').select('id').where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new NotFound('locatie');
}

/**
 * Those from one place in the whole register up to another, by location and name. Reads no more locations than it shows:
 * the rest of a large register stays where it is.
 * @param iedereen everybody, when read before
 */
async function readPage(
  { trx, ctx }: Scope,
  locaties: readonly LocatieAvond[],
  aantallen: ReadonlyMap<string, number>,
  { from, to }: { from: number; to: number },
  iedereen: Slaper[] | undefined,
): Promise<Slaper[]> {
  const place = new Map(locaties.map(({ locatie }, index) => [locatie, index]));
  const here: LocatieAvond[] = [];
  let before = 0;
  let skipped = 0;
  for (const locatie of locaties) {
    const after = before + (aantallen.get(locatie.locatie) ?? 0);
    if (after <= from) skipped = after;
    else if (before < to) here.push(locatie);
    before = after;
  }
  const collator = new Intl.Collator(ctx.language);
  const slapers = iedereen ?? (await readPresent(trx, here));
  slapers.sort(
    (a, b) =>
      (place.get(a.locatie) ?? 0) - (place.get(b.locatie) ?? 0) ||
      collator.compare(a.naam, b.naam) ||
      a.verblijf.localeCompare(b.verblijf),
  );
  return slapers.slice(from - skipped, to - skipped);
}

function countPerLocatie(slapers: readonly Slaper[]): Map<string, number> {
  const aantallen = new Map<string, number>();
  for (const { locatie } of slapers) aantallen.set(locatie, (aantallen.get(locatie) ?? 0) + 1);
  return aantallen;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** One record for each gemeente whose register was asked for. */
async function audit(
  scope: Scope,
  input: Input,
  nights: readonly Avond[],
  locaties: readonly LocatieAvond[],
  aantallen: ReadonlyMap<string, number>,
  shown: readonly Slaper[],
): Promise<void> {
  for (const { gemeente, nacht } of nights) {
    const here = locaties.filter((locatie) => locatie.gemeente === gemeente);
    if (input.locatie !== '' && here.length === 0 && nights.length > 1) continue;
    await scope.audit({
      object: ['nachtregister', input.locatie || null],
      gemeente,
      details: {
        doel: input.doel,
        nacht,
        vorm: input.vorm,
        locaties: here.length,
        personen: sum(here.map(({ locatie }) => aantallen.get(locatie) ?? 0)),
        getoond: shown.filter((slaper) => slaper.gemeente === gemeente).length,
      },
    });
  }
}
