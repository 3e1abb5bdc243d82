import { toonTelefoon } from '../../beleid/invoer/telefoon.ts';
import type { Locatie } from '../locatie.ts';

/** A location's row as the values of its forms. */
export function waardenVan(locatie: Omit<Locatie, 'besloten_door'>): Record<string, string | number> {
  const { breedtegraad, lengtegraad, ...rest } = locatie;
  const values = Object.entries(rest).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number' ? [[name, value] as const] : [],
  );
  const plek = breedtegraad === null || lengtegraad === null ? '' : `${breedtegraad}, ${lengtegraad}`;
  return {
    ...Object.fromEntries(values),
    contact_telefoon: toonTelefoon(locatie.contact_telefoon),
    plek,
  };
}
