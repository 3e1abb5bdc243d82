/** What is counted at an address of a known location. */
export interface Adresfeiten {
  /** Registered at the address by the BRP. */
  inBrp: number;
  /** Who sleeps there by the night register. */
  inRegister: number;
  /** Those of them who belong in the BRP by what is known of their stay (art. 2.38). */
  hoortInBrp: number;
  maximum: number;
}

/**
 * What a check of addresses can find (§3.1.2, §6.2.8): more registered than allowed, more than sleep there, fewer than
 * should be, people at an address nobody knows as a location, people where a building is vacant on paper.
 */
export const ADRESOORDELEN = [
  'boven_maximum',
  'boven_register',
  'te_weinig',
  'onbekend',
  'leeg_bewoond',
  'klopt',
] as const;
export type Adresoordeel = (typeof ADRESOORDELEN)[number];

/** The kind of signal that a judgement gives; none for what is right. */
export const SIGNAAL_VAN = {
  boven_maximum: 'adres_te_veel',
  boven_register: 'adres_te_veel',
  te_weinig: 'adres_te_weinig',
  onbekend: 'adres_onbekend',
  leeg_bewoond: 'adres_leeg_bewoond',
  klopt: null,
} as const satisfies Record<Adresoordeel, string | null>;

/**
 * Whether the number registered at a location is right. Too many weighs most: over the maximum is against the permit,
 * over the register means that people left without saying so or that the register is not kept.
 */
export function beoordeelAdres({ inBrp, inRegister, hoortInBrp, maximum }: Adresfeiten): Adresoordeel {
  if (inBrp > maximum) return 'boven_maximum';
  if (inBrp > inRegister) return 'boven_register';
  return inBrp < hoortInBrp ? 'te_weinig' : 'klopt';
}

/** Whether an address that is no location stands out. @param drempel from how many registered people on */
export function beoordeelOnbekendAdres(inBrp: number, drempel: number): Adresoordeel {
  return inBrp >= drempel ? 'onbekend' : 'klopt';
}

/** Whether a building on the list of vacant ones is lived in: somebody sleeps there by the register. */
export function beoordeelLeegstand(inRegister: number): Adresoordeel {
  return inRegister > 0 ? 'leeg_bewoond' : 'klopt';
}

/**
 * An address to compare by: `7771AB 12a`. However it is written: with a space in the postcode, the addition in a column
 * of its own, a hyphen before it.
 * @returns null when it is no Dutch address
 */
export function adressleutel(postcode: string, huisnummer: string, toevoeging = ''): string | null {
  const code = postcode.replace(/[\s.-]/g, '').toUpperCase();
  const number = /^\s*0*([1-9]\d{0,4})(?!\d)\s*(.*)$/.exec(`${huisnummer} ${toevoeging}`);
  if (!/^[1-9]\d{3}[A-Z]{2}$/.test(code) || number === null) return null;
  const rest = (number[2] ?? '').toLowerCase().replace(/[^a-z0-9]/g, '');
  // 12-3 is another door than 123.
  const gap = /^\d/.test(rest) ? '-' : '';
  return `${code} ${number[1]}${gap}${rest}`;
}
