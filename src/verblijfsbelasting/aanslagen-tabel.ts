import { type FileFormat, fileResponse } from '../platform/files/index.ts';
import type { Language } from '../platform/i18n/index.ts';
import type { Aanslagrij } from './list-aanslagen.ts';
import { textsOf } from './texts.ts';

/** Assessments as a table for the system that collects: amounts in whole cents. */
export function makeAanslagentabel(
  vorm: FileFormat,
  rows: readonly Aanslagrij[],
  language: Language,
): Response {
  const t = textsOf(language);
  const cents = (label: string) => `${label} (${t('bestand.centen')})`;
  return fileResponse(vorm, {
    name: t('aanslagen.titel'),
    title: t('aanslagen.titel'),
    rows: [...rows],
    columns: [
      { header: t('veld.nummer'), value: (row) => row.nummer },
      { header: t('veld.soort'), value: (row) => t(`soort.${row.soort}`) },
      { header: t('veld.huisvester'), value: (row) => row.organisatieNaam },
      { header: t('veld.kvk'), value: (row) => row.kvk },
      { header: t('veld.tijdvak'), value: (row) => row.tijdvak },
      { header: t('veld.dagtekening'), value: (row) => row.dagtekening, kind: 'date' },
      { header: t('veld.bezwaarTot'), value: (row) => row.bezwaarTot, kind: 'date' },
      { header: t('veld.betaaldOp'), value: (row) => row.betaaldOp, kind: 'date' },
      { header: t('veld.berekening'), value: (row) => t(`berekening.${row.berekening}`) },
      { header: t('veld.belast'), value: (row) => row.nachten, kind: 'number' },
      { header: cents(t('veld.bedrag')), value: (row) => row.bedrag, kind: 'number' },
      { header: cents(t('veld.verrekend')), value: (row) => row.verrekend, kind: 'number' },
      { header: cents(t('veld.teBetalen')), value: (row) => row.teBetalen, kind: 'number' },
    ],
  });
}
