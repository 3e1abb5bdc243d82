import type { Encoding } from './decode-text.ts';
import { DEFAULT_LIMITS, type ReadLimits } from './limits.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import type { Table } from './table.ts';
import { UnreadableFile } from './unreadable-file.ts';

export interface ReadOptions {
  limits?: Partial<ReadLimits>;
  /** What a person chose instead of what was detected. CSV only. */
  encoding?: Encoding;
  delimiter?: string;
}

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ZIP = Buffer.from('PK\u0003\u0004');
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
/** PDF, PNG, JPEG, GIF, RTF, gzip, 7z: known by how they begin, and text to no one. */
const OTHER = ['%PDF', '\x89PNG', '\xff\xd8\xff', 'GIF8', '{\\rtf', '\x1f\x8b', '7z\xbc'].map((start) =>
  Buffer.from(start, 'latin1'),
);

/**
 * Reads a CSV or XLSX file as a table. What it is is seen from its content; its name and type are not believed.
 * @throws UnreadableFile too large, empty, no table, binary, encrypted, old Excel, damaged
 */
export async function readTable(file: Buffer, options: ReadOptions = {}): Promise<Table> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  if (file.length > limits.maxBytes)
    throw new UnreadableFile('bestand_te_groot', { megabytes: Math.floor(limits.maxBytes / 1024 / 1024) });
  if (file.length === 0) throw new UnreadableFile('bestand_leeg');
  if (startsWith(file, OLE))
    throw new UnreadableFile(file.includes(ENCRYPTED) ? 'bestand_versleuteld' : 'bestand_oud_excel');
  if (startsWith(file, ZIP)) return readXlsx(file, limits);
  if (OTHER.some((start) => startsWith(file, start))) throw new UnreadableFile('bestand_binair');
  return readCsv(file, limits, options);
}

function startsWith(file: Buffer, start: Buffer): boolean {
  return file.subarray(0, start.length).equals(start);
}
