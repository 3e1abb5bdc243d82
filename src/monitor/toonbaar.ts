import { onderdruk } from '../beleid/kleine-aantallen.ts';
import { onderdrukSamen, type Verdeling } from '../beleid/kleine-aantallen-samen.ts';
import { landnaam } from '../beleid/landen.ts';
import type { Language } from '../platform/i18n/index.ts';
import type { Bewonertelling, Capaciteittelling } from './read-cijfers.ts';
import type { Cijfers, Ruimte } from './show-cijfers.ts';

const DUREN = ['kort', 'middel', 'lang'] as const;

/** By kern and by form of housing, protected together: who knows the houses knows which of the two belong together. */
export function ruimtes(rows: readonly Capaciteittelling[]): Pick<Cijfers, 'totaal' | 'kernen' | 'vormen'> {
  const { totaal, verdelingen } = onderdrukSamen(
    rows.map(({ kern, huisvestingsvorm, aanwezig }) => ({
      groepen: [kern, huisvestingsvorm],
      aantal: aanwezig,
    })),
  );
  const sum = (key: 'locaties' | 'maximum', of: readonly Capaciteittelling[]) =>
    of.reduce((total, row) => total + row[key], 0);
  const groups = (by: 'kern' | 'huisvestingsvorm', figures: Verdeling | undefined): Ruimte[] =>
    [...(figures ?? [])].map(([naam, aanwezig]) => {
      const own = rows.filter((row) => row[by] === naam);
      return { naam, locaties: sum('locaties', own), maximum: sum('maximum', own), aanwezig };
    });
  return {
    totaal: { locaties: sum('locaties', rows), maximum: sum('maximum', rows), aanwezig: totaal },
    kernen: groups('kern', verdelingen[0]),
    vormen: groups('huisvestingsvorm', verdelingen[1]),
  };
}

/**
 * By length of stay and by country of residence.
 * @param hidden how many people there are may not be told, so neither what adds up to it
 */
export function bewoners(
  rows: readonly Bewonertelling[],
  hidden: boolean,
  language: Language,
): Pick<Cijfers, 'duur' | 'landen' | 'overigeLanden'> {
  const sum = (of: readonly Bewonertelling[]) => of.reduce((total, { personen }) => total + personen, 0);
  const duur = onderdruk(DUREN.map((name) => sum(rows.filter((row) => row.duur === name))));
  const codes = [...new Set(rows.map(({ land }) => land))];
  const landen = onderdruk(codes.map((code) => sum(rows.filter((row) => row.land === code))));
  const nothing = hidden || duur.totaal === null || landen.totaal === null;
  const shown = codes.flatMap((code, index) => {
    const personen = nothing ? null : (landen.aantallen[index] ?? null);
    return personen === null ? [] : [{ naam: landnaam(code, language) ?? code, personen }];
  });
  const rest = sum(rows) - shown.reduce((total, { personen }) => total + personen, 0);
  return {
    duur: DUREN.map((naam, index) => {
      const personen = duur.aantallen[index] ?? null;
      return { naam, personen: nothing && personen !== 0 ? null : personen };
    }),
    landen: shown.sort((a, b) => b.personen - a.personen || a.naam.localeCompare(b.naam, language)),
    overigeLanden: shown.length < codes.length ? { personen: nothing ? null : rest } : null,
  };
}
