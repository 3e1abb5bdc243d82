import { Refused } from '../../platform/errors.ts';
import { decodeText, type Table, UnreadableFile } from '../../platform/files/index.ts';
import { alloggiati } from './alloggiati.ts';
import type { Formaat } from './formaat.ts';
import { ross1000 } from './ross1000.ts';
import { ubyport } from './ubyport.ts';

/** Files of real systems that are no ordinary table. HotelDruid's own lists are: the dictionary knows their headers. */
const FORMATEN: readonly Formaat[] = [alloggiati, ross1000, ubyport];

/** Bytes by which a file is known; the lines of all these formats are alike. */
const BEGIN = 64 * 1024;

/**
 * Reads a file of a system we know by its lines; null for any other.
 * @param most rows at most
 * @param veld the form's field it came in
 * @throws Refused `bestand_zonder_namen` for one from which nobody can be registered; UnreadableFile
 */
export function leesFormaat(file: Buffer, most: number, veld: string): (Table & { formaat: string }) | null {
  const begin = file.subarray(0, BEGIN).toString('latin1');
  const cut = file.length > BEGIN ? begin.slice(0, begin.lastIndexOf('\n')) : begin;
  const found = FORMATEN.find((formaat) => formaat.herken(cut));
  if (found === undefined) return null;
  if ('weigering' in found)
    throw new Refused(found.weigering, { field: veld, params: { formaat: found.naam } });
  const { text, encoding } = decodeText(file, found.codering);
  const { header, rows } = found.lees(text);
  if (rows.length > most) throw new UnreadableFile('bestand_te_veel_rijen', { rijen: most });
  return { kind: 'csv', encoding, header, rows, formaat: found.naam };
}
