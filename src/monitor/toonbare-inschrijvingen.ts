import { BRPSTANDEN, type Brpstand } from '../beleid/inschrijving/perioden.ts';
import { type Inschrijfroute, ROUTES } from '../beleid/inschrijving/route.ts';
import { WERKLIJSTEN, type Werklijst } from '../beleid/inschrijving/werklijst.ts';
import { type Getoond, GRENS } from '../beleid/kleine-aantallen.ts';
import { onderdrukSamen, type Verdeling } from '../beleid/kleine-aantallen-samen.ts';
import { cijfersVan, type Inschrijfcel } from '../inschrijving/index.ts';

/** As `Inschrijfcijfers`; null where the figure is hidden. */
export type ToonbareInschrijvingen = {
  nachtregister: Getoond;
  brp: Record<Brpstand, Getoond>;
  route: Record<Inschrijfroute, Getoond>;
  lijst: Record<Werklijst, Getoond>;
};
/** People present in a village or town, by what is known of the BRP. */
export type Brpkern = { naam: string; aanwezig: Getoond; brp: Record<Brpstand, Getoond> };

/** Kern, BRP, route, BRP by kern: the figures of the gemeente are hidden last. */
const BELANG = [1, 2, 2, 0];

/** Lists of which one small figure hides the other. */
const SAMEN: readonly Werklijst[] = ['te_laat', 'binnenkort'];

/**
 * Who is present by BRP, by route and by kern, protected together. What is on a worklist counts others too (who is
 * announced, who left), so there the small figures go. Who is overdue and who is to be registered soon go together: with
 * nobody announced they are who belongs in the BRP less who is registered, by which the one would give the other away.
 */
export function inschrijvingen(
  cellen: readonly Inschrijfcel[],
  kernVan: (cel: Inschrijfcel) => string,
): { totaal: ToonbareInschrijvingen; kernen: Brpkern[] } {
  const kernen = [...new Set(cellen.filter(({ aanwezig }) => aanwezig).map(kernVan))].sort((a, b) =>
    a.localeCompare(b, 'nl'),
  );
  const { totaal, verdelingen } = onderdrukSamen(perGroep(cellen, kernVan), BELANG);
  const [perKern, perBrp, perRoute, perKernEnBrp] = verdelingen;
  const of = (verdeling: Verdeling | undefined, key: string): Getoond => {
    const figure = verdeling?.get(key);
    return figure === undefined ? 0 : figure;
  };
  const each = <K extends string>(keys: readonly K[], figure: (key: K) => Getoond) =>
    Object.fromEntries(keys.map((key) => [key, figure(key)])) as Record<K, Getoond>;
  const { lijst } = cijfersVan(cellen);
  const small = (key: Werklijst) => lijst[key] > 0 && lijst[key] < GRENS;
  const hidden = (key: Werklijst) =>
    small(key) || (SAMEN.includes(key) && lijst[key] > 0 && SAMEN.some(small));
  return {
    totaal: {
      nachtregister: totaal,
      brp: each(BRPSTANDEN, (key) => of(perBrp, key)),
      route: each(ROUTES, (key) => of(perRoute, key)),
      lijst: each(WERKLIJSTEN, (key) => (hidden(key) ? null : lijst[key])),
    },
    kernen: kernen.map((naam) => ({
      naam,
      aanwezig: of(perKern, naam),
      brp: each(BRPSTANDEN, (key) => of(perKernEnBrp, `${naam} ${key}`)),
    })),
  };
}

/** Cells of who is present, alike ones together: hiding takes longer with each. */
function perGroep(cellen: readonly Inschrijfcel[], kernVan: (cel: Inschrijfcel) => string) {
  const groups = new Map<string, { groepen: string[]; aantal: number }>();
  for (const cel of cellen) {
    if (!cel.aanwezig) continue;
    const groepen = [kernVan(cel), cel.brp, cel.route, `${kernVan(cel)} ${cel.brp}`];
    const key = groepen.join('\t');
    const group = groups.get(key) ?? { groepen, aantal: 0 };
    group.aantal += cel.aantal;
    groups.set(key, group);
  }
  return [...groups.values()];
}
