/**
 * Why somebody of the gemeente looks at persons in the register. Each is asked, and kept with every person seen
 * (Logboek Dataverwerkingen). `anders` must say in words what it is.
 */
export const DOELEN = [
  'controle_ter_plaatse',
  'steekproef',
  'adrescontrole',
  'melding',
  'calamiteit',
  'verzoek_betrokkene',
  'anders',
] as const;
export type Doel = (typeof DOELEN)[number];
