import { BRPSTANDEN } from '../beleid/inschrijving/perioden.ts';
import { ROUTES } from '../beleid/inschrijving/route.ts';
import { WERKLIJSTEN } from '../beleid/inschrijving/werklijst.ts';
import type { Getoond } from '../beleid/kleine-aantallen.ts';
import type { Language } from '../platform/i18n/index.ts';
import type { Cijferregel } from './rows-of.ts';
import type { Inschrijvingencijfers } from './show-inschrijfcijfers.ts';
import { textsOf } from './texts.ts';
import type { ToonbareInschrijvingen } from './toonbare-inschrijvingen.ts';

/** The figures of registering, one per row, in the words of a language. */
export function inschrijfregels(figures: Inschrijvingencijfers, language: Language): Cijferregel[] {
  const t = textsOf(language);
  const several = (onderwerp: string, groep: string, parts: readonly (readonly [string, Getoond])[]) =>
    parts.map(([gegeven, aantal]) => ({ onderwerp, groep, gegeven, aantal }));
  const all = (onderwerp: string, groep: string, one: ToonbareInschrijvingen) =>
    several(onderwerp, groep, [
      [t('inschrijving.brp.nachtregister'), one.nachtregister],
      ...BRPSTANDEN.map((key) => [t(`inschrijving.brp.${key}`), one.brp[key]] as const),
      ...ROUTES.map((key) => [t(`inschrijving.route.${key}`), one.route[key]] as const),
      ...WERKLIJSTEN.map((key) => [t(`inschrijving.lijst.${key}`), one.lijst[key]] as const),
    ]);
  return [
    ...all(t('inschrijving.titel'), t('room.totaal'), figures.totaal),
    ...figures.kernen.flatMap(({ naam, aanwezig, brp }) =>
      several(t('inschrijving.kern.titel'), naam, [
        [t('inschrijving.brp.nachtregister'), aanwezig],
        ...BRPSTANDEN.map((key) => [t(`inschrijving.brp.${key}`), brp[key]] as const),
      ]),
    ),
    ...(figures.locaties ?? []).flatMap(({ naam, cijfers }) =>
      all(t('inschrijving.locatie.titel'), naam, cijfers),
    ),
  ];
}
