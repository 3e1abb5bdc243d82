import type { Betekenis } from './betekenis.ts';
import { kopwoorden } from './kopwoorden.ts';
import type { Lijstopzet } from './lees-bestand.ts';
import { SJABLOON } from './sjabloon.ts';
import { sjabloonwoorden } from './sjabloontalen.ts';

/**
 * Files of real systems that are read without anything to set: what each gives, and whether a list of guests must come
 * with it because where people live (art. 438 Sr) is not in it.
 */
export const GEREED = [
  {
    id: 'hoteldruid',
    geeft: ['aankomst', 'vertrek', 'achternaam', 'voornaam', 'personen', 'slaapplaats'],
    gastenlijst: true,
  },
  {
    id: 'hoteldruid_gasten',
    geeft: ['achternaam', 'voornaam', 'land', 'woonplaats', 'taal', 'nationaliteit', 'geboortedatum'],
    gastenlijst: false,
  },
  {
    id: 'alloggiati',
    geeft: ['achternaam', 'voornaam', 'aankomst', 'nachten', 'land', 'documentsoort', 'geboortedatum'],
    gastenlijst: true,
  },
  {
    id: 'ubyport',
    geeft: ['achternaam', 'voornaam', 'aankomst', 'vertrek', 'woonplaats', 'land', 'geboortedatum'],
    gastenlijst: false,
  },
  // Arrivals and nights without names: refused, with what to use instead.
  { id: 'ross1000', geeft: [], gastenlijst: false },
  { id: 'sjabloon', geeft: SJABLOON.map(({ veld }) => veld), gastenlijst: false },
] as const satisfies readonly { id: string; geeft: readonly Betekenis[]; gastenlijst: boolean }[];
export type Gereed = (typeof GEREED)[number];

/** Formats that are known by their lines, by the name they have there. */
const OP_FORMAAT: Readonly<Record<string, Gereed['id']>> = {
  'Alloggiati Web': 'alloggiati',
  Ubyport: 'ubyport',
};

/** Headers that no other list has together. */
const OP_KOP: readonly { id: Gereed['id']; koppen: readonly string[] }[] = [
  { id: 'hoteldruid', koppen: ['Arrivo', 'Partenza', 'Totale Persone', 'Unità Occupata', 'Nome Tariffa'] },
  {
    id: 'hoteldruid_gasten',
    koppen: ['Cognome', 'Soprannome', 'Nazione di Residenza', 'Città di Residenza'],
  },
  ...Object.values(sjabloonwoorden).map(({ kop }) => ({
    id: 'sjabloon' as const,
    koppen: SJABLOON.map(({ veld }) => kop[veld]),
  })),
];

/** Which of them a list is; null for any other. */
export function herkenGereed({
  formaat,
  kolommen,
}: Pick<Lijstopzet, 'formaat' | 'kolommen'>): Gereed['id'] | null {
  const [op] = formaat ? [OP_FORMAAT[formaat]] : [];
  if (op) return op;
  const zin = (kop: string) => kopwoorden(kop).join(' ');
  const gelezen = new Set(kolommen.map(({ kop }) => zin(kop)));
  return OP_KOP.find(({ koppen }) => koppen.every((kop) => gelezen.has(zin(kop))))?.id ?? null;
}
