import { type Betekenis, GASTGEGEVENS } from './betekenis.ts';
import { volledigeNaam } from './naam-van.ts';
import type { Cellen } from './rijoordeel.ts';
import { type Kolomtoewijzing, kolomVan } from './toewijzing.ts';
import { naamsleutel } from './woorden.ts';

type Gastgegeven = (typeof GASTGEGEVENS)[number];

/** A guest of a list of guests: cells by column as kept, and the row it stands in. */
export type Gastrij = { nummer: number; cellen: Cellen };

/** What a guest list says of one person; dates as written there. */
export type Gast = {
  nummer: number;
  waarden: Partial<Record<Gastgegeven, string>>;
  kolommen: Partial<Record<Gastgegeven, number>>;
};

/** Guests by name. */
export type Gastenlijst = {
  /** Null when nobody has this name, `meer` when several do who differ. */
  zoek(naam: string): Gast | 'meer' | null;
};

/** No list was given. */
export const geenGasten: Gastenlijst = { zoek: () => null };

/**
 * A list of guests to join stays to by name, whatever the order of first name and surname, capitals and diacritics. Two
 * rows of one name that say the same are one guest.
 */
export function maakGastenlijst(rijen: readonly Gastrij[], kolommen: Kolomtoewijzing): Gastenlijst {
  const cel = (rij: Gastrij, betekenis: Betekenis) => rij.cellen[kolomVan(kolommen, betekenis)];
  const perNaam = new Map<string, Gast | 'meer'>();
  for (const rij of rijen) {
    const sleutel = naamsleutel(volledigeNaam((betekenis) => cel(rij, betekenis)));
    if (sleutel === '') continue;
    const gast: Gast = { nummer: rij.nummer, waarden: {}, kolommen: {} };
    for (const veld of GASTGEGEVENS) {
      const waarde = cel(rij, veld);
      if (waarde === undefined) continue;
      gast.waarden[veld] = waarde;
      gast.kolommen[veld] = kolomVan(kolommen, veld);
    }
    const eerder = perNaam.get(sleutel);
    const zelfde = eerder !== undefined && eerder !== 'meer' && isGelijk(eerder, gast);
    if (!zelfde) perNaam.set(sleutel, eerder === undefined ? gast : 'meer');
  }
  return { zoek: (naam) => perNaam.get(naamsleutel(naam)) ?? null };
}

const isGelijk = (een: Gast, ander: Gast) =>
  GASTGEGEVENS.every((veld) => (een.waarden[veld] ?? '') === (ander.waarden[veld] ?? ''));
