import type { Getoond } from '../beleid/kleine-aantallen.ts';
import { formatMonth, type Language } from '../platform/i18n/index.ts';
import { vormnaam } from './names.ts';
import type { Cijfers, Ruimte } from './show-cijfers.ts';
import { textsOf } from './texts.ts';

/** One figure with what it is about. */
export type Cijferregel = { onderwerp: string; groep: string; gegeven: string; aantal: Getoond };

/** The figures of the page, one per row, in the words of a language. */
export function rowsOf(figures: Cijfers, language: Language): Cijferregel[] {
  const t = textsOf(language);
  const several = (onderwerp: string, groep: string, parts: readonly (readonly [string, Getoond])[]) =>
    parts.map(([gegeven, aantal]) => ({ onderwerp, groep, gegeven, aantal }));
  const ruimte = (onderwerp: string, groep: string, row: Omit<Ruimte, 'naam'>) =>
    several(onderwerp, groep, [
      [t('room.locaties'), row.locaties],
      [t('room.maximum'), row.maximum],
      [t('room.aanwezig'), row.aanwezig],
    ]);
  const personen = t('people.personen');
  return [
    ...figures.maanden.flatMap((row) =>
      several(t('file.perMaand'), formatMonth(row.maand, language), [
        [t('month.personen'), row.personen],
        [t('month.nachten'), row.nachten],
        [t('month.perNacht'), row.perNacht],
        [t('file.verwacht'), row.verwacht],
        [t('file.bevestigd'), row.bevestigd],
      ]),
    ),
    ...ruimte(t('room.title'), t('room.totaal'), figures.totaal),
    ...figures.kernen.flatMap((row) => ruimte(t('room.kern'), row.naam, row)),
    ...figures.vormen.flatMap((row) => ruimte(t('room.vorm'), vormnaam(row.naam, language), row)),
    ...figures.duur.flatMap((row) =>
      several(t('people.duur'), t(`people.${row.naam}`), [[personen, row.personen]]),
    ),
    ...figures.landen.flatMap((row) => several(t('people.land'), row.naam, [[personen, row.personen]])),
    ...(figures.overigeLanden
      ? several(t('people.land'), t('people.overig'), [[personen, figures.overigeLanden.personen]])
      : []),
  ];
}
