import { tellendeNachten } from '../beleid/verblijfsbelasting/forfait.ts';
import { addDays } from '../platform/dates/index.ts';
import { type PdfBlock, writePdf } from '../platform/files/index.ts';
import { formatDate, formatMoney, formatNumber, type Language } from '../platform/i18n/index.ts';
import type { AanslagGetoond } from './show-aanslag.ts';
import { textsOf } from './texts.ts';
import { tijdvakNaam } from './tijdvak-naam.ts';

/** The letter of an assessment: what, why, how much, by which lines, and how to object (art. 3:45 Awb). */
export function makeBrief(getoond: AanslagGetoond, language: Language): Promise<Buffer> {
  const { aanslag, organisatie, gemeente, verordening, regels } = getoond;
  const t = textsOf(language);
  const geld = (cents: number) => formatMoney(cents, language);
  const dag = (date: string) => formatDate(date, language);
  const getal = (value: number) => formatNumber(value, language);
  const fact = (label: string, value: string) => ({ label, value });
  const less = new Map(aanslag.invoer.minderingen.map(({ regel, nachten }) => [regel, nachten]));
  const berekening = aanslag.invoer.berekening ?? 'werkelijk';
  const blocks: PdfBlock[] = [
    ...(verordening.voorbeeld ? [{ text: t('brief.voorbeeld') }] : []),
    {
      facts: [
        fact(t('veld.huisvester'), `${organisatie.naam}, ${organisatie.adres}`),
        fact(t('veld.kvk'), organisatie.kvk),
        fact(t('veld.gemeente'), gemeente.naam),
        fact(t('veld.nummer'), aanslag.nummer),
        fact(t('veld.dagtekening'), dag(aanslag.dagtekening)),
        fact(t('veld.tijdvak'), tijdvakNaam(t, aanslag.tijdvak, language)),
      ],
    },
    { text: t(aanslag.invoer.verminderd ? 'brief.minderVoorlopig' : `brief.inleiding.${aanslag.soort}`) },
    ...(aanslag.reden === null ? [] : [{ text: `${t('veld.reden')}: ${aanslag.reden}` }]),
    { heading: t('brief.berekening') },
    ...(berekening === 'forfait' ? [{ text: t('brief.forfait') }] : []),
    {
      facts: [
        ...aanslag.invoer.grondslag.map(({ nachten, tarief }) =>
          fact(
            t('aanslag.nachtenMaalTarief', { count: nachten, nachten: getal(nachten), tarief: geld(tarief) }),
            geld(nachten * tarief),
          ),
        ),
        ...(aanslag.invoer.verminderd ?? []).map(({ nachten, tarief }) =>
          fact(t('aanslag.afNaBezwaar', { tarief: geld(tarief) }), getal(nachten)),
        ),
        ...(aanslag.invoer.percentage === 100
          ? []
          : [fact(t('veld.percentage'), `${aanslag.invoer.percentage}%`)]),
        ...(aanslag.invoer.afronding === 'cent'
          ? []
          : [fact(t('verordeningen.afronding'), t(`afronding.${aanslag.invoer.afronding}`))]),
        fact(t('veld.bedrag'), geld(aanslag.bedrag)),
        ...(aanslag.invoer.eerder.length === 0 ? [] : [fact(t('veld.verrekend'), geld(aanslag.verrekend))]),
        fact(t(aanslag.teBetalen < 0 ? 'veld.terug' : 'veld.teBetalen'), geld(Math.abs(aanslag.teBetalen))),
      ],
    },
    ...(regels.length === 0 ? [] : [{ heading: t('brief.regels') }]),
    ...(regels.length === 0
      ? []
      : [
          {
            facts: regels.map((regel) => {
              const belast = tellendeNachten(regel, berekening) - (less.get(regel.id) ?? 0);
              const period = t('periode', { van: dag(regel.van), tot: dag(addDays(regel.tot, -1)) });
              const flat = berekening === 'forfait' && regel.forfait !== null;
              const line = t(flat ? 'brief.regelForfait' : 'brief.regel', {
                count: belast,
                belast: getal(belast),
                tarief: geld(regel.tarief),
                bedrag: geld(belast * regel.tarief),
              });
              const guess = regel.onderbouwing === null ? '' : ` (${t('aangifte.geschat')})`;
              return fact(`${regel.locatieNaam}, ${period}`, `${line}${guess}`);
            }),
          },
        ]),
    { text: t('brief.grondslag', { citeertitel: verordening.citeertitel, gemeente: gemeente.naam }) },
    { heading: t(getoond.naBezwaar ? 'brief.beroep' : 'brief.rechtsmiddelen') },
    {
      text: t(`brief.${rechtsmiddelen(getoond)}`, {
        datum: aanslag.bezwaarTot === null ? '' : dag(aanslag.bezwaarTot),
        betaald: aanslag.betaaldOp === null ? '' : dag(aanslag.betaaldOp),
        gemeente: gemeente.naam,
      }),
    },
    { text: t('brief.contact', { email: gemeente.email, telefoon: gemeente.telefoon }) },
    { facts: [fact('SHA-256', aanslag.hash)] },
  ];
  const title = t('brief.onderwerp', {
    soort: t(`soort.${aanslag.soort}`),
    belasting: t(`naam.${verordening.naam}`).toLowerCase(),
    tijdvak: tijdvakNaam(t, aanslag.tijdvak, language),
  });
  return writePdf({ title, language, blocks });
}

/**
 * How to object, and until when: of what is paid on a declaration from its payment on. Against a decision on an objection
 * stands appeal to the court, in the same six weeks (art. 26 and 26c AWR).
 */
export function rechtsmiddelen({ aanslag, naBezwaar }: Pick<AanslagGetoond, 'aanslag' | 'naBezwaar'>) {
  const { soort, bezwaarTot, betaaldOp } = aanslag;
  if (naBezwaar) return 'rechtsmiddelenBeroep';
  if (bezwaarTot === null) return 'rechtsmiddelenVoldoening';
  return soort === 'voldoening' && betaaldOp !== null ? 'rechtsmiddelenBetaald' : 'rechtsmiddelenTekst';
}
