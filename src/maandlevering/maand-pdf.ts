import { writePdf } from '../platform/files/index.ts';
import { formatDate, formatMoment, formatMonth, formatNumber } from '../platform/i18n/index.ts';
import type { Language } from '../platform/i18n/languages.ts';
import type { Maandversie } from './maand.ts';
import type { Complex } from './show-maand.ts';
import { textsOf } from './texts.ts';

/** A delivered month on paper: the receipt with its numbers, each night, and how to check the hash. */
export function makeMaandbewijs(complex: Complex, versie: Maandversie, language: Language): Promise<Buffer> {
  const t = textsOf(language);
  const fact = (label: string, value: string | number) => ({
    label,
    value: typeof value === 'number' ? formatNumber(value, language) : value,
  });
  return writePdf({
    title: t('bewijs.titel', { locatie: complex.naam, maand: formatMonth(versie.maand, language) }),
    language,
    blocks: [
      { text: t('bewijs.uitleg') },
      {
        facts: [
          fact(t('veld.kenmerk'), versie.id),
          fact(t('veld.versie'), versie.versie),
          fact(t('veld.locatie'), `${complex.naam}, ${complex.adres}`),
          fact(t('veld.huisvester'), complex.organisatieNaam),
          fact(t('veld.geleverd'), `${formatMoment(versie.geleverdOp, language)} (${versie.geleverdOp})`),
          fact(t('veld.wijze'), t(`wijze.${versie.wijze}`)),
          ...(versie.reden === null ? [] : [fact(t('veld.reden'), versie.reden)]),
        ],
      },
      { heading: t('maand.aantallen') },
      {
        facts: [
          fact(t('veld.gevraagd'), versie.gevraagd),
          fact(t('veld.opTijd'), versie.op_tijd),
          fact(t('veld.teLaat'), versie.te_laat),
          fact(t('veld.ingehaald'), versie.ingehaald),
          fact(t('veld.ontbreekt'), versie.ontbreekt),
          fact(t('veld.overnachtingen'), versie.overnachtingen),
        ],
      },
      { heading: t('maand.nachten') },
      {
        facts: versie.nachten.map(({ nacht, toestand, aantal }) =>
          fact(
            formatDate(nacht, language),
            aantal === null ? t(`toestand.${toestand}`) : `${aantal} (${t(`toestand.${toestand}`)})`,
          ),
        ),
      },
      { heading: t('bewijs.hash') },
      { text: t('bewijs.hashUitleg') },
      { facts: [fact('SHA-256', versie.hash)] },
    ],
  });
}
