import { BRPSTANDEN, type BrpStatus, type Brpstand } from '../beleid/inschrijving/perioden.ts';
import { type Inschrijfroute, ROUTES } from '../beleid/inschrijving/route.ts';
import { WERKLIJSTEN, type Werklijst } from '../beleid/inschrijving/werklijst.ts';
import { asTakenWithin } from '../platform/access/with-actor.ts';
import { type Bewoner, type Lezer, readBewoners } from './read-bewoners.ts';
import { type Samengevat, vatSamen } from './standen.ts';

/** How many people of a location have all of this in common. */
export type Inschrijfcel = {
  locatie: string;
  aanwezig: boolean;
  brp: Brpstand;
  route: Inschrijfroute;
  lijst: Werklijst | null;
  aantal: number;
};

/** What stands behind §3.1: who the night register knows, and how they are registered. */
export type Inschrijfcijfers = {
  nachtregister: number;
  brp: Record<Brpstand, number>;
  route: Record<Inschrijfroute, number>;
  lijst: Record<Werklijst, number>;
};

type Geteld = Pick<Samengevat, 'locaties' | 'gemeenten'> & { cellen: Inschrijfcel[] };

/**
 * Everybody whom the rule puts on a worklist, and the counts of §3.1. The one count there is: the worklist and the
 * figures both show it.
 * @param gemeente one of those of the reader, or '' for all
 */
export async function telInschrijvingen(
  lezer: Lezer,
  gemeente: string,
): Promise<Geteld & { bewoners: Bewoner[] }> {
  const { kandidaten, tellingen, ...keuzes } = await vatSamen(lezer, gemeente);
  const bewoners = (await readBewoners(lezer, kandidaten)).filter(
    ({ laatste }) => gemeente === '' || laatste.gemeente === gemeente,
  );
  const surely = tellingen.map(({ locatie, brp, route, aantal }) => ({
    ...{ locatie, route, aantal, aanwezig: true, lijst: null },
    brp: standVan(brp),
  }));
  return { ...keuzes, bewoners, cellen: [...surely, ...bewoners.map(celVan)] };
}

/**
 * The same counts of one gemeente for who may see figures and nobody's name: counted as the jobs do, and nothing but
 * counts comes out. The right to the figures of that gemeente must have been checked.
 */
export function telZonderNamen(lezer: Omit<Lezer, 'gemeenten'>, gemeente: string): Promise<Geteld> {
  return asTakenWithin(lezer.trx, async () => {
    const { cellen, locaties, gemeenten } = await telInschrijvingen(
      { ...lezer, gemeenten: [gemeente] },
      gemeente,
    );
    return { cellen, locaties, gemeenten };
  });
}

/** Cells added up. Who is announced counts on a list, and is not in the night register yet. */
export function cijfersVan(cellen: readonly Inschrijfcel[]): Inschrijfcijfers {
  const sum = (of: (cel: Inschrijfcel) => boolean) =>
    cellen.filter(of).reduce((total, { aantal }) => total + aantal, 0);
  const each = <K extends string>(keys: readonly K[], of: (cel: Inschrijfcel, key: K) => boolean) =>
    Object.fromEntries(keys.map((key) => [key, sum((cel) => of(cel, key))])) as Record<K, number>;
  return {
    nachtregister: sum(({ aanwezig }) => aanwezig),
    brp: each(BRPSTANDEN, ({ aanwezig, brp }, key) => aanwezig && brp === key),
    route: each(ROUTES, ({ aanwezig, route }, key) => aanwezig && route === key),
    lijst: each(WERKLIJSTEN, ({ lijst }, key) => lijst === key),
  };
}

const celVan = ({ laatste, verblijven, brp, route, lijst }: Bewoner): Inschrijfcel => ({
  locatie: laatste.locatie,
  aanwezig: verblijven.some(({ status }) => status === 'aanwezig'),
  brp: standVan(brp ?? null),
  route: route.route,
  lijst,
  aantal: 1,
});

const standVan = (brp: BrpStatus | null): Brpstand => brp ?? 'onbekend';
