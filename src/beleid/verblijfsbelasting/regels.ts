import { addDays, type IsoDate } from '../../platform/dates/index.ts';
import type { Huisvestingsvorm } from '../huisvesting.ts';
import { type Centen, maal, som } from './centen.ts';
import { type Forfaitbasis, forfaitbasis, forfaitOver, type Regelforfait } from './forfait.ts';
import { type Omvangsverloop, omvangOp } from './omvang.ts';
import { tariefOp, type Verordening, verordeningOp } from './verordening.ts';
import type { Vrijstelling, Vrijstellingsreden } from './vrijstelling.ts';

/** One location's night as the register delivered it, by numbers of the gemeente's own BRP. Never names. */
export type Nachttelling = {
  locatie: string;
  /** Who is liable for this night: one for each (art. 224 lid 2 Gemeentewet). */
  organisatie: string;
  huisvestingsvorm: Huisvestingsvorm;
  /** The delivered month it was read from; null for an estimate. */
  maandlevering: string | null;
  nacht: IsoDate;
  aantal: number;
  /** Registered with an address in this gemeente that night. */
  ingeschreven: number;
  /** Found not to be; the others are unknown. */
  nietIngeschreven: number;
  /** Minor children travelling along among `nietIngeschreven`, and among the unknown. */
  nietIngeschrevenKinderen: number;
  onbekendeKinderen: number;
  /** What the location is recorded as that night. */
  vrijstelling?: Vrijstelling | null;
};

/** A night of a location, whoever slept there. */
export type Locatienacht = Pick<
  Nachttelling,
  'locatie' | 'organisatie' | 'huisvestingsvorm' | 'maandlevering' | 'nacht' | 'vrijstelling'
>;

/**
 * What the flat rate is counted from: nights of delivered months that were not delivered themselves, and how large each
 * location was. The accommodation was there on those nights too.
 */
export type Forfaitgrond = {
  leeg: readonly Locatienacht[];
  omvang: ReadonlyMap<string, Omvangsverloop>;
};

/** What became of the people of a night; the four always add up to `aantal`. */
export type Verdeling = {
  aantal: number;
  belast: number;
  ingeschreven: number;
  onbekend: number;
  vrijgesteld: number;
};
export type Belastingnacht = Verdeling & { nacht: IsoDate };

/** Nights of one location in one month, at one tariff and for who is liable. `[van, tot)`. */
export type Regel = Verdeling & {
  locatie: string;
  organisatie: string;
  verordening: string;
  maandlevering: string | null;
  van: IsoDate;
  tot: IsoDate;
  tarief: Centen;
  bedrag: Centen;
  /** Why its exempt nights are; null when there are none. */
  vrijstelling: Vrijstellingsreden | null;
  /** The flat rate over its days; null where there is none. */
  forfait: Regelforfait | null;
  /** The nights that were delivered or estimated. */
  nachten: Belastingnacht[];
};

/**
 * Divides the people of a night (art. 224 Gemeentewet). Who is registered with an address in this gemeente is not taxed;
 * then come the ordinance's exemptions; who is unknown waits to be decided; the others are taxed, however long they stay.
 */
export function verdeel(telling: Nachttelling, verordening: Verordening): Verdeling {
  const { aantal, ingeschreven, nietIngeschreven } = telling;
  const others = aantal - ingeschreven;
  const reason = redenVan(telling, verordening);
  if (reason !== null && reason !== 'minderjarig_kind')
    return { aantal, belast: 0, ingeschreven, onbekend: 0, vrijgesteld: others };
  const [known, unknown] = verordening.kinderenVrij
    ? [telling.nietIngeschrevenKinderen, telling.onbekendeKinderen]
    : [0, 0];
  return {
    aantal,
    belast: nietIngeschreven - known,
    ingeschreven,
    onbekend: others - nietIngeschreven - unknown,
    vrijgesteld: known + unknown,
  };
}

/** Why people of a night can be exempt: all who are not registered here, or the children only. One reason a night. */
function redenVan(
  { huisvestingsvorm, vrijstelling = null }: Locatienacht,
  verordening: Verordening,
): Vrijstellingsreden | null {
  if (!verordening.huisvestingsvormen.includes(huisvestingsvorm)) return 'huisvestingsvorm';
  if (vrijstelling !== null && verordening.vrijstellingen.includes(vrijstelling)) return vrijstelling;
  return verordening.kinderenVrij ? 'minderjarig_kind' : null;
}

/** What the flat rate of a night rests on; none where the location itself is exempt, whether anybody slept there or not. */
function forfaitOp(night: Locatienacht, verordening: Verordening, { omvang }: Forfaitgrond) {
  const reason = redenVan(night, verordening);
  const verloop = omvang.get(night.locatie);
  if (verloop === undefined || (reason !== null && reason !== 'minderjarig_kind')) return null;
  return forfaitbasis(verordening, omvangOp(verloop, night.nacht));
}

/** Adds up what nights were divided into. */
export function tel(delen: readonly Verdeling[]): Verdeling {
  const sum = (of: (deel: Verdeling) => number) => som(delen.map(of));
  return {
    aantal: sum((deel) => deel.aantal),
    belast: sum((deel) => deel.belast),
    ingeschreven: sum((deel) => deel.ingeschreven),
    onbekend: sum((deel) => deel.onbekend),
    vrijgesteld: sum((deel) => deel.vrijgesteld),
  };
}

/** The first night for which no ordinance or no tariff is in force; null when all have one. */
export const nachtZonderTarief = (
  tellingen: readonly Nachttelling[],
  verordeningen: readonly Verordening[],
): IsoDate | null =>
  tellingen
    .map(({ nacht }) => nacht)
    .sort()
    .find((nacht) => tariefOp(verordeningen, nacht) === undefined) ?? null;

const GEEN_FORFAIT: Forfaitgrond = { leeg: [], omvang: new Map() };

/**
 * The lines of a declaration: nights of a location that follow each other in one month at one tariff for one liable
 * organisation, exempt for one reason and of one size for the flat rate. Nights that were not delivered are days of the
 * flat rate and nights of nobody. The order of the nights given makes no difference.
 * @throws RangeError for a night without tariff, and for one that comes twice
 */
export function maakRegels(
  tellingen: readonly Nachttelling[],
  verordeningen: readonly Verordening[],
  forfaitgrond: Forfaitgrond = GEEN_FORFAIT,
): Regel[] {
  const nights = [
    ...tellingen.map((telling) => ({ ...telling, telling })),
    ...forfaitgrond.leeg.map((night) => ({ ...night, telling: null })),
  ];
  const ordered = nights.sort((a, b) => compare(a.locatie, b.locatie) || compare(a.nacht, b.nacht));
  const regels: (Omit<Regel, 'forfait' | keyof Verdeling | 'bedrag'> & { basis: Forfaitbasis | null })[] = [];
  let before: Locatienacht | undefined;
  for (const { telling, ...place } of ordered) {
    const { locatie, organisatie, maandlevering, nacht } = place;
    if (before?.locatie === locatie && before.nacht === nacht) throw new RangeError(`night ${nacht} twice`);
    before = place;
    const verordening = verordeningOp(verordeningen, nacht);
    const tarief = tariefOp(verordeningen, nacht);
    if (telling === null && tarief === undefined) continue;
    if (verordening === undefined || tarief === undefined) throw new RangeError(`no tariff on ${nacht}`);
    const basis = forfaitOp(place, verordening, forfaitgrond);
    if (telling === null && basis === null) continue;
    const vrijstelling = redenVan(place, verordening);
    const nachten = telling === null ? [] : [{ nacht, ...verdeel(telling, verordening) }];
    const last = regels.at(-1);
    const goesOn =
      last?.locatie === locatie &&
      last.organisatie === organisatie &&
      last.maandlevering === maandlevering &&
      last.verordening === verordening.id &&
      last.tarief === tarief &&
      last.vrijstelling === vrijstelling &&
      sameBasis(last.basis, basis) &&
      // Days between are days of a flat rate only where the location was there.
      (basis === null || last.tot === nacht) &&
      last.van.slice(0, 7) === nacht.slice(0, 7);
    if (goesOn) {
      last.nachten.push(...nachten);
      last.tot = addDays(nacht, 1);
    } else
      regels.push({
        ...{ locatie, organisatie, verordening: verordening.id, maandlevering, tarief, nachten },
        ...{ vrijstelling, basis, van: nacht, tot: addDays(nacht, 1) },
      });
  }
  return regels.map(({ basis, ...regel }) => {
    const counted = tel(regel.nachten);
    return {
      ...regel,
      ...counted,
      vrijstelling: counted.vrijgesteld === 0 ? null : regel.vrijstelling,
      forfait: basis === null ? null : { ...basis, nachten: forfaitOver(basis, regel.van, regel.tot) },
      bedrag: maal(counted.belast, regel.tarief),
    };
  });
}

const sameBasis = (a: Forfaitbasis | null, b: Forfaitbasis | null): boolean =>
  a?.per === b?.per && a?.aantal === b?.aantal && a?.perJaar === b?.perJaar;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
