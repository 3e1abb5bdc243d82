import { adressleutel } from '../../beleid/inschrijving/adrescontrole.ts';
import { bevatBsn } from '../../beleid/invoer/bsn.ts';
import { zoeksleutel } from '../../beleid/zoeksleutel.ts';
import { Refused } from '../../platform/errors.ts';
import { readTable } from '../../platform/files/index.ts';

/** One address of a file: how many are registered there, as far as it says. */
export type Bestandsadres = { sleutel: string; adres: string; aantal: number };

export type Adreslijst = { adressen: Map<string, Bestandsadres>; rijen: number; onleesbaar: number };

/** How columns are headed, without case, spaces and punctuation. */
const KOLOMMEN = {
  postcode: ['postcode', 'pc6', 'pc'],
  huisnummer: ['huisnummer', 'huisnr', 'hnr', 'nummer', 'nr'],
  huisletter: ['huisletter', 'letter', 'hl'],
  toevoeging: ['toevoeging', 'huisnummertoevoeging', 'huisnrtoevoeging', 'toev', 'hnt'],
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
    'inwoners',
    'aantalinwoners',
  ],
} as const;
type Kolom = keyof typeof KOLOMMEN;

/** Headings of columns about persons: such a file is not needed here, and is not taken. */
const PERSOONLIJK =
  /^(anummer|naam|namen)$|bsn|burgerservice|voorna|achternaam|geslachtsna|geboorte|geboren|naam(van)?(de)?(hoofd)?(bewoner|persoon|inwoner)|(bewoners?|persoons?|inwoners?)naam/;

const GRENZEN = { maxBytes: 8 * 1024 * 1024, maxRows: 60_000 };

/**
 * Reads a list of addresses (CSV or XLSX): postcode and house number, and for the BRP how many are registered. Rows of one
 * address add up. Nothing else of the file is kept. A file with a burgerservicenummer anywhere in it is not taken.
 * @throws UnreadableFile; Refused `adressen_met_personen`, `adressen_kolommen`, `adressen_kolom_dubbel`
 */
export async function leesAdressen(inhoud: Uint8Array, soort: 'brp' | 'leegstand'): Promise<Adreslijst> {
  const file = Buffer.from(inhoud.buffer, inhoud.byteOffset, inhoud.length);
  const { header, rows } = await readTable(file, { limits: GRENZEN });
  const heads = header.map(zoeksleutel);
  if (heads.some((head) => PERSOONLIJK.test(head)))
    throw new Refused('adressen_met_personen', { field: 'bestand' });
  const means = (head: string, kolom: Kolom) => (KOLOMMEN[kolom] as readonly string[]).includes(head);
  const at = (kolom: Kolom) => heads.findIndex((head) => means(head, kolom));
  const needed: Kolom[] = soort === 'brp' ? ['postcode', 'huisnummer', 'aantal'] : ['postcode', 'huisnummer'];
  if (needed.some((kolom) => at(kolom) < 0)) throw new Refused('adressen_kolommen', { field: 'bestand' });
  // Which of two columns of counts is meant, nobody can say for somebody else.
  const twice = header.find((_, index) =>
    needed.some((kolom) => means(heads[index] ?? '', kolom) && at(kolom) !== index),
  );
  if (twice !== undefined)
    throw new Refused('adressen_kolom_dubbel', { field: 'bestand', params: { kolom: twice } });
  const lijst: Adreslijst = { adressen: new Map(), rijen: 0, onleesbaar: 0 };
  for (const { cells } of rows) {
    lijst.rijen += 1;
    if (cells.some(bevatBsn)) throw new Refused('adressen_met_personen', { field: 'bestand' });
    const cell = (kolom: Kolom) => (at(kolom) < 0 ? '' : (cells[at(kolom)] ?? '').trim());
    const extra = [cell('huisletter'), cell('toevoeging')].filter(Boolean).join(' ');
    const sleutel = adressleutel(cell('postcode'), cell('huisnummer'), extra);
    const aantal = soort === 'brp' ? telling(cell('aantal')) : 0;
    if (sleutel === null || aantal === null) {
      lijst.onleesbaar += 1;
      continue;
    }
    const [postcode = '', nummer = ''] = sleutel.split(' ');
    const adres = `${cell('straat')} ${nummer}`.trim();
    const known = lijst.adressen.get(sleutel);
    if (known === undefined)
      lijst.adressen.set(sleutel, {
        sleutel,
        adres: [adres, `${postcode.slice(0, 4)} ${postcode.slice(4)} ${cell('woonplaats')}`.trim()].join(
          ', ',
        ),
        aantal,
      });
    else known.aantal += aantal;
  }
  return lijst;
}

function telling(cell: string): number | null {
  return /^\d{1,5}([.,]0+)?$/.test(cell) ? Number.parseInt(cell, 10) : null;
}
