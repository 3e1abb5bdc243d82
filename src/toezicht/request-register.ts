import { z } from 'zod';
import type { ExtraVeld } from '../beleid/registratievelden.ts';
import { useCase } from '../beleid/use-case.ts';
import { readPresent, type Slaper } from '../nachtregister/index.ts';
import type { Scope } from '../platform/access/use-case.ts';
import type { IsoDate } from '../platform/dates/index.ts';
import { NotFound } from '../platform/errors.ts';
import type { Language } from '../platform/i18n/index.ts';
import { PAGE_SIZES } from '../platform/lists/index.ts';
import { type Avond, avonden } from './avonden.ts';
import { doeltekst, doelvelden, toelichtingNodig } from './doel.ts';
import type { Doel } from './doelen.ts';
import { type LocatieAvond, readLocatieAvonden } from './locatie-avond.ts';

/** Somebody on the register: what art. 438 Sr asks, and what the gemeente switched on besides. */
export type Ingeschrevene = Pick<
  Slaper,
  | 'verblijf'
  | 'locatie'
  | 'naam'
  | 'woonplaats'
  | 'land'
  | 'aankomst'
  | 'verwacht_vertrek'
  | 'vertrek'
  | 'documentsoort'
  | 'identiteit_vastgesteld'
  | 'meereizend'
> &
  Partial<Pick<Slaper, ExtraVeld>>;

export type Register = {
  /** ISO moment of making. */
  gemaaktOp: string;
  doel: Doel;
  toelichting: string;
  /** What was asked, with the night that was taken, to ask for more of the same. */
  vraag: { gemeente: string; locatie: string; nacht: IsoDate | '' };
  avonden: Avond[];
  locaties: LocatieAvond[];
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
 * @throws NotFound when the location is not in the actor's gemeenten
 */
export const requestRegister = useCase({
  allow: 'nachtregister:opvragen',
  kind: 'persons',
  input: z
    .object({
      ...doelvelden,
      gemeente: z
        .string()
        .regex(/^[0-9]{4}$/)
        .or(z.literal(''))
        .default(''),
      locatie: z.uuid().or(z.literal('')).default(''),
      nacht: z.iso.date({ error: 'ongeldige_datum' }).or(z.literal('')).default(''),
      pagina: z.coerce.number().int().min(1).default(1),
      /** Everybody at once, for a file. */
      vorm: z.enum(['pagina', 'csv', 'xlsx']).default('pagina'),
    })
    .superRefine(toelichtingNodig),
  async run(scope, input): Promise<Register> {
    const { trx, clock, now, gemeenten, ctx } = scope;
    const nights = await avonden(trx, clock, gemeenten, input);
    if (input.locatie !== '') await mustSee(scope, input.locatie);
    const locaties = await readLocatieAvonden(
      trx,
      nights,
      now,
      input.locatie === '' ? undefined : [input.locatie],
    );
    const slapers = byLocationAndName(await readPresent(trx, locaties), locaties, ctx.language);
    const per = input.vorm === 'pagina' ? REGISTER_PAGE : Math.max(1, slapers.length);
    const pagina = Math.min(input.pagina, Math.max(1, Math.ceil(slapers.length / per)));
    const shown = slapers.slice((pagina - 1) * per, pagina * per);
    await scope.seen(shown, doeltekst(input));
    await audit(scope, input, nights, locaties, slapers, shown);
    const extra = await extraVelden(scope, nights);
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
      locaties: locaties.sort((a, b) => a.naam.localeCompare(b.naam, ctx.language, { numeric: true })),
      personen: shown.map((slaper) => toIngeschrevene(slaper, extra)),
      aantallen: countBy(slapers),
      totaal: slapers.length,
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

function byLocationAndName(
  slapers: readonly Slaper[],
  locaties: readonly LocatieAvond[],
  language: Language,
): Slaper[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const place = new Map(
    [...locaties]
      .sort((a, b) => collator.compare(a.naam, b.naam) || a.locatie.localeCompare(b.locatie))
      .map(({ locatie }, index) => [locatie, index]),
  );
  return [...slapers].sort(
    (a, b) =>
      (place.get(a.locatie) ?? 0) - (place.get(b.locatie) ?? 0) ||
      collator.compare(a.naam, b.naam) ||
      a.verblijf.localeCompare(b.verblijf),
  );
}

function countBy(slapers: readonly Slaper[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { locatie } of slapers) counts[locatie] = (counts[locatie] ?? 0) + 1;
  return counts;
}

/** Fields beyond art. 438 Sr that each gemeente asked for on that night. */
async function extraVelden({ trx }: Scope, nights: readonly Avond[]): Promise<Map<string, ExtraVeld[]>> {
  const rows = await trx.selectFrom('registratieveld').select(['gemeente', 'veld', 'vanaf', 'tot']).execute();
  const inForce = (nacht: IsoDate, row: (typeof rows)[number]) =>
    row.vanaf <= nacht && (row.tot === null || row.tot > nacht);
  return new Map(
    nights.map(({ gemeente, nacht }) => [
      gemeente,
      rows.filter((row) => row.gemeente === gemeente && inForce(nacht, row)).map(({ veld }) => veld),
    ]),
  );
}

function toIngeschrevene(slaper: Slaper, extra: ReadonlyMap<string, readonly ExtraVeld[]>): Ingeschrevene {
  const { verblijf, locatie, naam, woonplaats, land, aankomst, verwacht_vertrek, vertrek } = slaper;
  const { documentsoort, identiteit_vastgesteld, meereizend } = slaper;
  const asked = (extra.get(slaper.gemeente) ?? []).map((veld) => [veld, slaper[veld]]);
  return {
    verblijf,
    locatie,
    naam,
    woonplaats,
    land,
    aankomst,
    verwacht_vertrek,
    vertrek,
    documentsoort,
    identiteit_vastgesteld,
    meereizend,
    ...Object.fromEntries(asked),
  };
}

/** One record for each gemeente whose register was asked for. */
async function audit(
  scope: Scope,
  input: Input,
  nights: readonly Avond[],
  locaties: readonly LocatieAvond[],
  slapers: readonly Slaper[],
  shown: readonly Slaper[],
): Promise<void> {
  const here = <T extends { gemeente: string }>(rows: readonly T[], gemeente: string) =>
    rows.filter((row) => row.gemeente === gemeente).length;
  for (const { gemeente, nacht } of nights) {
    if (input.locatie !== '' && here(locaties, gemeente) === 0 && nights.length > 1) continue;
    await scope.audit({
      object: ['nachtregister', input.locatie || null],
      gemeente,
      details: {
        doel: input.doel,
        nacht,
        vorm: input.vorm,
        locaties: here(locaties, gemeente),
        personen: here(slapers, gemeente),
        getoond: here(shown, gemeente),
      },
    });
  }
}
