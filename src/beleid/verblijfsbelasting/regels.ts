import { addDays, type IsoDate } from '../../platform/dates/index.ts';
import type { Huisvestingsvorm } from '../huisvesting.ts';
import { type Centen, maal, som } from './centen.ts';
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
function redenVan(telling: Nachttelling, verordening: Verordening): Vrijstellingsreden | null {
  if (!verordening.huisvestingsvormen.includes(telling.huisvestingsvorm)) return 'huisvestingsvorm';
  const { vrijstelling = null } = telling;
  if (vrijstelling !== null && verordening.vrijstellingen.includes(vrijstelling)) return vrijstelling;
  return verordening.kinderenVrij ? 'minderjarig_kind' : null;
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

/**
 * The lines of a declaration: nights of a location that follow each other in one month at one tariff for one liable
 * organisation, exempt for one reason. The order of the nights given makes no difference.
 * @throws RangeError for a night without tariff, and for one that comes twice
 */
export function maakRegels(
  tellingen: readonly Nachttelling[],
  verordeningen: readonly Verordening[],
): Regel[] {
  const ordered = [...tellingen].sort((a, b) => compare(a.locatie, b.locatie) || compare(a.nacht, b.nacht));
  const regels: Regel[] = [];
  let before: Nachttelling | undefined;
  for (const telling of ordered) {
    const { locatie, organisatie, maandlevering, nacht } = telling;
    if (before?.locatie === locatie && before.nacht === nacht) throw new RangeError(`night ${nacht} twice`);
    before = telling;
    const verordening = verordeningOp(verordeningen, nacht);
    const tarief = tariefOp(verordeningen, nacht);
    if (verordening === undefined || tarief === undefined) throw new RangeError(`no tariff on ${nacht}`);
    const vrijstelling = redenVan(telling, verordening);
    const last = regels.at(-1);
    const night = { nacht, ...verdeel(telling, verordening) };
    const goesOn =
      last?.locatie === locatie &&
      last.organisatie === organisatie &&
      last.maandlevering === maandlevering &&
      last.verordening === verordening.id &&
      last.tarief === tarief &&
      last.vrijstelling === vrijstelling &&
      last.van.slice(0, 7) === nacht.slice(0, 7);
    if (goesOn) last.nachten.push(night);
    else
      regels.push({
        ...{ locatie, organisatie, verordening: verordening.id, maandlevering, tarief, nachten: [night] },
        vrijstelling,
        ...{
          van: nacht,
          tot: nacht,
          bedrag: 0,
          aantal: 0,
          belast: 0,
          ingeschreven: 0,
          onbekend: 0,
          vrijgesteld: 0,
        },
      });
  }
  return regels.map((regel) => {
    const counted = tel(regel.nachten);
    return {
      ...regel,
      ...counted,
      vrijstelling: counted.vrijgesteld === 0 ? null : regel.vrijstelling,
      tot: addDays(regel.nachten.at(-1)?.nacht ?? regel.van, 1),
      bedrag: maal(counted.belast, regel.tarief),
    };
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
