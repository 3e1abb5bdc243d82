import { adressleutel } from '../../beleid/inschrijving/adrescontrole.ts';
import { zoeksleutel } from '../../beleid/zoeksleutel.ts';
import { Refused } from '../../platform/errors.ts';
import { readTable } from '../../platform/files/index.ts';

/** One address of a file: how many are registered there, as far as it says. */
export type Bestandsadres = { sleutel: string; adres: string; aantal: number };

export type Adreslijst = { adressen: Map<string, Bestandsadres>; rijen: number; onleesbaar: number };

/** How columns are headed, without case, spaces and punctuation. */
const KOLOMMEN = {
  postcode: ['postcode', 'pc6', 'pc'],
  huisnummer: ['huisnummer', 'huisnr', 'nummer', 'nr'],
  huisletter: ['huisletter'],
  toevoeging: ['toevoeging', 'huisnummertoevoeging', 'huisnrtoevoeging'],
  straat: ['straat', 'straatnaam', 'openbareruimte', 'naamopenbareruimte'],
  woonplaats: ['woonplaats', 'plaats', 'woonplaatsnaam'],
  aantal: [
    'aantal',
    'aantalpersonen',
    'aantalingeschrevenen',
    'ingeschrevenen',
    'personen',
    'bewoners',
    'aantalbewoners',
  ],
} as const;
type Kolom = keyof typeof KOLOMMEN;

/** Headings of columns about persons: such a file is not needed here, and is not taken. */
const PERSOONLIJK =
  /^(bsn|burgerservicenummer|anummer|naam|voornaam|voornamen|achternaam|geslachtsnaam|geboortedatum|geboren)$/;

const GRENZEN = { maxBytes: 8 * 1024 * 1024, maxRows: 60_000 };

/**
 * Reads a list of addresses (CSV or XLSX): postcode and house number, and for the BRP how many are registered. Rows of one
 * address add up. Nothing else of the file is kept.
 * @throws UnreadableFile; Refused `adressen_met_personen`, `adressen_kolommen`
 */
export async function leesAdressen(inhoud: Uint8Array, soort: 'brp' | 'leegstand'): Promise<Adreslijst> {
  const file = Buffer.from(inhoud.buffer, inhoud.byteOffset, inhoud.length);
  const { header, rows } = await readTable(file, { limits: GRENZEN });
  const heads = header.map(zoeksleutel);
  if (heads.some((head) => PERSOONLIJK.test(head)))
    throw new Refused('adressen_met_personen', { field: 'bestand' });
  const at = (kolom: Kolom) =>
    heads.findIndex((head) => (KOLOMMEN[kolom] as readonly string[]).includes(head));
  const needed: Kolom[] = soort === 'brp' ? ['postcode', 'huisnummer', 'aantal'] : ['postcode', 'huisnummer'];
  if (needed.some((kolom) => at(kolom) < 0)) throw new Refused('adressen_kolommen', { field: 'bestand' });
  const lijst: Adreslijst = { adressen: new Map(), rijen: 0, onleesbaar: 0 };
  for (const { cells } of rows) {
    lijst.rijen += 1;
    const cell = (kolom: Kolom) => (at(kolom) < 0 ? '' : (cells[at(kolom)] ?? '').trim());
    const extra = [cell('huisletter'), cell('toevoeging')].filter(Boolean).join(' ');
    const sleutel = adressleutel(cell('postcode'), cell('huisnummer'), extra);
    const aantal = soort === 'brp' ? telling(cell('aantal')) : 0;
    if (sleutel === null || aantal === null) {
      lijst.onleesbaar += 1;
      continue;
    }
    const [postcode, nummer] = sleutel.split(' ');
    const adres = `${cell('straat')} ${nummer}`.trim();
    const known = lijst.adressen.get(sleutel);
    if (known === undefined)
      lijst.adressen.set(sleutel, {
        sleutel,
        adres: [adres, `${postcode} ${cell('woonplaats')}`.trim()].join(', '),
        aantal,
      });
    else known.aantal += aantal;
  }
  return lijst;
}

function telling(cell: string): number | null {
  return /^\d{1,5}([.,]0+)?$/.test(cell) ? Number.parseInt(cell, 10) : null;
}
