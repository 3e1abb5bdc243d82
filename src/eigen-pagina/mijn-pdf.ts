import type { Gasttaal } from '../informatie/index.ts';
import { type PdfBlock, writePdf } from '../platform/files/index.ts';
import { kopieBlokken } from './kopie.ts';
import type { Mijn } from './mijn-gegevens.ts';
import { eigenteksten } from './teksten.ts';
import { toonMijn } from './toon.ts';

/** The own page on paper, and after it everything of the copy, in the language of its person: a tagged PDF. */
export function makeMijnPdf(mijn: Mijn, taal: Gasttaal): Promise<Buffer> {
  const teksten = eigenteksten[taal];
  const pagina = toonMijn(mijn, taal);
  const blocks: PdfBlock[] = [
    ...(pagina.beperkt === null ? [] : [{ text: pagina.beperkt }]),
    ...pagina.verblijven.flatMap(({ titel, feiten }): PdfBlock[] => [{ heading: titel }, { facts: feiten }]),
    { text: pagina.bewaard },
    { heading: teksten.inzage.titel },
    pagina.inzage.length === 0
      ? { text: teksten.inzage.niemand }
      : {
          facts: pagina.inzage.map(({ dag, wie, waarom, keer }) => ({
            label: dag,
            value: `${wie}. ${waarom}. ${teksten.inzage.keer}: ${keer}`,
          })),
        },
    ...(pagina.verzoeken.length === 0 ? [] : [{ heading: teksten.verzoek.mijn }]),
    ...pagina.verzoeken.map(
      ({ soort, toelichting, stand, verlengd }): PdfBlock => ({
        facts: [{ label: soort, value: [toelichting, stand, verlengd].filter(Boolean).join(' — ') }],
      }),
    ),
    ...(pagina.inschrijving.length === 0 ? [] : [{ heading: teksten.route }]),
    ...pagina.inschrijving.map((text): PdfBlock => ({ text })),
    ...kopieBlokken(mijn.gegevens, taal),
  ];
  return writePdf({ title: teksten.titel, language: taal, blocks });
}
