import { beroepTot } from '../beleid/verblijfsbelasting/termijnen.ts';
import { writePdf } from '../platform/files/index.ts';
import { formatDate, formatMoney, type Language } from '../platform/i18n/index.ts';
import type { Uitspraak } from './show-uitspraak.ts';
import { textsOf } from './texts.ts';
import { tijdvakNaam } from './tijdvak-naam.ts';

/** The decision on an objection as a letter: what, why, what comes off, and how to appeal (art. 7:12 and 3:45 Awb). */
export function makeUitspraak(
  { bezwaar, over, vermindering }: Uitspraak,
  language: Language,
): Promise<Buffer> {
  const { aanslag, organisatie, gemeente, verordening } = over;
  const t = textsOf(language);
  const dag = (date: string) => formatDate(date, language);
  const fact = (label: string, value: string) => ({ label, value });
  const tijdvak = tijdvakNaam(t, aanslag.tijdvak, language);
  return writePdf({
    title: t('uitspraak.onderwerp', { nummer: aanslag.nummer }),
    language,
    blocks: [
      ...(verordening.voorbeeld ? [{ text: t('brief.voorbeeld') }] : []),
      {
        facts: [
          fact(t('veld.huisvester'), `${organisatie.naam}, ${organisatie.adres}`),
          fact(t('veld.kvk'), organisatie.kvk),
          fact(t('veld.gemeente'), gemeente.naam),
          fact(t('veld.nummer'), aanslag.nummer),
          fact(t('veld.tijdvak'), tijdvak),
          fact(t('veld.ontvangenOp'), dag(bezwaar.ontvangenOp)),
          fact(t('veld.dagtekening'), dag(bezwaar.beslotenOp)),
          fact(t('veld.besluit'), t(`besluit.${bezwaar.besluit}`)),
        ],
      },
      { heading: t('uitspraak.bezwaar') },
      { text: bezwaar.motivering },
      { heading: t('bezwaar.reden') },
      { text: bezwaar.besluitReden },
      ...(vermindering === null
        ? []
        : [
            {
              text: t('uitspraak.vermindering', {
                nummer: vermindering.aanslag.nummer,
                bedrag: formatMoney(Math.abs(vermindering.aanslag.teBetalen), language),
              }),
            },
          ]),
      ...(bezwaar.zonderGevolg ? [{ text: t('bezwaar.zonderGevolg') }] : []),
      { heading: t('brief.beroep') },
      {
        text: t('uitspraak.beroep', { datum: dag(beroepTot(bezwaar.beslotenOp)), gemeente: gemeente.naam }),
      },
      { text: t('brief.contact', { email: gemeente.email, telefoon: gemeente.telefoon }) },
    ],
  });
}
